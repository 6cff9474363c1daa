package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;

/** Makes rows of the files of a school. A school that cannot be read has none, and is told. */
final class PackFolder implements FlatMapFunction<Row, Row> {

    private final CollectionAccumulator<String> unreadable;

    PackFolder(CollectionAccumulator<String> unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public Iterator<Row> call(Row row) {
        ListedSchool school = ListedSchool.of(row);
        try {
            List<Row> files = SchoolFile.allOf(school.id(), Path.of(school.folder()));
            if (files.isEmpty()) {
                unreadable.add(school.id() + ": there is no such folder, or nothing in it");
            }
            return files.iterator();
        } catch (IOException e) {
            unreadable.add(school.id() + ": cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.<Row>of().iterator();
        }
    }
}

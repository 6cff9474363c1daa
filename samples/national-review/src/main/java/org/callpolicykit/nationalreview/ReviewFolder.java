package org.callpolicykit.nationalreview;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/** Reviews a school whose files are in a folder that the executor can read. */
final class ReviewFolder implements FlatMapFunction<Row, Row> {

    private final Question question;
    private final LongAccumulator done;

    ReviewFolder(Question question, LongAccumulator done) {
        this.question = question;
        this.done = done;
    }

    @Override
    public Iterator<Row> call(Row row) {
        ListedSchool school = ListedSchool.of(row);
        Iterator<Row> lines =
                new SchoolReview(KitOfProcess.get()::school, question).lines(school, Path.of(school.folder()));
        done.add(1);
        return lines;
    }
}

package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/** Reviews a school whose files are rows of a table: they are laid out in a temporary folder for as long as they are read. */
final class ReviewFiles implements CoGroupFunction<String, Row, Row, Row> {

    private final Question question;
    private final LongAccumulator done;

    ReviewFiles(Question question, LongAccumulator done) {
        this.question = question;
        this.done = done;
    }

    @Override
    public Iterator<Row> call(String id, Iterator<Row> listed, Iterator<Row> files) throws IOException {
        SchoolReview review = new SchoolReview(KitOfProcess.get()::school, question);
        Iterator<Row> lines;
        if (!listed.hasNext()) {
            lines = review.notChecked(ListedSchool.unlisted(id), Reason.NOT_LISTED, List.of());
        } else {
            ListedSchool school = ListedSchool.of(listed.next());
            lines = files.hasNext()
                    ? lines(review, school, files)
                    : review.notChecked(school, Reason.NO_FILES, List.of());
        }
        done.add(1);
        return lines;
    }

    private static Iterator<Row> lines(SchoolReview review, ListedSchool school, Iterator<Row> files)
            throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            while (files.hasNext()) {
                if (!SchoolFile.writeBelow(folder.path(), files.next())) {
                    return review.notChecked(school, Reason.PATH_LEADS_OUT, List.of());
                }
            }
            return review.lines(school, folder.path());
        }
    }
}

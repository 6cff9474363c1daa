package org.callpolicykit.nationalreview;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What the review of a school hands over, one at a time: first the school's own row, then each finding. Either is null where the other is. */
final class Line {

    static final String SCHOOL = "school";
    static final String FINDING = "finding";

    private static final StructType SCHEMA =
            new StructType().add(SCHOOL, SchoolRow.SCHEMA, true).add(FINDING, FindingRow.SCHEMA, true);

    private Line() {}

    /** Returns how Spark keeps lines. */
    static Encoder<Row> encoder() {
        return Encoders.row(SCHEMA);
    }

    static Row ofSchool(Row school) {
        return RowFactory.create(school, null);
    }

    static Row ofFinding(Row finding) {
        return RowFactory.create(null, finding);
    }
}

package org.callpolicykit.nationalreview;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.jspecify.annotations.Nullable;

/**
 * A school as a row of the table of schools: whether it was checked, why not, and what it comes to. Every school has one. What was not counted is
 * null and not zero.
 */
final class SchoolRow {

    /** The most places of errors that are kept; the others are counted. */
    static final int MOST_PLACES = 20;

    /** The columns. */
    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType, false)
            .add("region", DataTypes.StringType, false)
            .add("state", DataTypes.StringType, false)
            .add("reason", DataTypes.StringType, true)
            .add("errors", DataTypes.IntegerType, false)
            .add("places", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("calls", DataTypes.IntegerType, true)
            .add("refused", DataTypes.IntegerType, true)
            .add("permitted_without_some", DataTypes.IntegerType, true)
            .add("findings", DataTypes.LongType, true)
            .add("clauses", DataTypes.createArrayType(ClauseTally.SCHEMA, false), false);

    private SchoolRow() {}

    /** Returns the row of a school that was not checked. */
    static Row notChecked(ListedSchool school, Reason reason, List<String> places, List<ClauseCoverage> clauses) {
        return row(school, State.NOT_CHECKED, reason, places, null, null, ClauseTally.notChecked(clauses));
    }

    /** Returns the row of a school that was checked; with a reason, only in part. */
    static Row checked(
            ListedSchool school,
            @Nullable Reason reason,
            List<String> places,
            ScheduleReview review,
            long findings,
            List<Row> clauses) {
        State state = reason == null ? State.CHECKED : State.IN_PART;
        return row(school, state, reason, places, review, findings, clauses);
    }

    private static Row row(
            ListedSchool school,
            State state,
            @Nullable Reason reason,
            List<String> places,
            @Nullable ScheduleReview review,
            @Nullable Long findings,
            List<Row> clauses) {
        return RowFactory.create(
                school.id(),
                school.region(),
                state.name(),
                reason == null ? null : reason.name(),
                places.size(),
                places.stream().limit(MOST_PLACES).toArray(String[]::new),
                review == null ? null : review.schedule().size(),
                review == null ? null : review.refused(),
                review == null ? null : review.permittedWithoutSome(),
                findings,
                clauses.toArray(Row[]::new));
    }
}

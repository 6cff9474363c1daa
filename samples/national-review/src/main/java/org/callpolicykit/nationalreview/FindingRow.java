package org.callpolicykit.nationalreview;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a row of the table of findings. Nothing in it was written by a school but the two columns of the index: messages name people and quote
 * files, so what they say is here in the words of the rule, and people are counted.
 */
final class FindingRow {

    /** The columns. */
    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType, false)
            .add("region", DataTypes.StringType, false)
            .add("call", DataTypes.StringType, true)
            .add("kind", DataTypes.StringType, true)
            .add("start", DataTypes.TimestampType, true)
            .add("clause", DataTypes.StringType, false)
            .add("rule", DataTypes.StringType, false)
            .add("status", DataTypes.StringType, false)
            .add("level", DataTypes.StringType, false)
            .add("refuses", DataTypes.BooleanType, false)
            .add("people", DataTypes.IntegerType, false)
            .add("deadline", DataTypes.TimestampType, true)
            .add("actor", DataTypes.StringType, false)
            .add("remedy", DataTypes.StringType, false);

    private FindingRow() {}

    /** Returns the row of a finding on a call; null for one about the school, or about the schedule as a whole. */
    static Row of(ListedSchool school, @Nullable Call call, Finding finding) {
        Citation citation = finding.citation();
        return RowFactory.create(
                school.id(),
                school.region(),
                call == null ? null : CallKey.of(school.id(), call.id()),
                call == null ? null : call.kind().name(),
                call == null ? null : call.start(),
                citation.clause().id(),
                citation.rule().value(),
                finding.status().name(),
                citation.level().name(),
                finding.refuses(),
                finding.people().size(),
                finding.deadline(),
                citation.remedy().actor().name(),
                citation.remedy().text());
    }
}

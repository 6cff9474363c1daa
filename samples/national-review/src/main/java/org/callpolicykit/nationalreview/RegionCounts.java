package org.callpolicykit.nationalreview;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.core.report.ClauseCoverage;

/** The counts by region and clause: how many schools were held against the clause, and what was found. A clause without findings has its row too. */
final class RegionCounts {

    private static final String REGION = "region";
    private static final String CLAUSE = "clause";
    private static final String TITLE = "title";

    private final Map<String, String> titles;

    /** @param titles what each clause asks for, by its id */
    RegionCounts(Map<String, String> titles) {
        this.titles = Map.copyOf(titles);
    }

    /** Writes the counts of a table of schools as CSV, in order of region, then clause. The writer stays open. */
    void write(Dataset<Row> schools, Writer out) {
        Dataset<Row> counts = byRegionAndClause(schools);
        List<String> header = new ArrayList<>(List.of(counts.columns()));
        header.add(2, TITLE);
        List<Row> rows = new ArrayList<>(counts.collectAsList());
        rows.sort(
                Comparator.comparing((Row row) -> row.getString(0)).thenComparing(row -> Clause.of(row.getString(1))));
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(header);
        rows.forEach(row -> csv.writeRecord(cells(row)));
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < row.size(); place++) {
            cells.add(String.valueOf(row.get(place)));
        }
        cells.add(2, titles.getOrDefault(row.getString(1), ""));
        return cells;
    }

    private static Dataset<Row> byRegionAndClause(Dataset<Row> schools) {
        Column isClauseChecked = col("state").equalTo(ClauseCoverage.State.CHECKED.name());
        Column isClauseOff = col("state")
                .isin(ClauseCoverage.State.SWITCHED_OFF.name(), ClauseCoverage.State.NOT_SWITCHED_ON.name());
        Column isSchoolChecked = col("school_state").equalTo(State.CHECKED.name());
        List<Column> columns = new ArrayList<>();
        columns.add(schools("schools_checked", isClauseChecked.and(isSchoolChecked)));
        columns.add(schools("schools_in_part", isClauseChecked.and(isSchoolChecked.unary_$bang())));
        columns.add(schools("schools_off", isClauseOff));
        columns.add(
                schools("schools_not_checked", isClauseChecked.or(isClauseOff).unary_$bang()));
        columns.add(sum("calls").as("calls"));
        ClauseTally.COUNTS.forEach(name -> columns.add(sum(name).as(name)));
        return schools.select(
                        col(REGION),
                        col("state").as("school_state"),
                        col("calls"),
                        explode(col("clauses")).as("one"))
                .select(col(REGION), col("school_state"), col("calls"), col("one.*"))
                .na()
                .fill(0, new String[] {"calls"})
                .groupBy(REGION, CLAUSE)
                .agg(count(lit(1)).as("schools"), columns.toArray(Column[]::new));
    }

    private static Column schools(String name, Column condition) {
        return sum(when(condition, 1).otherwise(0)).as(name);
    }
}

package org.callpolicykit.nationalreview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.core.report.ClauseCoverage;

/**
 * Counts a school's findings by clause. Walks the clauses, not the findings: a clause under which nothing was found is counted with zeros, and says
 * whether it was checked. Counted in the executor, so that no call has to be compared with one of another school.
 */
final class ClauseTally {

    /** How a clause stands of which nothing was checked, because nothing of the school was. */
    static final String NOT_CHECKED = "NOT_CHECKED";

    /** The names of the columns that count: findings of each status, then calls that the clause refuses. */
    static final List<String> COUNTS = Stream.concat(
                    Arrays.stream(Status.values()).map(status -> status.name().toLowerCase(Locale.ROOT)),
                    Stream.of("calls_refused"))
            .toList();

    /** The columns. */
    static final StructType SCHEMA = schema();

    private final Map<Clause, Count> counts = new TreeMap<>();

    private static StructType schema() {
        StructType columns =
                new StructType().add("clause", DataTypes.StringType, false).add("state", DataTypes.StringType, false);
        for (String count : COUNTS) {
            columns = columns.add(count, DataTypes.LongType, false);
        }
        return columns;
    }

    /** Counts what was found about the school, or about the schedule as a whole. */
    void addAboutSchool(List<Finding> findings) {
        findings.forEach(finding -> countOf(finding).add(finding.status()));
    }

    /** Counts what was found about one call. */
    void addAboutCall(List<Finding> findings) {
        addAboutSchool(findings);
        Set<Count> refusing = new HashSet<>();
        findings.stream().filter(Finding::refuses).forEach(finding -> refusing.add(countOf(finding)));
        refusing.forEach(count -> count.callsRefused++);
    }

    /** Returns whether a rule could not check something that was counted. */
    boolean hasFailures() {
        return counts.values().stream().anyMatch(count -> count.findings.containsKey(Status.FAILED));
    }

    private Count countOf(Finding finding) {
        return counts.computeIfAbsent(finding.citation().clause(), key -> new Count());
    }

    /** Returns a row for each clause that the desk knows of, and for any other under which something was found. */
    List<Row> rows(List<ClauseCoverage> coverage) {
        Map<Clause, String> states = new TreeMap<>();
        counts.keySet().forEach(clause -> states.put(clause, ClauseCoverage.State.CHECKED.name()));
        coverage.forEach(one -> states.put(one.clause(), one.state().name()));
        List<Row> rows = new ArrayList<>();
        states.forEach((clause, state) ->
                rows.add(counts.getOrDefault(clause, new Count()).row(clause, state)));
        return rows;
    }

    /** Returns the rows of a school of which nothing was checked. */
    static List<Row> notChecked(List<ClauseCoverage> coverage) {
        return coverage.stream()
                .map(one -> new Count().row(one.clause(), NOT_CHECKED))
                .toList();
    }

    /** What was found under one clause. Equal to nothing but itself. */
    private static final class Count {

        private final Map<Status, Long> findings = new EnumMap<>(Status.class);
        private long callsRefused;

        void add(Status status) {
            findings.merge(status, 1L, Long::sum);
        }

        Row row(Clause clause, String state) {
            List<Object> cells = new ArrayList<>(List.of(clause.id(), state));
            for (Status status : Status.values()) {
                cells.add(findings.getOrDefault(status, 0L));
            }
            cells.add(callsRefused);
            return RowFactory.create(cells.toArray());
        }
    }
}

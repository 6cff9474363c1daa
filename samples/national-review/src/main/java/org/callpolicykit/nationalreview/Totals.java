package org.callpolicykit.nationalreview;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a review comes to.
 *
 * @param schools how many schools stand how
 * @param calls how many calls were reviewed
 * @param refused how many of them are refused
 * @param exceptions the first schools that were not wholly checked, each as a line
 */
record Totals(Map<State, Long> schools, long calls, long refused, List<String> exceptions) {

    private static final int MOST_EXCEPTIONS = 20;

    /** Copies the lists. */
    Totals {
        schools = Map.copyOf(schools);
        exceptions = List.copyOf(exceptions);
    }

    /** Returns the totals of a table of schools. */
    static Totals of(Dataset<Row> table) {
        Map<State, Long> schools = new EnumMap<>(State.class);
        long calls = 0;
        long refused = 0;
        for (Row row : table.groupBy("state")
                .agg(count(lit(1)), coalesce(sum("calls"), lit(0L)), coalesce(sum("refused"), lit(0L)))
                .collectAsList()) {
            schools.put(State.valueOf(row.getString(0)), row.getLong(1));
            calls += row.getLong(2);
            refused += row.getLong(3);
        }
        List<String> exceptions = table
                .where(col("state").notEqual(State.CHECKED.name()))
                .orderBy(col("state").desc(), col("school"))
                .select("school", "region", "state", "reason", "errors", "places")
                .limit(MOST_EXCEPTIONS)
                .collectAsList()
                .stream()
                .map(Totals::line)
                .toList();
        return new Totals(schools, calls, refused, exceptions);
    }

    private static String line(Row row) {
        int errors = row.getInt(4);
        List<String> places = row.getList(5);
        return row.getString(0) + " (" + row.getString(1) + ") "
                + State.valueOf(row.getString(2)).label() + ": "
                + Reason.valueOf(row.getString(3)).label()
                + (errors == 0 ? "" : String.format(Locale.ROOT, " (%,d, the first at %s)", errors, places.get(0)));
    }

    /** Returns how many schools stand so. */
    long schools(State state) {
        return schools.getOrDefault(state, 0L);
    }

    /** Returns what the command ends with. */
    int exitCode() {
        return schools(State.IN_PART) + schools(State.NOT_CHECKED) == 0 ? ExitCode.DONE : ExitCode.NOT_ALL_CHECKED;
    }

    /** Returns the totals in a few lines. */
    String text() {
        long all = schools.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d schools: %,d checked, %,d in part, %,d not checked.%n",
                all,
                schools(State.CHECKED),
                schools(State.IN_PART),
                schools(State.NOT_CHECKED)));
        text.append(String.format(Locale.ROOT, "Refused %,d of %,d calls.%n", refused, calls));
        if (schools(State.IN_PART) > 0) {
            text.append(
                    String.format("What was permitted at a school that was checked in part may not be relied on.%n"));
        }
        exceptions.forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        long further = all - schools(State.CHECKED) - exceptions.size();
        if (further > 0) {
            text.append(String.format(Locale.ROOT, "  and %,d more, in the table of schools%n", further));
        }
        return text.toString();
    }
}

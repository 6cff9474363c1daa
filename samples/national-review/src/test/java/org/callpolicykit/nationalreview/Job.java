package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs commands in this process, with the plugins as they were packed, and reads the tables that they write. */
final class Job {

    /** The moment and the days for which the made-up schools are made. */
    static final List<String> ASKED = List.of("--at", "2026-11-27T16:00", "--from", "2026-11-27", "--to", "2026-12-05");

    private Job() {}

    static Path home() {
        return Path.of(System.getProperty("national-review.home"));
    }

    static Path rules() {
        return home().resolve("all-rules.zip");
    }

    static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Clock.systemUTC(), rules());
        int exitCode = NationalReviewCommand.run(surroundings, arguments);
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Reviews an index for the days of the made-up schools. */
    static Run review(Path index, Path out, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("review", "--index", index.toString(), "--out", out.toString()));
        arguments.addAll(ASKED);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Returns all rows of a table, in any order. */
    static List<Row> rows(Path table) throws IOException {
        try (SparkSession spark = Engine.start()) {
            return spark.read().parquet(table.toString()).collectAsList();
        }
    }

    /** How a run ended. */
    record Run(int exitCode, String out, String err) {}
}

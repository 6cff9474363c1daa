package org.callpolicykit.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything and writes the page of results: {@code [--quick] [--rounds N] [--out FILE] [--only WORD]}. Without a file, it is printed. {@code --only}
 * leaves out the tables whose title does not have the word.
 */
public final class ResultsPage {

    private static final String COMMAND =
            "java -cp benchmarks/target/benchmarks.jar org.callpolicykit.benchmarks.report.ResultsPage ";

    private ResultsPage() {}

    /**
     * Measures and writes.
     *
     * @throws IOException if the page cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Pace pace = given.contains("--quick") ? Pace.quick() : Pace.full();
        String rounds = after("--rounds", given);
        if (!rounds.isEmpty()) {
            pace = pace.withRounds(Integer.parseInt(rounds));
        }
        String page = Conditions.markdown((COMMAND + String.join(" ", given)).strip(), pace, Instant.now())
                + tables(pace, after("--only", given));
        String out = after("--out", given);
        if (out.isEmpty()) {
            System.out.println(page);
        } else {
            Files.writeString(Path.of(out), page);
        }
    }

    private static String tables(Pace pace, String only) {
        Stopwatch stopwatch = new JmhStopwatch(pace, System.err);
        List<String> tables = new ArrayList<>();
        for (Comparison comparison : Comparisons.all(pace)) {
            if (comparison.title().contains(only)) {
                tables.add(comparison.measure(pace.rounds(), stopwatch).markdown());
            }
        }
        if (Opening.TITLE.contains(only)) {
            tables.add(Opening.measure(pace.rounds()).markdown());
        }
        if (MemoryInUse.TITLE.contains(only)) {
            tables.add(MemoryInUse.measure(pace.year()).markdown());
        }
        return String.join("\n", tables);
    }

    private static String after(String option, List<String> arguments) {
        int place = arguments.indexOf(option);
        if (place == arguments.size() - 1 && place >= 0) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return place < 0 ? "" : arguments.get(place + 1);
    }
}

package org.callpolicykit.benchmarks.report;

import java.util.List;
import org.callpolicykit.benchmarks.OpeningRatio;
import org.callpolicykit.benchmarks.Plugins;

/** How long a new process takes to open the kit, beside one that has the same classes on its class path. */
final class Opening {

    /** The heading of the table. */
    static final String TITLE = "Opening the kit";

    private static final int TIMES_AT_MOST = 3;
    private static final int PROCESSES_PER_ROUND = 3;
    private static final String ABOUT =
            "Processes that open the kit on the plugin zips, and processes that have the same classes in jars on their"
                    + " class path, start in turn; both bind the seed policy to all rules. What counts is the time within"
                    + " the process, from its first line on.";

    private Opening() {}

    /** Starts some processes of each kind for each round. */
    static Section measure(int rounds) {
        OpeningRatio.Medians medians = OpeningRatio.measure(Plugins.directory(), PROCESSES_PER_ROUND * rounds);
        double ratio = medians.ratio();
        String raw = "plugin zips: %s ms; class path: %s ms; whole processes: %s ms, %s ms; %d processes of each kind"
                .formatted(
                        Measure.number(medians.zips()),
                        Measure.number(medians.classPath()),
                        Measure.number(medians.zipsWhole()),
                        Measure.number(medians.classPathWhole()),
                        medians.rounds());
        return new Section(
                TITLE,
                ABOUT,
                List.of(Row.of(
                        "the kit with all plugins, and a desk",
                        Measure.TIMES_THE_TIME.limit(TIMES_AT_MOST),
                        Measure.TIMES_THE_TIME.inWords(ratio) + ", of the medians",
                        Measure.TIMES_THE_TIME.keeps(ratio, TIMES_AT_MOST),
                        raw)));
    }
}

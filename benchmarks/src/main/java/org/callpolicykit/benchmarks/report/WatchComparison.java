package org.callpolicykit.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.benchmarks.DeskName;
import org.callpolicykit.benchmarks.WatchedChange;

/** What a change of a watched year may take. */
final class WatchComparison {

    private WatchComparison() {}

    /** Returns the goals of the changes. */
    static Comparison of(Pace pace) {
        List<Goal> goals = new ArrayList<>();
        for (DeskName rules : DeskName.values()) {
            for (WatchedChange change : WatchedChange.values()) {
                String what = words(change) + (rules == DeskName.SHARED ? "; shared rules" : "; all rules");
                Side changed = Sides.change(rules, change, pace.year());
                Side[] byHand = Comparisons.byHand(pace.year(), Comparisons.SOME_FAULTY);
                goals.add(
                        change == WatchedChange.MINUTE
                                ? Goal.stated(what, changed)
                                : Goal.atMost(share(change), what, changed, byHand));
            }
        }
        return new Comparison(
                "A watched year",
                "A year of %,d calls, of which one in twenty is faulty, is watched. Figures are for one change and reading how many calls are refused then, beside"
                                .formatted(pace.year())
                        + " one pass by hand over the sixteen shared rules; the rows with all rules are held against"
                        + " those sixteen too.",
                goals);
    }

    private static double share(WatchedChange change) {
        return switch (change) {
            case SWITCH, LEVEL, WAIVER, COMPARE -> 1.0 / 100;
            case PARAMETER_OF_MANY, PARAMETER_OF_FEW -> 1.0 / 10;
            case AGREEMENT -> 1.0 / 250;
            case MINUTE -> throw new IllegalArgumentException("what a minute takes is only stated");
        };
    }

    private static String words(WatchedChange change) {
        return switch (change) {
            case SWITCH -> "a rule switched off, or on";
            case LEVEL -> "a rule's level";
            case WAIVER -> "a waiver granted, or taken back";
            case COMPARE -> "two policies compared that differ in a switch";
            case PARAMETER_OF_MANY -> "a parameter on which many verdicts turn (`minimum-staff` 2, 3)";
            case PARAMETER_OF_FEW -> "a parameter on which few verdicts turn (`privacy-check-valid-for` P12M, P11M)";
            case AGREEMENT -> "a pupil's agreement withdrawn, or signed (a pupil in one call of eighty)";
            case MINUTE -> "the clock moved on by a minute";
        };
    }
}

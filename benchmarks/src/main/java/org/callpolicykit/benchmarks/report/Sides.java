package org.callpolicykit.benchmarks.report;

import java.util.Map;
import org.callpolicykit.benchmarks.AcrossCallsBenchmark;
import org.callpolicykit.benchmarks.DecideBenchmark;
import org.callpolicykit.benchmarks.DeskName;
import org.callpolicykit.benchmarks.ReadingBenchmark;
import org.callpolicykit.benchmarks.SharedRulesBenchmark;
import org.callpolicykit.benchmarks.ThreadsBenchmark;
import org.callpolicykit.benchmarks.UnreadReviewBenchmark;
import org.callpolicykit.benchmarks.WatchBenchmark;
import org.callpolicykit.benchmarks.WatchedChange;
import org.callpolicykit.benchmarks.contender.ContenderName;

/** The sides there are. */
final class Sides {

    private static final String CALLS = "calls";
    private static final String FAULTY = "faulty";
    private static final String RULES = "rules";

    private Sides() {}

    /** One pass of a contender over the shared rules. */
    static Side pass(ContenderName contender, int calls, double faulty) {
        return new Side(contender.name(), SharedRulesBenchmark.class, "check", Map.of(), calls)
                .with("contender", contender)
                .with(CALLS, calls)
                .with(FAULTY, faulty);
    }

    /** A review by the shared rules of which nobody reads why calls are refused. */
    static Side unread(int calls, double faulty) {
        return new Side("KIT, unread", UnreadReviewBenchmark.class, "refused", Map.of(), calls)
                .with(CALLS, calls)
                .with(FAULTY, faulty);
    }

    /** Reading calls into a schedule with columns. */
    static Side reading(int calls, double faulty) {
        return new Side("reading", ReadingBenchmark.class, "read", Map.of(), calls)
                .with(CALLS, calls)
                .with(FAULTY, faulty);
    }

    /** The first review of a schedule, and reading it. */
    static Side firstReview(int calls, double faulty) {
        return new Side("KIT with reading", ReadingBenchmark.class, "firstReview", Map.of(), calls)
                .with(CALLS, calls)
                .with(FAULTY, faulty);
    }

    /** One change of a watched year. */
    static Side change(DeskName rules, WatchedChange change, int calls) {
        return new Side("change", WatchBenchmark.class, "change", Map.of(), 1)
                .with(RULES, rules)
                .with("change", change)
                .with(CALLS, calls);
    }

    /** A rule that compares calls with each other. */
    static Side across(String rule, int calls) {
        return new Side(
                        "%s, %,d calls".formatted(rule, calls),
                        AcrossCallsBenchmark.class,
                        "review",
                        Map.of("rule", rule),
                        calls)
                .with(CALLS, calls);
    }

    /** Reading who takes part in all calls. */
    static Side readingParticipants(String rule, int calls) {
        return new Side(
                        "reading participants",
                        AcrossCallsBenchmark.class,
                        "readParticipants",
                        Map.of("rule", rule),
                        calls)
                .with(CALLS, calls);
    }

    /** One decision on a call on its own. */
    static Side decision(DeskName rules) {
        return new Side("decide", DecideBenchmark.class, "alone", Map.of(), 1).with(RULES, rules);
    }

    /** One decision on a call within its week. */
    static Side decisionInSchedule(DeskName rules) {
        return new Side("decide in its week", DecideBenchmark.class, "inSchedule", Map.of(), 1).with(RULES, rules);
    }

    /** A review by all rules. */
    static Side review(int threads, int calls) {
        return new Side(
                        threads == 1 ? "one thread" : threads + " threads",
                        ThreadsBenchmark.class,
                        "review",
                        Map.of(),
                        calls)
                .with("threads", threads)
                .with(CALLS, calls);
    }
}

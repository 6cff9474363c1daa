package org.callpolicykit.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.benchmarks.DeskName;
import org.callpolicykit.benchmarks.contender.ContenderName;

/** What is compared, and what is to be reached. */
final class Comparisons {

    /** The share of calls that break a clause, where some do. */
    static final double SOME_FAULTY = 0.05;

    private static final int TENFOLD = 10;

    private Comparisons() {}

    /** Returns all comparisons. */
    static List<Comparison> all(Pace pace) {
        return List.of(byHand(pace), engines(pace), WatchComparison.of(pace), across(pace), decisions(), threads(pace));
    }

    private static Comparison byHand(Pace pace) {
        List<Goal> goals = new ArrayList<>();
        Side inCache = Sides.pass(ContenderName.KIT, pace.few(), 0);
        Side outOfCache = Sides.pass(ContenderName.KIT, pace.year(), 0);
        goals.add(pass(1.1, "in cache: %,d calls, no call faulty", inCache, 0));
        goals.add(pass(0.2, "out of cache: %,d calls, no call faulty", outOfCache, 0));
        String unread = "%,d calls, one call in twenty faulty; which are refused";
        goals.add(pass(1.1, "in cache: " + unread, Sides.unread(pace.few(), SOME_FAULTY), SOME_FAULTY));
        goals.add(pass(0.2, "out of cache: " + unread, Sides.unread(pace.year(), SOME_FAULTY), SOME_FAULTY));
        for (int calls : new int[] {pace.few(), pace.year()}) {
            goals.add(Goal.statedTimes(
                    "%,d calls, one call in twenty faulty; every finding read".formatted(calls),
                    Sides.pass(ContenderName.KIT, calls, SOME_FAULTY),
                    byHand(calls, SOME_FAULTY)));
        }
        goals.add(Goal.noObjects("objects for a permitted call", outOfCache));
        goals.add(Goal.atMost(
                1.0,
                "reading %,d calls into a schedule with columns".formatted(pace.year()),
                Sides.reading(pace.year(), 0),
                byHand(pace.year(), 0)));
        goals.add(Goal.statedTimes(
                "the first review of %,d calls, reading them included".formatted(pace.year()),
                Sides.firstReview(pace.year(), 0),
                byHand(pace.year(), 0)));
        return new Comparison(
                "Beside checkers written by hand",
                "Sixteen rules that are the same in all contenders (`SharedRule`), with the same verdicts on every"
                        + " call. `LOOP` and `FUSED` go over the calls as objects; the kit's schedule has its columns"
                        + " already, but for the last two rows. They note which rule each call breaks; a review of the kit"
                        + " knows which calls are refused, and makes findings, with people, deadlines and words, when they"
                        + " are read: `KIT` reads all of them, `KIT, unread` none. An object is counted for every sixteen bytes per call:"
                        + " what is left over are the bits of the result.",
                goals);
    }

    private static Goal pass(double times, String what, Side kit, double faulty) {
        return Goal.atMost(times, what.formatted(kit.calls()), kit, byHand(kit.calls(), faulty));
    }

    /** Both checkers by hand: whichever is the faster counts. */
    static Side[] byHand(int calls, double faulty) {
        return new Side[] {Sides.pass(ContenderName.FUSED, calls, faulty), Sides.pass(ContenderName.LOOP, calls, faulty)
        };
    }

    private static Comparison engines(Pace pace) {
        Side kit = Sides.pass(ContenderName.KIT, pace.few(), SOME_FAULTY);
        return new Comparison(
                "Beside engines",
                "The same rules on %,d calls, of which one in twenty is faulty. Cedar cannot express six of the rules and is held against the kit with its ten; of"
                                .formatted(pace.few())
                        + " Drools the faster form counts.",
                List.of(
                        engine(150, "Drools", kit, pace, ContenderName.DROOLS, ContenderName.DROOLS_KEPT),
                        engine(40, "Easy Rules", kit, pace, ContenderName.EASY_RULES),
                        engine(300, "CEL", kit, pace, ContenderName.CEL),
                        engine(
                                300,
                                "Cedar, ten rules",
                                Sides.pass(ContenderName.KIT_OF_CEDAR, pace.few(), SOME_FAULTY),
                                pace,
                                ContenderName.CEDAR),
                        Goal.stated(
                                "streams written by hand",
                                kit,
                                Sides.pass(ContenderName.STREAMS, pace.few(), SOME_FAULTY))));
    }

    private static Goal engine(double times, String what, Side kit, Pace pace, ContenderName... forms) {
        Side[] sides = new Side[forms.length];
        for (int form = 0; form < forms.length; form++) {
            sides[form] = Sides.pass(forms[form], pace.few(), SOME_FAULTY);
        }
        return Goal.faster(times, what, kit, sides);
    }

    private static Comparison across(Pace pace) {
        List<Goal> goals = new ArrayList<>();
        List<String> rules = List.of("staff-in-one-call-at-once", "adults-for-every-period");
        Side reading = Sides.readingParticipants(rules.get(0), pace.year());
        for (String rule : rules) {
            Side whole = Sides.across(rule, pace.year());
            goals.add(Goal.atMost(
                    13, "`%s`: ten times the calls".formatted(rule), whole, Sides.across(rule, pace.year() / TENFOLD)));
            goals.add(Goal.atMost(8, "`%s`: beside reading all participants".formatted(rule), whole, reading));
        }
        return new Comparison(
                "Rules that compare calls",
                "Each rule alone at a desk, on a year without clashes; beside reading the id of everybody who takes"
                        + " part in every call.",
                goals);
    }

    private static Comparison decisions() {
        List<Goal> goals = new ArrayList<>();
        for (DeskName rules : DeskName.values()) {
            String whose = rules == DeskName.SHARED ? "; shared rules" : "; all rules";
            goals.add(
                    rules == DeskName.SHARED
                            ? Goal.nanos(1_000, "a permitted lesson on its own" + whose, Sides.decision(rules))
                            : Goal.stated(
                                    "a lesson on its own, refused because nobody compared it" + whose,
                                    Sides.decision(rules)));
            goals.add(Goal.nanos(
                    1_000,
                    "a permitted lesson within its week's 2,400 calls" + whose,
                    Sides.decisionInSchedule(rules)));
        }
        return new Comparison(
                "One decision",
                "64 lessons of 30 pupils in turn, permitted within their week. The goal is a time, and so one of the"
                        + " machine. All rules refuse a lesson on its own, since some of them compare calls and say that nobody"
                        + " did; so that row has no goal.",
                goals);
    }

    private static Comparison threads(Pace pace) {
        List<Goal> goals = new ArrayList<>();
        for (int calls : new int[] {pace.few(), pace.year()}) {
            goals.add(Goal.stated(
                    "two threads, %,d calls".formatted(calls), Sides.review(2, calls), Sides.review(1, calls)));
        }
        return new Comparison(
                "Reviews by several threads",
                "All rules, one call in twenty faulty. More threads are promised to help nowhere; this is what they"
                        + " did here.",
                goals);
    }
}

package org.callpolicykit.core.schedule;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.policy.Waiver;

/**
 * How every call of a schedule stands at one moment: whether it could be opened, as far as is known then; and of a call that has started,
 * whether it should have been, and how it went. Immutable, and for several threads.
 *
 * <p>Which calls are refused is known from the beginning; much of what was found is put into words when somebody reads it, by the rules that found it. So
 * read a review while the kit that made it is open: what a rule can say no more once its plugin is gone is reported as not checked, and refuses.
 */
public final class ScheduleReview {

    /** What a review asks of every call that lies ahead. */
    public static final Action ACTION = Action.OPEN;

    private final Schedule schedule;
    private final Instant at;
    private final FindingsByCall findings;
    private final Separating separating;
    private final Map<Integer, List<Person>> without = new ConcurrentHashMap<>();
    private final List<Finding> aboutSchool;
    private final List<RuleId> idleRules;
    private final List<Waiver> unusedWaivers;
    private final int refused;

    /**
     * Keeps the results of a review.
     *
     * @param findings the findings on each call; nobody changes them any more
     * @param separating who is asked without whom calls may go ahead that are refused as they stand
     * @param aboutSchool the findings about the school, and about the schedule as a whole
     * @param idleRules rules that governed no call of the schedule
     * @param unusedWaivers waivers that lifted nothing
     */
    public ScheduleReview(
            Schedule schedule,
            Instant at,
            FindingsByCall findings,
            Separating separating,
            List<Finding> aboutSchool,
            List<RuleId> idleRules,
            List<Waiver> unusedWaivers) {
        this.schedule = schedule;
        this.at = at;
        this.findings = findings;
        this.separating = separating;
        this.aboutSchool = List.copyOf(aboutSchool);
        this.idleRules = List.copyOf(idleRules);
        this.unusedWaivers = List.copyOf(unusedWaivers);
        this.refused = findings.countRefused();
    }

    /** Returns the schedule that was reviewed. */
    public Schedule schedule() {
        return schedule;
    }

    /** Returns the moment at which it was reviewed. */
    public Instant at() {
        return at;
    }

    /** Returns the decision on each call, in the order of the schedule. Decisions are made when they are read. */
    public List<Decision> decisions() {
        return new Decisions();
    }

    /** Returns the findings on each call, in the order of the schedule. */
    public List<List<Finding>> findings() {
        return findings.asList();
    }

    /**
     * Returns the place of the first call, from a place on, of which something was found; the number of calls when there is none. For whoever reads findings
     * and has no use for the calls without.
     */
    public int nextWithFindings(int from) {
        return findings.nextFrom(from);
    }

    /** Returns what was found about the school itself, and about the schedule as a whole. */
    public List<Finding> aboutSchool() {
        return aboutSchool;
    }

    /** Returns how many calls were refused as they stand: some of them may go ahead without some of the people. */
    public int refused() {
        return refused;
    }

    /** Returns how many of the refused calls may go ahead without some of the people. Each refused call is asked about again, once. */
    public int permittedWithoutSome() {
        int permitted = 0;
        for (int call = findings.nextFrom(0); call < schedule.size(); call = findings.nextFrom(call + 1)) {
            permitted += without(call).isEmpty() ? 0 : 1;
        }
        return permitted;
    }

    private List<Person> without(int call) {
        List<Finding> found = findings.get(call);
        return found.isEmpty() ? List.of() : without.computeIfAbsent(call, asked -> separating.without(asked, found));
    }

    /** Returns how many calls were permitted as they stand. */
    public int permitted() {
        return schedule.size() - refused;
    }

    /** Returns the rules that governed no call of the schedule: nothing is said by their silence. */
    public List<RuleId> idleRules() {
        return idleRules;
    }

    /** Returns the waivers that lifted nothing. */
    public List<Waiver> unusedWaivers() {
        return unusedWaivers;
    }

    private Action actionFor(Call call) {
        if (at.isBefore(call.start())) {
            return ACTION;
        }
        return at.isBefore(call.end()) ? Action.CONTINUE : Action.CLOSE;
    }

    /** Who tells without whom a refused call may go ahead. */
    @FunctionalInterface
    public interface Separating {

        /**
         * Tells without whom a call may go ahead.
         *
         * @param call the call's place in the schedule
         * @param found everything that was found about it
         * @return the people, in order of their ids; empty where it may go ahead with everybody, or without nobody
         */
        List<Person> without(int call, List<Finding> found);
    }

    private final class Decisions extends AbstractList<Decision> implements RandomAccess {

        @Override
        public Decision get(int index) {
            Call call = schedule.calls().get(index);
            return Decision.of(call.id(), actionFor(call), at, findings.get(index), without(index));
        }

        @Override
        public int size() {
            return schedule.size();
        }
    }
}

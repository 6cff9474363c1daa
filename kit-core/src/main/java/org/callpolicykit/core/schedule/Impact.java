package org.callpolicykit.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Duty;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Outcome;

/**
 * What another policy would change about a schedule: which calls, from what to what, by which clause. Immutable.
 *
 * @param before the review as it stands
 * @param after the review under the other policy
 * @param changes the calls of which anything changes, in the order of the schedule
 */
public record Impact(ScheduleReview before, ScheduleReview after, List<Change> changes) {

    /** Copies the list. */
    public Impact {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two reviews of one schedule at one moment.
     *
     * @throws IllegalArgumentException if they are of different schedules or moments
     */
    public static Impact of(ScheduleReview before, ScheduleReview after) {
        if (before.schedule() != after.schedule() || !before.at().equals(after.at())) {
            throw new IllegalArgumentException(
                    "the reviews are of different schedules or moments; compare like with like");
        }
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < before.schedule().size(); index++) {
            Decision from = before.decisions().get(index);
            Decision to = after.decisions().get(index);
            if (!from.equals(to)) {
                changes.add(new Change(before.schedule().calls().get(index), from, to));
            }
        }
        return new Impact(before, after, changes);
    }

    /**
     * A call of which something changes.
     *
     * @param call the call
     * @param from the decision as it stands
     * @param to the decision under the other policy
     */
    public record Change(Call call, Decision from, Decision to) {

        /** Returns what was found before and is not any more. */
        public List<Finding> gone() {
            return missing(from, to);
        }

        /** Returns what is found now and was not before. */
        public List<Finding> come() {
            return missing(to, from);
        }

        /** Returns whether the call may go ahead as it stands now, and might not before. */
        public boolean isNewlyPermitted() {
            return from.outcome() != Outcome.PERMIT && to.outcome() == Outcome.PERMIT;
        }

        /** Returns whether the call may not go ahead as it stands now, and might before. */
        public boolean isNewlyRefused() {
            return from.outcome() == Outcome.PERMIT && to.outcome() != Outcome.PERMIT;
        }

        /** Returns whether something else has to be done for it, or by another time. */
        public boolean changesDuties() {
            List<Duty> before = from.duties();
            return !before.equals(to.duties());
        }

        private static List<Finding> missing(Decision of, Decision in) {
            return of.findings().stream()
                    .filter(finding -> !in.findings().contains(finding))
                    .toList();
        }
    }

    /**
     * What changes by one clause.
     *
     * @param come how many findings come
     * @param gone how many findings go
     * @param newlyRefused how many calls are newly refused with such a finding among those that come
     * @param newlyPermitted how many calls are newly permitted with such a finding among those that go
     */
    public record ByClause(int come, int gone, int newlyRefused, int newlyPermitted) {

        private static final ByClause NONE = new ByClause(0, 0, 0, 0);

        private ByClause plus(ByClause more) {
            return new ByClause(
                    come + more.come,
                    gone + more.gone,
                    newlyRefused + more.newlyRefused,
                    newlyPermitted + more.newlyPermitted);
        }
    }

    /** Returns the calls that may not go ahead as they stand any more. */
    public List<Change> newlyRefused() {
        return where(Change::isNewlyRefused);
    }

    /** Returns the calls that may go ahead as they stand now. */
    public List<Change> newlyPermitted() {
        return where(Change::isNewlyPermitted);
    }

    /** Returns the calls with other duties. */
    public List<Change> changedDuties() {
        return where(Change::changesDuties);
    }

    /** Returns what comes and goes about the school itself and the schedule as a whole. */
    public List<Finding> comeAboutSchool() {
        return rest(after, before);
    }

    /** Returns what goes about the school itself and the schedule as a whole. */
    public List<Finding> goneAboutSchool() {
        return rest(before, after);
    }

    private static List<Finding> rest(ScheduleReview of, ScheduleReview in) {
        return of.aboutSchool().stream()
                .filter(finding -> !in.aboutSchool().contains(finding))
                .toList();
    }

    private List<Change> where(Predicate<Change> wanted) {
        return changes.stream().filter(wanted).toList();
    }

    /** Returns what changes, by clause in the order of the policy. */
    public Map<Clause, ByClause> byClause() {
        Map<Clause, ByClause> counts = new TreeMap<>();
        for (Change change : changes) {
            int refused = change.isNewlyRefused() ? 1 : 0;
            int permitted = change.isNewlyPermitted() ? 1 : 0;
            change.come().forEach(finding -> add(counts, finding, new ByClause(1, 0, 0, 0)));
            change.gone().forEach(finding -> add(counts, finding, new ByClause(0, 1, 0, 0)));
            clauses(change.come()).forEach(clause -> add(counts, clause, new ByClause(0, 0, refused, 0)));
            clauses(change.gone()).forEach(clause -> add(counts, clause, new ByClause(0, 0, 0, permitted)));
        }
        return counts;
    }

    private static Stream<Clause> clauses(List<Finding> findings) {
        return findings.stream().map(finding -> finding.citation().clause()).distinct();
    }

    private static void add(Map<Clause, ByClause> counts, Finding finding, ByClause more) {
        add(counts, finding.citation().clause(), more);
    }

    private static void add(Map<Clause, ByClause> counts, Clause clause, ByClause more) {
        counts.merge(clause, ByClause.NONE.plus(more), ByClause::plus);
    }
}

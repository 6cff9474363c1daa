package org.callpolicykit.core.policy;

import java.time.LocalDate;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;

/**
 * An exception on file: it lifts one rule for what it covers, on the days from first to last, and expires by itself.
 *
 * @param rule the rule it lifts
 * @param covers which calls or people it covers
 * @param grantedBy who granted it; never blank
 * @param role the role in which they granted it
 * @param why the reason; never blank
 * @param from the first day on which it covers calls
 * @param until the last day on which it covers calls
 * @param origin where it was written
 */
public record Waiver(
        RuleId rule,
        Coverage covers,
        String grantedBy,
        SchoolRole role,
        String why,
        LocalDate from,
        LocalDate until,
        Origin origin) {

    /** @throws IllegalArgumentException if nobody answers for it, no reason is given, or it ends before it begins */
    public Waiver {
        if (grantedBy.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a waiver needs granted-by and why; somebody answers for it with a reason");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the waiver of " + rule + " ends on " + until + ", before it begins on " + from);
        }
    }

    /** Starts a waiver of a rule that covers every call. */
    public static Builder of(RuleId rule) {
        return new Builder(rule);
    }

    /** Returns whether it covers calls on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Puts a waiver together; {@link #on} completes it. */
    public static final class Builder {

        private final RuleId rule;
        private Coverage covers = new Coverage.EveryCall();
        private String grantedBy = "";
        private SchoolRole role = SchoolRole.HEAD_TEACHER;
        private String why = "";
        private Origin origin = Origin.IN_CODE;

        private Builder(RuleId rule) {
            this.rule = rule;
        }

        /** Sets what it covers. */
        public Builder covering(Coverage coverage) {
            covers = coverage;
            return this;
        }

        /** Sets who granted it, and in which role. */
        public Builder grantedBy(String name, SchoolRole inRole) {
            grantedBy = name;
            role = inRole;
            return this;
        }

        /** Sets the reason. */
        public Builder because(String reason) {
            why = reason;
            return this;
        }

        /** Sets where it was written. */
        public Builder writtenAt(Origin place) {
            origin = place;
            return this;
        }

        /**
         * Makes the waiver, for calls that start on these days, both included.
         *
         * @throws IllegalArgumentException if nobody granted it, no reason is given, or it ends before it begins
         */
        public Waiver on(LocalDate from, LocalDate until) {
            return new Waiver(rule, covers, grantedBy, role, why, from, until, origin);
        }
    }
}

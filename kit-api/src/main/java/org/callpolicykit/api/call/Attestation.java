package org.callpolicykit.api.call;

import java.time.Instant;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's word for something about a call that no machine can see.
 *
 * @param item what is confirmed
 * @param by who confirms it
 * @param at when
 * @param until the last moment at which it holds; null when it holds for good
 */
public record Attestation(
        Item item, PersonId by, Instant at, @Nullable Instant until) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Attestation {
        if (until != null && until.isBefore(at)) {
            throw new IllegalArgumentException(
                    "the attestation by " + by + " of " + at + " holds until " + until + ", which is before");
        }
    }

    /** An attestation that holds for good. */
    public Attestation(Item item, PersonId by, Instant at) {
        this(item, by, at, null);
    }

    /** Returns whether it has been given, and still holds. */
    public boolean holdsAt(Instant moment) {
        return !at.isAfter(moment) && (until == null || !moment.isAfter(until));
    }

    /** What can be confirmed, each as the host reads it on the checklist. */
    public enum Item {
        /** Clause 3.3(a). */
        ADULT_SUPERVISES_EACH_PUPIL("an adult supervises each pupil"),
        /** Clause 5.3(c). */
        PROFESSIONAL_DRESS("staff are dressed professionally"),
        /** Clause 5.3(d). */
        SUITABLE_PLACES_OF_STAFF("staff are in suitable places with nothing personal in view"),
        /** Clause 6(5). */
        WELLBEING_MONITORED("the pupils' wellbeing and safety were watched over"),
        /** Clause 6(7). */
        REPORTING_ROUTES_GIVEN("pupils were reminded how to report and where to get help"),
        /** Clause 6(15). */
        NEUTRAL_BACKGROUND("staff have a neutral background and dress as for a lesson in school"),
        /** Clause 7(a). */
        RESPECTFUL_CONDUCT("everyone was respectful"),
        /** Clause 7(b). */
        PARENTS_WITHIN_REACH("a parent was within reach of each pupil for the whole call"),
        /** Clause 7(d). */
        SUITABLE_CLOTHING("everyone was suitably dressed"),
        /** Clause 7(g). */
        SUITABLE_SURROUNDINGS("nothing unsuitable could be seen or heard");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        /** Returns the statement in words, for people. */
        public String label() {
            return label;
        }
    }
}

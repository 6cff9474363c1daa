package org.callpolicykit.api.rule;

import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.school.SchoolHours;

/**
 * What a rule, with a school's settings, asks of every call of some kinds. The kit holds the demands of all rules against each other, and
 * against what the platforms can do, when a policy is loaded: two settings that no call can satisfy together are found before the first call.
 */
public sealed interface Demand {

    /** Returns the kinds of call it is made of. */
    Set<CallKind> kinds();

    /**
     * The call runs on one of these platforms.
     *
     * @param kinds the kinds of call
     * @param anyOf the platforms
     */
    record OnPlatform(Set<CallKind> kinds, Set<PlatformId> anyOf) implements Demand {

        /** Copies the sets. */
        public OnPlatform {
            kinds = Set.copyOf(kinds);
            anyOf = Set.copyOf(anyOf);
        }
    }

    /**
     * A control is at least this strict.
     *
     * @param kinds the kinds of call
     * @param control the control
     * @param atMost the loosest setting that is allowed
     */
    record Restricted(Set<CallKind> kinds, Control control, Who atMost) implements Demand {

        /** Copies the set. */
        public Restricted {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A control is at most this strict: somebody has to be free to do it.
     *
     * @param kinds the kinds of call
     * @param control the control
     * @param atLeast the strictest setting that is allowed
     */
    record Allowed(Set<CallKind> kinds, Control control, Who atLeast) implements Demand {

        /** Copies the set. */
        public Allowed {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * The call lies within these hours of a day.
     *
     * @param kinds the kinds of call
     * @param hours the hours
     */
    record Within(Set<CallKind> kinds, SchoolHours hours) implements Demand {

        /** Copies the set. */
        public Within {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Something is required, forbidden, optional or possible with approval.
     *
     * @param kinds the kinds of call
     * @param subject what, in words that every rule about the same thing uses: "a pupil's camera on entry"
     * @param requirements the requirements
     */
    record That(Set<CallKind> kinds, String subject, Requirements requirements) implements Demand {

        /** Copies the set. */
        public That {
            kinds = Set.copyOf(kinds);
        }
    }
}

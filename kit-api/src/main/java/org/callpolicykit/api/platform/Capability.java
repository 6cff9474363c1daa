package org.callpolicykit.api.platform;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Control;

/**
 * How far a platform supports one control, with the evidence for it.
 *
 * @param control the control
 * @param support how far it is supported
 * @param traits what else can be done with it
 * @param needs what it needs, in an administrator's words: scopes, editions, consents; empty when it needs nothing
 * @param evidence where this is known from; never blank
 */
public record Capability(Control control, Support support, Set<Trait> traits, List<String> needs, String evidence) {

    /** @throws IllegalArgumentException if there is no evidence, or it says to enforce what cannot be read back */
    public Capability {
        traits = Set.copyOf(traits);
        needs = List.copyOf(needs);
        if (evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "the capability for " + control + " gives no evidence; say where it is known from");
        }
        if (support == Support.ENFORCE && !traits.contains(Trait.READABLE)) {
            throw new IllegalArgumentException("the capability for " + control
                    + " says ENFORCE but cannot be read back; what nobody can read back is PARTIAL at most");
        }
    }

    /** What else can be done with a control. */
    public enum Trait {
        /** Its setting can be read back. */
        READABLE,
        /** It can be changed while the call runs. */
        CHANGEABLE_LIVE
    }
}

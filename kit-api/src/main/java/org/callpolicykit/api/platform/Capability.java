package org.callpolicykit.api.platform;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.SchoolRole;

/**
 * How far a platform supports one control, with the evidence for it. Made by {@link #of} and the methods that add to it.
 *
 * @param control the control
 * @param support how far it is supported
 * @param strictest the strictest setting that the platform has for it; whoever asks for a stricter one is left with the rest
 * @param traits what else can be done with it
 * @param needs what it needs; empty when it needs nothing
 * @param steps what is left to people; none exactly where the platform sees to it alone
 * @param evidence where this is known from: the page, schema or measurement; never blank
 */
public record Capability(
        Control control,
        Support support,
        Who strictest,
        Set<Trait> traits,
        List<Need> needs,
        List<Step> steps,
        String evidence) {

    /** @throws IllegalArgumentException if there is no evidence, or it says to enforce what cannot be read back */
    public Capability {
        traits = Set.copyOf(traits);
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        if (evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "the capability for " + control + " gives no evidence; say where it is known from");
        }
        if (support == Support.ENFORCE && !traits.contains(Trait.READABLE)) {
            throw new IllegalArgumentException("the capability for " + control
                    + " says ENFORCE but cannot be read back; what nobody can read back is PARTIAL at most");
        }
        if (support.isComplete() && !steps.isEmpty()) {
            throw new IllegalArgumentException("the capability for " + control + " says " + support
                    + " but leaves a step to people; what takes a step is PARTIAL at most");
        }
    }

    /** Returns a capability of every strictness that can neither be read back nor changed live, and needs nothing. */
    public static Capability of(Control control, Support support, String evidence) {
        return new Capability(control, support, Who.NOBODY, Set.of(), List.of(), List.of(), evidence);
    }

    /** Returns a capability of every strictness that the adapter sets, and reads back. */
    public static Capability enforced(Control control, String evidence) {
        return new Capability(
                control, Support.ENFORCE, Who.NOBODY, Set.of(Trait.READABLE), List.of(), List.of(), evidence);
    }

    /** Returns this capability of a platform that has no stricter setting than this. */
    public Capability upTo(Who who) {
        return new Capability(control, support, who, traits, needs, steps, evidence);
    }

    /** Returns this capability with something else that can be done. */
    public Capability with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Capability(control, support, strictest, more, needs, steps, evidence);
    }

    /** Returns this capability with something more that it needs. */
    public Capability needing(Need.Kind kind, String what) {
        List<Need> more = new ArrayList<>(needs);
        more.add(new Need(kind, what));
        return new Capability(control, support, strictest, traits, more, steps, evidence);
    }

    /** Returns this capability with a step that is left to somebody. */
    public Capability leaving(SchoolRole actor, Step.When when, String what) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(actor, when, what));
        return new Capability(control, support, strictest, traits, needs, more, evidence);
    }

    /** Returns what is left to people; where the adapter does not say, the host sees to it during the call. */
    public List<Step> remaining() {
        return support.isComplete() || !steps.isEmpty()
                ? steps
                : List.of(new Step(
                        SchoolRole.HOST,
                        Step.When.DURING,
                        "See to it yourself, without help of the platform: " + control.label() + "."));
    }

    /** What else can be done with a control. */
    public enum Trait {
        /** Its setting can be read back. */
        READABLE,
        /** It can be changed while the call runs. */
        CHANGEABLE_LIVE
    }
}

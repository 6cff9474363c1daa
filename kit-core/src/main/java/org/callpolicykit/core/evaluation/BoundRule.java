package org.callpolicykit.core.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.policy.SwitchOff;
import org.jspecify.annotations.Nullable;

/**
 * A rule as one school's policy has it: what it cites, what it governs, how it is checked, and what lifts it.
 *
 * @param citation the rule and its weight at this school
 * @param plugin the plugin it belongs to
 * @param kinds the kinds of call it governs
 * @param stages the stages at which it is decided
 * @param binding how it is checked
 * @param off why it is off; null while it is on
 * @param waivers the exceptions to it
 * @param settings what it was bound with; null where nothing was
 * @param needs the facts it needs to decide
 */
public record BoundRule(
        Citation citation,
        String plugin,
        Set<CallKind> kinds,
        Set<Stage> stages,
        Binding binding,
        @Nullable SwitchOff off,
        List<FiledWaiver> waivers,
        @Nullable Settings settings,
        Set<Fact> needs)
        implements Comparable<BoundRule> {

    /** Returns this rule as it is while it is on. */
    public BoundRule on() {
        return off == null
                ? this
                : new BoundRule(citation, plugin, kinds, stages, binding, null, waivers, settings, needs);
    }

    /** Returns whether it is decided from requests or schedules. */
    boolean isAskedOfCalls() {
        return !(binding instanceof Binding.NotSwitchedOn) && !(binding instanceof Binding.OfSchool);
    }

    /** Returns whether it is asked about calls of a kind, for an action. */
    public boolean governs(CallKind kind, Action action) {
        return isAskedOfCalls() && kinds.contains(kind) && !Collections.disjoint(stages, action.stages());
    }

    /** Returns whether what it finds can refuse a call, as seen on a day. */
    public boolean canRefuse(LocalDate day) {
        return citation.level() != Level.ADVISORY && (off == null || day.isBefore(off.since()));
    }

    @Override
    public int compareTo(BoundRule other) {
        return citation.compareTo(other.citation);
    }
}

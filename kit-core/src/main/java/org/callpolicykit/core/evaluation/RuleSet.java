package org.callpolicykit.core.evaluation;

import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Stage;

/**
 * The bound rules of one school, laid out so that a request meets only those that govern it: one flat array for each kind of call and
 * action, in order of clause. Immutable.
 */
public final class RuleSet {

    private static final int ACTIONS = Action.values().length;

    private final List<BoundRule> rules;
    private final List<BoundRule> standing;
    private final BoundRule[][] governing;
    private final int waivers;
    private final Screen screen;

    /**
     * Lays out the rules.
     *
     * @param rules the rules, in any order
     * @param nothingChecked what stands in where no rule governs a request, so that nobody takes silence for consent
     * @param waivers how many waivers the policy has
     */
    public RuleSet(Collection<BoundRule> rules, BoundRule nothingChecked, int waivers) {
        this.rules = rules.stream().sorted().toList();
        this.waivers = waivers;
        this.standing = this.rules.stream()
                .filter(rule -> rule.stages().contains(Stage.STANDING))
                .toList();
        this.governing = new BoundRule[CallKind.values().length * ACTIONS][];
        for (CallKind kind : CallKind.values()) {
            for (Action action : Action.values()) {
                BoundRule[] found = this.rules.stream()
                        .filter(rule -> governs(rule, kind, action))
                        .toArray(BoundRule[]::new);
                governing[place(kind, action)] = found.length == 0 ? new BoundRule[] {nothingChecked} : found;
            }
        }
        this.screen = Screen.of(this);
    }

    @SuppressWarnings("EnumOrdinal") // a flat array, laid out anew by every process
    private static int place(CallKind kind, Action action) {
        return kind.ordinal() * ACTIONS + action.ordinal();
    }

    static boolean governs(BoundRule rule, CallKind kind, Action action) {
        return rule.governs(kind, action);
    }

    /** Returns whether what compares calls with each other may find otherwise when nothing changes but the clock. */
    public boolean scheduleRulesLookAtClock() {
        return hasScheduleRules();
    }

    /** Returns whether what compares calls with each other asks for facts about pupils. */
    public boolean scheduleRulesAskOfPupils() {
        return hasScheduleRules();
    }

    private boolean hasScheduleRules() {
        return rules.stream().anyMatch(rule -> rule.binding() instanceof Binding.OfSchedule);
    }

    /** Returns the rules in order of clause, then name. */
    public List<BoundRule> rules() {
        return rules;
    }

    /** Returns the rules about the school, in order of clause, then name. */
    List<BoundRule> standing() {
        return standing;
    }

    /** Returns whether a rule about the school can refuse calls. */
    public boolean standingCanRefuse() {
        return standing.stream().anyMatch(rule -> rule.citation().level() != Level.ADVISORY);
    }

    boolean governsKind(RuleId rule, CallKind kind) {
        return standing.stream()
                .anyMatch(bound ->
                        bound.citation().rule().equals(rule) && bound.kinds().contains(kind));
    }

    /** Returns when the rules that govern calls to be opened are silent. */
    public Screen screen() {
        return screen;
    }

    BoundRule[] governing(CallKind kind, Action action) {
        return governing[place(kind, action)];
    }

    int waivers() {
        return waivers;
    }
}

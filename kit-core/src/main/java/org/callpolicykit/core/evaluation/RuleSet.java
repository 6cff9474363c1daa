package org.callpolicykit.core.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The bound rules of one school, laid out so that a request meets only those that govern it: one flat array for each kind of call and
 * action, in order of clause. Immutable.
 */
public final class RuleSet {

    private static final Set<Fact> ABOUT_STAFF =
            Collections.unmodifiableSet(EnumSet.of(Fact.STAFF, Fact.SCHOOL_STAFF, Fact.TRAININGS));

    private final List<BoundRule> rules;
    private final BoundRule nothingChecked;
    private final List<BoundRule> standing = new ArrayList<>();
    private final boolean standingCanRefuse;
    private final RuleLayout layout;
    private final int waivers;
    private final Screen screen;

    /**
     * Lays out the rules.
     *
     * @param rules the rules, in any order
     * @param nothingChecked what stands in where no rule governs a request, so that nobody takes silence for consent
     * @param waivers how many waivers the policy has
     * @param before rules laid out before, of which what is the same is taken over; null where there are none
     */
    public RuleSet(Collection<BoundRule> rules, BoundRule nothingChecked, int waivers, @Nullable RuleSet before) {
        List<BoundRule> inOrder = new ArrayList<>(rules);
        inOrder.sort(null);
        this.rules = Collections.unmodifiableList(inOrder);
        this.nothingChecked = nothingChecked;
        this.waivers = waivers;
        boolean refuses = false;
        for (BoundRule rule : inOrder) {
            if (rule.stages().contains(Stage.STANDING)) {
                standing.add(rule);
                refuses |= rule.citation().level() != Level.ADVISORY;
            }
        }
        this.standingCanRefuse = refuses;
        this.layout = RuleLayout.of(inOrder, before);
        this.screen = Screen.of(this, before);
    }

    static boolean governs(BoundRule rule, CallKind kind, Action action) {
        return rule.governs(kind, action);
    }

    /** Returns whether what compares calls with each other may find otherwise when nothing changes but the clock. */
    public boolean scheduleRulesLookAtClock() {
        return rules.stream().anyMatch(RuleSet::comparesCallsByTheClock);
    }

    /** A check that cannot be asked is taken for one that does. */
    private static boolean comparesCallsByTheClock(BoundRule rule) {
        try {
            return rule.binding() instanceof Binding.OfSchedule bound
                    && bound.check().looksAtClock();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Failures.whileScreening(rule, e);
            return true;
        }
    }

    /** Returns whether what compares calls with each other may find otherwise when something else is known of a pupil. */
    public boolean scheduleRulesAskOfPupils() {
        return rules.stream()
                .filter(rule -> rule.binding() instanceof Binding.OfSchedule)
                .anyMatch(rule -> rule.needs().isEmpty() || !ABOUT_STAFF.containsAll(rule.needs()));
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
        return standingCanRefuse;
    }

    private boolean governsKind(RuleId rule, CallKind kind) {
        return standing.stream()
                .anyMatch(bound ->
                        bound.citation().rule().equals(rule) && bound.kinds().contains(kind));
    }

    /** Returns which of the findings about the school refuse calls of a kind. */
    public List<Finding> refusing(List<Finding> aboutSchool, CallKind kind) {
        List<Finding> refusing = new ArrayList<>();
        for (Finding finding : aboutSchool) {
            if (finding.refuses() && governsKind(finding.citation().rule(), kind)) {
                refusing.add(finding);
            }
        }
        return List.copyOf(refusing);
    }

    /** Returns when the rules that govern calls to be opened are silent. */
    public Screen screen() {
        return screen;
    }

    RuleLayout layout() {
        return layout;
    }

    /** Returns the places of the rules that govern an action on calls of a kind; none where {@link #nothingChecked} stands in. */
    int[] governing(CallKind kind, Action action) {
        return layout.governing(kind, action);
    }

    /** Returns what is said of a request that no rule governs. */
    BoundRule nothingChecked() {
        return nothingChecked;
    }

    int waivers() {
        return waivers;
    }
}

package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.core.PolicySense.Made;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.PolicyProblem.Severity;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One school's policy, checked, and bound to the rules of a kit. What it has in common with the policy that was bound before is taken over from
 * there: a rule whose settings are the same keeps its binding.
 *
 * @param policy the policy
 * @param settings each loaded rule's settings, in the order of the kit
 * @param loaded each loaded rule as it was bound, in the order of the kit; null for the kit's own, which is bound last
 * @param rules all rules
 * @param sense what the policy demands, and what makes no sense about that
 * @param warnings what in the policy has no effect, in the order of its file
 * @param coverage how far each clause is covered
 */
record BoundPolicy(
        SchoolPolicy policy,
        List<RuleSettings> settings,
        List<@Nullable BoundRule> loaded,
        RuleSet rules,
        Sense sense,
        List<PolicyProblem> warnings,
        CoverageCount coverage) {

    /**
     * What a policy demands.
     *
     * @param demands the demands of the rules that are on, in the order of the kit
     * @param problems what makes no sense about them
     */
    record Sense(List<Made> demands, List<PolicyProblem> problems) {}

    /**
     * Checks a policy and binds it.
     *
     * @param before another policy bound to the same kit; null where there is none
     * @throws InvalidPolicyException if the policy has errors; it tells all of them
     */
    static BoundPolicy of(RuleIndex index, SchoolPolicy policy, @Nullable BoundPolicy before) {
        List<PolicyProblem> problems = new ArrayList<>(new PolicyCheck(index, policy, before).problems());
        requireNoError(problems);
        PolicyEntries entries = new PolicyEntries(policy);
        List<RuleSettings> settings = settings(index, entries, before);
        Sense sense = sense(index, demands(index, entries, settings), before);
        problems.addAll(sense.problems());
        requireNoError(problems);
        return new PolicyBinder(index, policy, entries, settings, before).bind(sense, problems);
    }

    private static void requireNoError(List<PolicyProblem> problems) {
        for (PolicyProblem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                throw new InvalidPolicyException(problems);
            }
        }
    }

    private static List<RuleSettings> settings(RuleIndex index, PolicyEntries entries, @Nullable BoundPolicy before) {
        List<RuleSettings> settings = new ArrayList<>(index.seeds());
        for (int place = 0; place < settings.size(); place++) {
            LoadedRule rule = index.rules().get(place);
            RuleEntry entry = entries.rule(rule.plugin(), rule.id());
            if (entry != null && !entry.values().isEmpty()) {
                RuleSettings known = before == null ? null : before.settings().get(place);
                settings.set(
                        place,
                        known != null && known.values().equals(entry.values())
                                ? known
                                : RuleSettings.of(rule, entry.values()));
            }
        }
        return settings;
    }

    /** Returns what the rules that are on ask, with the school's settings. */
    private static List<Made> demands(RuleIndex index, PolicyEntries entries, List<RuleSettings> settings) {
        List<Made> demands = new ArrayList<>();
        for (int place = 0; place < settings.size(); place++) {
            LoadedRule rule = index.rules().get(place);
            RuleEntry entry = entries.rule(rule.plugin(), rule.id());
            boolean isOn = rule.spec().onFromTheStart() || entry != null;
            if (isOn && entries.off(rule.plugin(), rule.id()) == null) {
                Level given = entry == null ? null : entry.level();
                Level level = given == null ? rule.spec().level() : given;
                Origin origin = entry == null ? Origin.IN_CODE : entry.origin();
                settings.get(place).demands().forEach(demand -> demands.add(new Made(rule, level, origin, demand)));
            }
        }
        return demands;
    }

    private static Sense sense(RuleIndex index, List<Made> demands, @Nullable BoundPolicy before) {
        return before != null && before.sense.demands().equals(demands)
                ? before.sense
                : new Sense(demands, new PolicySense(demands, index.platforms()).problems());
    }
}

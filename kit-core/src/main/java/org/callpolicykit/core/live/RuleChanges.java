package org.callpolicykit.core.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.RuleSet;

/**
 * What is otherwise about the rules under another policy.
 *
 * @param weighedAnew rules that are checked in the same way, and of which only the level, the switch or the waivers are others: what they found stands
 * @param checkedAnew whether any rule is checked in another way, was added or left out
 * @param acrossCalls whether a rule that compares calls with each other is among them
 * @param ofSchool whether a rule about the school itself is among them
 */
record RuleChanges(Set<RuleId> weighedAnew, boolean checkedAnew, boolean acrossCalls, boolean ofSchool) {

    static RuleChanges between(RuleSet before, RuleSet after) {
        Map<RuleId, BoundRule> known = new HashMap<>();
        before.rules().forEach(rule -> known.put(rule.citation().rule(), rule));
        Set<RuleId> weighed = new HashSet<>();
        boolean checked = before.rules().size() != after.rules().size();
        boolean across = false;
        boolean ofSchool = false;
        for (BoundRule rule : after.rules()) {
            BoundRule earlier = known.remove(rule.citation().rule());
            if (!rule.equals(earlier)) {
                boolean sameCheck = earlier != null && earlier.binding() == rule.binding();
                across |= comparesCalls(rule) || (earlier != null && comparesCalls(earlier));
                ofSchool |= isAboutSchool(rule) || (earlier != null && isAboutSchool(earlier));
                checked |= !sameCheck && !(rule.binding() instanceof Binding.OfSchool);
                weighed.add(rule.citation().rule());
            }
        }
        across |= known.values().stream().anyMatch(RuleChanges::comparesCalls);
        ofSchool |= known.values().stream().anyMatch(RuleChanges::isAboutSchool);
        return new RuleChanges(weighed, checked || !known.isEmpty(), across, ofSchool);
    }

    private static boolean isAboutSchool(BoundRule rule) {
        return rule.stages().contains(Stage.STANDING);
    }

    private static boolean comparesCalls(BoundRule rule) {
        return rule.binding() instanceof Binding.OfSchedule;
    }

    /** Returns whether they may change what was found of a call. */
    boolean touch(List<Finding> findings) {
        return checkedAnew
                || (!weighedAnew.isEmpty()
                        && findings.stream()
                                .anyMatch(finding ->
                                        weighedAnew.contains(finding.citation().rule())));
    }
}

package org.callpolicykit.benchmarks;

import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.benchmarks.contender.KitContender;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.policy.SchoolPolicy;

/** Desks by name, for the parameters of benchmarks. All are bound to the seed policy. */
public enum DeskName {
    /** The sixteen rules that the contenders share, as they come out of their plugin zips. */
    SHARED,
    /** Every rule of the kit. */
    ALL;

    /** Returns the desk of a kit that has loaded its plugins. */
    SchoolDesk open(PolicyKit kit) {
        return switch (this) {
            case SHARED -> new KitContender(kit).desk();
            case ALL -> kit.school(SchoolPolicy.seed());
        };
    }

    /** Returns the plugin under which a policy of this desk names a rule. */
    String pluginOf(LoadedRule rule) {
        return switch (this) {
            case SHARED -> PolicyKit.HOST;
            case ALL -> rule.plugin();
        };
    }

    /** Returns a rule of the kit. */
    static LoadedRule rule(PolicyKit kit, String id) {
        RuleId wanted = new RuleId(id);
        return kit.rules().stream()
                .filter(rule -> rule.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the kit has no rule " + id));
    }
}

package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.core.evaluation.FiledWaiver;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.policy.Waiver;
import org.jspecify.annotations.Nullable;

/** What a school's policy says about plugins and rules, looked up by name. Where it speaks of one twice, the first counts. */
final class PolicyEntries {

    private final Map<String, PluginEntry> plugins = new HashMap<>();
    private final Map<String, Map<RuleId, RuleEntry>> rules = new HashMap<>();
    private final Map<RuleId, List<FiledWaiver>> waivers = new HashMap<>();

    PolicyEntries(SchoolPolicy policy) {
        for (PluginEntry plugin : policy.plugins()) {
            if (plugins.putIfAbsent(plugin.plugin(), plugin) == null) {
                Map<RuleId, RuleEntry> entries = new HashMap<>();
                plugin.rules().forEach(rule -> entries.putIfAbsent(rule.rule(), rule));
                rules.put(plugin.plugin(), entries);
            }
        }
        List<Waiver> filed = policy.waivers();
        for (int place = 0; place < filed.size(); place++) {
            Waiver waiver = filed.get(place);
            waivers.computeIfAbsent(waiver.rule(), rule -> new ArrayList<>()).add(new FiledWaiver(place, waiver));
        }
    }

    @Nullable
    PluginEntry plugin(String plugin) {
        return plugins.get(plugin);
    }

    @Nullable
    RuleEntry rule(String plugin, RuleId rule) {
        Map<RuleId, RuleEntry> entries = rules.get(plugin);
        return entries == null ? null : entries.get(rule);
    }

    /** Returns why a rule is off; null while it is on. */
    @Nullable
    SwitchOff off(String plugin, RuleId rule) {
        PluginEntry whole = plugins.get(plugin);
        if (whole != null && whole.off() != null) {
            return whole.off();
        }
        RuleEntry entry = rule(plugin, rule);
        return entry == null ? null : entry.off();
    }

    List<FiledWaiver> waivers(RuleId rule) {
        return waivers.getOrDefault(rule, List.of());
    }
}

package org.callpolicykit.core.policy;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/**
 * A school's policy: the seed policy, and where the school differs from it. Every rule that the kit ships or has loaded is on unless
 * the school switched it off by name. Immutable.
 *
 * @param name what the policy is called in messages
 * @param plugins what the school says about plugins and their rules, in the order of its file
 * @param waivers the exceptions on file, in the order of its file
 */
public record SchoolPolicy(String name, List<PluginEntry> plugins, List<Waiver> waivers) {

    /** Copies the lists. */
    public SchoolPolicy {
        plugins = List.copyOf(plugins);
        waivers = List.copyOf(waivers);
    }

    /** Returns the seed policy: everything on, every parameter at its default, no exceptions. */
    public static SchoolPolicy seed() {
        return new SchoolPolicy("the seed policy", List.of(), List.of());
    }

    /** Returns what the school says about a plugin; null when it says nothing. */
    public @Nullable PluginEntry plugin(String id) {
        for (PluginEntry entry : plugins) {
            if (entry.plugin().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    /** Returns this policy with a plugin switched off. */
    public SchoolPolicy withPluginOff(String plugin, SwitchOff off) {
        return with(new PluginEntry(plugin, off, List.of(), Origin.IN_CODE));
    }

    /** Returns this policy with one rule of a plugin switched off. */
    public SchoolPolicy withRuleOff(String plugin, RuleId rule, SwitchOff off) {
        return with(ruleEntry(plugin, new RuleEntry(rule, off, List.of(), Origin.IN_CODE)));
    }

    /** Returns this policy with another level of a rule: advisory or mandatory. */
    public SchoolPolicy withLevel(String plugin, RuleId rule, Level level) {
        return with(ruleEntry(plugin, new RuleEntry(rule, null, level, List.of(), Origin.IN_CODE)));
    }

    /** Returns this policy with a parameter of a rule set. */
    public SchoolPolicy withParameter(String plugin, RuleId rule, Parameter<?> parameter, ParameterValue value) {
        RuleEntry.Value set = new RuleEntry.Value(parameter.name(), value, Origin.IN_CODE);
        return with(ruleEntry(plugin, new RuleEntry(rule, null, List.of(set), Origin.IN_CODE)));
    }

    /** Returns this policy with a rule named as switched on, for those that are off unless a school switches them on. */
    public SchoolPolicy withSwitchedOn(String plugin, RuleId rule) {
        return with(ruleEntry(plugin, new RuleEntry(rule, null, List.of(), Origin.IN_CODE)));
    }

    /** Returns this policy with one more exception on file. */
    public SchoolPolicy withWaiver(Waiver waiver) {
        List<Waiver> more = new ArrayList<>(waivers);
        more.add(waiver);
        return new SchoolPolicy(name, plugins, more);
    }

    private PluginEntry ruleEntry(String plugin, RuleEntry entry) {
        PluginEntry existing = plugin(plugin);
        if (existing == null) {
            return new PluginEntry(plugin, null, List.of(entry), Origin.IN_CODE);
        }
        List<RuleEntry> rules = new ArrayList<>();
        RuleEntry merged = entry;
        for (RuleEntry rule : existing.rules()) {
            if (rule.rule().equals(entry.rule())) {
                List<RuleEntry.Value> values = new ArrayList<>(rule.values());
                values.addAll(entry.values());
                merged = new RuleEntry(
                        entry.rule(),
                        entry.off() == null ? rule.off() : entry.off(),
                        entry.level() == null ? rule.level() : entry.level(),
                        values,
                        rule.origin());
            } else {
                rules.add(rule);
            }
        }
        rules.add(merged);
        return new PluginEntry(plugin, existing.off(), rules, existing.origin());
    }

    private SchoolPolicy with(PluginEntry entry) {
        List<PluginEntry> entries = new ArrayList<>(plugins);
        entries.removeIf(existing -> existing.plugin().equals(entry.plugin()));
        entries.add(entry);
        return new SchoolPolicy(name, entries, waivers);
    }
}

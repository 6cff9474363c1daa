package org.callpolicykit.core.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school says about one rule plugin.
 *
 * @param plugin the plugin's id
 * @param off why all of it is off; null while it is on
 * @param rules what the school says about single rules of it
 * @param origin where it was written
 */
public record PluginEntry(String plugin, @Nullable SwitchOff off, List<RuleEntry> rules, Origin origin) {

    /** Copies the rules. */
    public PluginEntry {
        rules = List.copyOf(rules);
    }
}

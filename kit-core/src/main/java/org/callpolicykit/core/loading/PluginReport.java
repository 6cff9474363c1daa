package org.callpolicykit.core.loading;

import java.util.List;
import org.callpolicykit.api.decision.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of the plugin directory.
 *
 * @param file the file's name
 * @param id the plugin's id; null when the file did not tell
 * @param version the plugin's version; null when the file did not tell
 * @param state whether it was loaded
 * @param rules the rules that were loaded from it
 * @param problems what went wrong, each with what to do; empty when nothing did
 */
public record PluginReport(
        String file,
        @Nullable String id,
        @Nullable String version,
        State state,
        List<RuleId> rules,
        List<String> problems) {

    /** Copies the lists. */
    public PluginReport {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Whether a plugin was loaded. */
    public enum State {
        /** All of it was. */
        LOADED,
        /** Some of its rules were not. */
        INCOMPLETE,
        /** None of it was. */
        REFUSED
    }
}

package org.callpolicykit.core.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in a plugin directory.
 *
 * @param rules the rules, in order of clause, then name
 * @param lost the rules that are listed but did not arrive
 * @param adapters the platform adapters
 * @param plugins what became of each file, in order of file name
 */
public record Loaded(
        List<LoadedRule> rules, List<LostRule> lost, List<PlatformAdapter> adapters, List<PluginReport> plugins) {

    /** Sorts and copies the lists. */
    public Loaded {
        List<LoadedRule> inOrder = new ArrayList<>(rules);
        inOrder.sort(null);
        rules = List.copyOf(inOrder);
        lost = List.copyOf(lost);
        adapters = List.copyOf(adapters);
        plugins = List.copyOf(plugins);
    }

    /** Returns whether a plugin was loaded, be it incompletely. */
    public boolean hasPlugin(String id) {
        return rulesOf(id).findAny().isPresent()
                || plugins.stream()
                        .anyMatch(plugin -> id.equals(plugin.id()) && plugin.state() != PluginReport.State.REFUSED);
    }

    /** Returns the rules that came with a plugin. */
    public Stream<LoadedRule> rulesOf(String plugin) {
        return rules.stream().filter(rule -> rule.plugin().equals(plugin));
    }

    /** Returns why a plugin of that id was refused; null when no file of that id was. */
    public @Nullable String refusalOf(String id) {
        return plugins.stream()
                .filter(plugin -> id.equals(plugin.id()) && plugin.state() == PluginReport.State.REFUSED)
                .flatMap(plugin -> plugin.problems().stream())
                .findFirst()
                .orElse(null);
    }
}

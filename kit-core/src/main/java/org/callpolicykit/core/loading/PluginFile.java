package org.callpolicykit.core.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.callpolicykit.api.decision.RuleId;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginWrapper;

/** One file of the plugin directory on its way to being loaded, and everything that went wrong on that way. */
final class PluginFile {

    private final PluginZip zip;
    private final List<RuleId> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String version;
    private @Nullable PluginWrapper plugin;
    private boolean refused;

    PluginFile(Path file) {
        this.zip = new PluginZip(file);
    }

    String name() {
        return zip.fileName();
    }

    PluginZip zip() {
        return zip;
    }

    /** Takes id and version from the descriptor, so that even a plugin that is refused later is known by them. */
    void describe(Properties descriptor) throws RefusedPluginException {
        id = blankToNull(descriptor.getProperty("plugin.id"));
        version = blankToNull(descriptor.getProperty("plugin.version"));
        if (id == null || version == null) {
            throw new RefusedPluginException("its " + PluginZip.DESCRIPTOR + " does not give "
                    + (id == null ? "plugin.id" : "plugin.version") + "; add it and pack the zip again");
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    String id() {
        return id;
    }

    boolean isRefused() {
        return refused;
    }

    void loaded(PluginWrapper wrapper) {
        plugin = wrapper;
    }

    @Nullable
    PluginWrapper plugin() {
        return refused ? null : plugin;
    }

    void add(RuleId rule) {
        rules.add(rule);
    }

    void remove(RuleId rule) {
        rules.remove(rule);
    }

    /** Notes something wrong with the plugin, and returns it as a full sentence. */
    String note(String problem) {
        String sentence = title() + ": " + problem;
        problems.add(sentence);
        return sentence;
    }

    /** Notes why none of the plugin is loaded, and returns it as a full sentence. */
    String refuse(String reason) {
        refused = true;
        rules.clear();
        return note("it was not loaded: " + reason);
    }

    String title() {
        String named = id == null ? "" : "plugin " + id + (version == null ? "" : " " + version) + " ";
        return named.isEmpty() ? "plugin file " + name() : named + "(" + name() + ")";
    }

    PluginReport report(boolean complete) {
        PluginReport.State state;
        if (refused) {
            state = PluginReport.State.REFUSED;
        } else {
            state = complete ? PluginReport.State.LOADED : PluginReport.State.INCOMPLETE;
        }
        return new PluginReport(name(), id, version, state, rules, problems);
    }
}

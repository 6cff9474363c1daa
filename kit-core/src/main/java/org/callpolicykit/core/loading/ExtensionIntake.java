package org.callpolicykit.core.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.RuleSpec;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginWrapper;

/** Makes the rules and adapters that one plugin's index lists, and accounts for each that does not arrive. */
final class ExtensionIntake {

    private static final String INDEX = "META-INF/extensions.idx";
    private static final String OWN_COPY = "org/callpolicykit/api/rule/Rule.class";

    private final PluginFile file;
    private final PluginWrapper plugin;
    private final PluginClassLoader loader;
    private final List<LoadedRule> rules = new ArrayList<>();
    private final List<LostRule> lost = new ArrayList<>();
    private final List<PlatformAdapter> adapters = new ArrayList<>();

    ExtensionIntake(PluginFile file, PluginWrapper plugin) {
        this.file = file;
        this.plugin = plugin;
        this.loader = (PluginClassLoader) plugin.getPluginClassLoader();
    }

    List<LoadedRule> rules() {
        return rules;
    }

    List<LostRule> lost() {
        return lost;
    }

    List<PlatformAdapter> adapters() {
        return adapters;
    }

    void load() throws RefusedPluginException {
        Set<String> listed = listed();
        if (listed.isEmpty()) {
            throw new RefusedPluginException(
                    "it has no " + INDEX
                            + " that lists a rule or an adapter; build it with PF4J's annotation processor and pack the zip again");
        }
        if (loader.findResource(OWN_COPY) != null) {
            file.note(
                    "it carries its own copy of kit-api, which is not used: the kit's own is; build it with kit-api as provided");
        }
        listed.forEach(this::arrive);
    }

    /** Only the plugin's own index counts: not its parent's, nor its dependencies'. */
    private Set<String> listed() throws RefusedPluginException {
        Set<String> listed = new TreeSet<>();
        try {
            for (URL index : Collections.list(loader.findResources(INDEX))) {
                for (String line : Resources.readLines(index, UTF_8)) {
                    String name = line.replaceFirst("#.*", "").strip();
                    if (!name.isEmpty()) {
                        listed.add(name);
                    }
                }
            }
        } catch (IOException e) {
            throw new RefusedPluginException(
                    "its " + INDEX + " cannot be read (" + e.getMessage() + "); copy it again", e);
        }
        return listed;
    }

    private void arrive(String className) {
        try {
            Object extension =
                    loader.loadClass(className).getDeclaredConstructor().newInstance();
            if (extension instanceof Rule rule) {
                arrive(rule);
            } else if (extension instanceof PlatformAdapter adapter) {
                adapters.add(adapter);
            } else {
                file.note("it lists " + className
                        + ", which is neither a rule nor an adapter of this kit; it is not used");
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            lose(className, e);
        }
    }

    private void arrive(Rule rule) {
        RuleId id = rule.id();
        RuleSpec spec = rule.spec();
        rules.add(new LoadedRule(id, spec, rule, plugin.getPluginId()));
        file.add(id);
    }

    private void lose(String className, Throwable thrown) {
        String problem =
                file.note("its rule or adapter " + className + " was not loaded: it threw " + Thrown.describe(thrown)
                        + "; report it to the plugin's provider, or install a version built for this kit");
        try {
            lost.add(new LostRule(RuleId.ofClassName(className), plugin.getPluginId(), problem));
        } catch (IllegalArgumentException unnamed) {
            lost.add(new LostRule(new RuleId("unnamed-rule"), plugin.getPluginId(), problem));
        }
    }
}

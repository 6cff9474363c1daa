package org.callpolicykit.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.PluginDirectory;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * The kit, opened once per process: it loads the plugins, and gives each school a desk bound to its policy. Immutable after opening;
 * any number of threads may use it at once. Close it when no desk is used any more.
 */
public final class PolicyKit implements AutoCloseable {

    /** The plugin under which a policy names the rules of {@link #ofRules}. */
    public static final String HOST = "host";

    private final Loaded loaded;
    private final RuleIndex index;
    private final @Nullable PluginDirectory directory;

    private PolicyKit(Loaded loaded, ClauseCatalogue catalogue, @Nullable PluginDirectory directory) {
        this.loaded = loaded;
        this.index = new RuleIndex(loaded, catalogue);
        this.directory = directory;
    }

    /**
     * Opens a directory of plugin zips. A plugin that cannot be loaded is reported by {@link #plugins()} and never stops the others.
     *
     * @throws IllegalArgumentException if there is no such directory
     * @throws java.io.UncheckedIOException if the directory, or the space for unpacking plugins, cannot be used
     */
    public static PolicyKit open(Path plugins) {
        PluginDirectory directory = PluginDirectory.open(plugins);
        return new PolicyKit(withOwnRule(directory.loaded()), ClauseCatalogue.ofKit(), directory);
    }

    private static Loaded withOwnRule(Loaded loaded) {
        List<LoadedRule> rules = new ArrayList<>(loaded.rules());
        Rule own = new SafetyMeasuresInForce();
        rules.add(new LoadedRule(own.id(), own.spec(), own, SafetyMeasuresInForce.PLUGIN));
        return new Loaded(rules, loaded.lost(), loaded.adapters(), loaded.plugins());
    }

    /** Returns a kit of these rules alone, without plugins and without the kit's catalogue: for tests, and for hosts with rules of their own. */
    public static PolicyKit ofRules(Collection<? extends Rule> rules) {
        return ofRules(rules, List.of());
    }

    /** Returns a kit of these rules and adapters alone. */
    public static PolicyKit ofRules(Collection<? extends Rule> rules, Collection<? extends PlatformAdapter> adapters) {
        List<LoadedRule> loaded = new ArrayList<>();
        rules.forEach(rule -> loaded.add(new LoadedRule(rule.id(), rule.spec(), rule, HOST)));
        return new PolicyKit(
                new Loaded(loaded, List.of(), List.copyOf(adapters), List.of()), ClauseCatalogue.of(List.of()), null);
    }

    /** Returns what became of each file of the plugin directory, in order of file name. */
    public List<PluginReport> plugins() {
        return loaded.plugins();
    }

    /** Returns the rules that were loaded, in order of clause, then name. */
    public List<LoadedRule> rules() {
        return loaded.rules();
    }

    /** Returns the platform adapters that were loaded. */
    public List<PlatformAdapter> adapters() {
        return loaded.adapters();
    }

    /** Returns the clauses of the seed policy. */
    public ClauseCatalogue catalogue() {
        return index.catalogue();
    }

    /**
     * Returns a school's desk.
     *
     * @throws InvalidPolicyException if the policy has errors; it tells all of them
     */
    public SchoolDesk school(SchoolPolicy policy) {
        return new SchoolDesk(index, BoundPolicy.of(index, policy, null));
    }

    /** Closes the plugins' class loaders and removes what was unpacked. Desks must not be used afterwards. */
    @Override
    public void close() {
        if (directory != null) {
            directory.close();
        }
    }
}

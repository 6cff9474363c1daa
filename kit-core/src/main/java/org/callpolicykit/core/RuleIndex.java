package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.jspecify.annotations.Nullable;

/** What a kit has loaded, looked up by name, and what every school has in common: made once for each kit. Immutable. */
final class RuleIndex {

    static final int NOWHERE = -1;

    private final Loaded loaded;
    private final ClauseCatalogue catalogue;
    private final List<RuleSettings> seeds;
    private final List<MissingRule> missing;
    private final Map<RuleId, LoadedRule> byId = new HashMap<>();
    private final Map<String, Map<RuleId, Integer>> places = new HashMap<>();
    private final Set<String> plugins = new HashSet<>();

    RuleIndex(Loaded loaded, ClauseCatalogue catalogue) {
        this.loaded = loaded;
        this.catalogue = catalogue;
        this.seeds = loaded.rules().stream().map(RuleSettings::seedOf).toList();
        for (int place = 0; place < loaded.rules().size(); place++) {
            LoadedRule rule = loaded.rules().get(place);
            byId.putIfAbsent(rule.id(), rule);
            plugins.add(rule.plugin());
            places.computeIfAbsent(rule.plugin(), plugin -> new HashMap<>()).putIfAbsent(rule.id(), place);
        }
        for (PluginReport plugin : loaded.plugins()) {
            if (plugin.id() != null && plugin.state() != PluginReport.State.REFUSED) {
                plugins.add(plugin.id());
            }
        }
        this.missing = missingRules();
    }

    /**
     * A rule that the catalogue lists and that is not there.
     *
     * @param clause the clause that it states
     * @param rule the rule
     * @param reason what happened and what to do
     */
    record MissingRule(CatalogueClause clause, RuleId rule, String reason) {}

    private List<MissingRule> missingRules() {
        List<MissingRule> absent = new ArrayList<>();
        catalogue.withRules().forEach(clause -> {
            for (RuleId rule : clause.rules()) {
                if (place(clause.plugin(), rule) == NOWHERE && !rule.equals(SafetyMeasuresInForce.ID)) {
                    absent.add(new MissingRule(clause, rule, whyMissing(clause.plugin(), rule)));
                }
            }
        });
        return List.copyOf(absent);
    }

    String whyMissing(String plugin, RuleId rule) {
        for (LostRule lost : loaded.lost()) {
            if (lost.id().equals(rule) && lost.plugin().equals(plugin)) {
                return lost.reason();
            }
        }
        String refusal = loaded.refusalOf(plugin);
        if (refusal != null) {
            return refusal;
        }
        return hasPlugin(plugin)
                ? "plugin " + plugin + " is loaded but does not have the rule " + rule
                : "plugin " + plugin + " is not in the plugin directory";
    }

    Loaded loaded() {
        return loaded;
    }

    ClauseCatalogue catalogue() {
        return catalogue;
    }

    List<LoadedRule> rules() {
        return loaded.rules();
    }

    /** Returns each rule's settings in the seed policy, in the order of the rules. */
    List<RuleSettings> seeds() {
        return seeds;
    }

    List<PlatformSpec> platforms() {
        return loaded.adapters().stream().map(PlatformAdapter::spec).toList();
    }

    List<MissingRule> missing() {
        return missing;
    }

    /** Returns the rule of that name; null when none was loaded. */
    @Nullable
    LoadedRule rule(RuleId id) {
        return byId.get(id);
    }

    /** Returns the place of a plugin's rule among all rules; {@link #NOWHERE} when the plugin has none of that name. */
    int place(String plugin, RuleId rule) {
        Integer place = places.getOrDefault(plugin, Map.of()).get(rule);
        return place == null ? NOWHERE : place;
    }

    /** Returns whether a plugin was loaded, be it incompletely. */
    boolean hasPlugin(String id) {
        return plugins.contains(id);
    }
}

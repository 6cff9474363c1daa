package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Citation;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Failures;
import org.callpolicykit.core.evaluation.FiledWaiver;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.report.CatalogueClause;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Binds what was loaded to one school's policy. Whatever the school may rely on and is not there is bound as missing, so that it refuses
 * instead of falling silent.
 */
final class PolicyBinder {

    /** The clause under which the kit reports on its own gaps: it must be clear how children and staff are kept safe. */
    private static final Clause OWN_GAPS = Clause.of("3.1(c)");

    private static final Set<Stage> EVERY_STAGE = EnumSet.allOf(Stage.class);
    private static final Remedy BRING_BACK = new Remedy(
            SchoolRole.COMPUTING_LEAD,
            "Put the plugin back into the plugin directory, or switch it off in the school's policy with who, why and since when.");

    private final Loaded loaded;
    private final ClauseCatalogue catalogue;
    private final SchoolPolicy policy;
    private final List<BoundRule> bound = new ArrayList<>();

    PolicyBinder(Loaded loaded, ClauseCatalogue catalogue, SchoolPolicy policy) {
        this.loaded = loaded;
        this.catalogue = catalogue;
        this.policy = policy;
    }

    RuleSet bind() {
        loaded.rules().stream()
                .filter(rule -> !(rule.rule() instanceof SafetyMeasuresInForce))
                .forEach(this::bindLoaded);
        catalogue.withRules().forEach(this::bindMissingOf);
        loaded.lost().forEach(this::bindLost);
        policy.plugins().forEach(this::bindUnknownPlugin);
        policy.plugins().forEach(this::bindNamedButMissing);
        bindSafetyMeasures();
        return new RuleSet(bound, nothingChecked(), policy.waivers().size());
    }

    private void bindLoaded(LoadedRule rule) {
        RuleSpec spec = rule.spec();
        Binding binding = binding(rule);
        RuleEntry entry = entry(rule.plugin(), rule.id());
        Level level = entry == null || entry.level() == null ? spec.level() : entry.level();
        Citation citation = new Citation(rule.id(), spec.clause(), spec.title(), level, spec.remedy());
        bound.add(new BoundRule(
                binding instanceof Binding.Missing ? citation.withRemedy(Failures.REMEDY) : citation,
                rule.plugin(),
                spec.kinds(),
                spec.stages(),
                binding,
                spec.level() == Level.STATUTORY ? null : off(rule.plugin(), rule.id()),
                waivers(rule.id(), spec.level())));
    }

    /** A plugin that is just switched on is on as a whole; otherwise the rules that the school names are. */
    private boolean isSwitchedOn(LoadedRule rule) {
        PluginEntry whole = policy.plugin(rule.plugin());
        return whole != null && (whole.rules().isEmpty() || entry(rule.plugin(), rule.id()) != null);
    }

    private Binding binding(LoadedRule rule) {
        RuleEntry entry = entry(rule.plugin(), rule.id());
        if (!rule.spec().onFromTheStart() && !isSwitchedOn(rule)) {
            return new Binding.NotSwitchedOn();
        }
        boolean standing = rule.spec().stages().contains(Stage.STANDING);
        if (standing != (rule.rule() instanceof SchoolRule)
                || (standing && rule.spec().stages().size() > 1)) {
            return new Binding.Missing("was not checked: rule " + rule.id() + " of plugin " + rule.plugin()
                    + " has to be a SchoolRule if it is about the school, and only then");
        }
        Settings settings = PolicyCheck.settings(rule.spec(), entry == null ? List.of() : entry.values());
        try {
            if (rule.rule() instanceof PolicyRule ofRequest) {
                return new Binding.OfRequest(ofRequest.bind(settings));
            }
            if (rule.rule() instanceof SchoolRule ofSchool) {
                return new Binding.OfSchool(ofSchool.bind(settings));
            }
            return new Binding.OfSchedule(((ScheduleRule) rule.rule()).bind(settings));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return new Binding.Missing("was not checked: rule " + rule.id() + " of plugin " + rule.plugin()
                    + " could not be bound to the school's settings: it threw "
                    + e.getClass().getName());
        }
    }

    private void bindMissingOf(CatalogueClause clause) {
        Set<RuleId> present =
                loaded.rulesOf(clause.plugin()).map(LoadedRule::id).collect(Collectors.toSet());
        for (RuleId rule : clause.rules()) {
            if (!present.contains(rule) && !rule.equals(SafetyMeasuresInForce.ID)) {
                bound.add(new BoundRule(
                        new Citation(rule, clause.clause(), clause.title(), clause.level(), BRING_BACK),
                        clause.plugin(),
                        clause.kinds(),
                        clause.stages(),
                        new Binding.Missing("was not checked: " + whyMissing(clause.plugin(), rule)),
                        off(clause.plugin(), rule),
                        List.of()));
            }
        }
    }

    private String whyMissing(String plugin, RuleId rule) {
        for (LostRule lost : loaded.lost()) {
            if (lost.id().equals(rule) && lost.plugin().equals(plugin)) {
                return lost.reason();
            }
        }
        String refusal = loaded.refusalOf(plugin);
        if (refusal != null) {
            return refusal;
        }
        return loaded.hasPlugin(plugin)
                ? "plugin " + plugin + " is loaded but does not have the rule " + rule
                : "plugin " + plugin + " is not in the plugin directory";
    }

    private void bindLost(LostRule lost) {
        if (catalogue.clauseOf(lost.id()).isEmpty()) {
            bound.add(missing(lost.id(), lost.plugin(), "was not checked: " + lost.reason()));
        }
    }

    private void bindUnknownPlugin(PluginEntry entry) {
        if (!loaded.hasPlugin(entry.plugin()) && !catalogue.shipsPlugin(entry.plugin())) {
            String refusal = loaded.refusalOf(entry.plugin());
            bound.add(missing(
                    new RuleId("plugin-not-loaded"),
                    entry.plugin(),
                    "was not checked: "
                            + (refusal == null
                                    ? "plugin " + entry.plugin() + " is not in the plugin directory"
                                    : refusal)));
        }
    }

    /** A rule that the school names, and that neither came with its plugin nor stands in the catalogue, may be anything. */
    private void bindNamedButMissing(PluginEntry entry) {
        if (catalogue.shipsPlugin(entry.plugin()) && !loaded.hasPlugin(entry.plugin()) && entry.off() == null) {
            for (RuleEntry rule : entry.rules()) {
                if (rule.off() == null && catalogue.clauseOf(rule.rule()).isEmpty()) {
                    bound.add(missing(
                            rule.rule(),
                            entry.plugin(),
                            "was not checked: " + whyMissing(entry.plugin(), rule.rule())));
                }
            }
        }
    }

    /** The kit's own clause: how far all the others are checked. */
    private void bindSafetyMeasures() {
        catalogue.clauseOf(SafetyMeasuresInForce.ID).ifPresent(clause -> {
            RuleSet others =
                    new RuleSet(bound, nothingChecked(), policy.waivers().size());
            SafetyMeasuresInForce rule = new SafetyMeasuresInForce(CoverageCount.of(catalogue, others));
            RuleSpec spec = rule.spec();
            bound.add(new BoundRule(
                    new Citation(rule.id(), spec.clause(), spec.title(), spec.level(), spec.remedy()),
                    clause.plugin(),
                    spec.kinds(),
                    spec.stages(),
                    new Binding.OfSchool(rule.bind(Settings.seedOf(spec))),
                    off(clause.plugin(), rule.id()),
                    waivers(rule.id(), spec.level())));
        });
    }

    private static BoundRule nothingChecked() {
        Remedy decide = new Remedy(
                SchoolRole.SLT,
                "Decide it by hand against the written policy; no plugin that is loaded has a rule for it.");
        return new BoundRule(
                new Citation(
                        new RuleId("nothing-checked"),
                        OWN_GAPS,
                        "What is permitted was checked",
                        Level.MANDATORY,
                        decide),
                "kit-core",
                CallKind.ALL,
                EVERY_STAGE,
                new Binding.Missing("was not checked: no rule that is loaded governs this"),
                null,
                List.of());
    }

    /** A rule of which nobody knows what it governs: it may be anything, so it is everything. */
    private BoundRule missing(RuleId rule, String plugin, String reason) {
        return new BoundRule(
                new Citation(rule, OWN_GAPS, "What the school relies on is checked", Level.MANDATORY, BRING_BACK),
                plugin,
                CallKind.ALL,
                EVERY_STAGE,
                new Binding.Missing(reason),
                off(plugin, rule),
                List.of());
    }

    private @Nullable SwitchOff off(String plugin, RuleId rule) {
        PluginEntry whole = policy.plugin(plugin);
        if (whole != null && whole.off() != null) {
            return whole.off();
        }
        RuleEntry entry = entry(plugin, rule);
        return entry == null ? null : entry.off();
    }

    private @Nullable RuleEntry entry(String plugin, RuleId rule) {
        PluginEntry whole = policy.plugin(plugin);
        return whole == null
                ? null
                : whole.rules().stream()
                        .filter(entry -> entry.rule().equals(rule))
                        .findFirst()
                        .orElse(null);
    }

    private List<FiledWaiver> waivers(RuleId rule, Level level) {
        if (!level.canBeWaived()) {
            return List.of();
        }
        return IntStream.range(0, policy.waivers().size())
                .mapToObj(place -> new FiledWaiver(place, policy.waivers().get(place)))
                .filter(filed -> filed.waiver().rule().equals(rule))
                .toList();
    }
}

package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.BoundPolicy.Sense;
import org.callpolicykit.core.RuleIndex.MissingRule;
import org.callpolicykit.core.evaluation.Binding;
import org.callpolicykit.core.evaluation.BoundRule;
import org.callpolicykit.core.evaluation.Failures;
import org.callpolicykit.core.evaluation.FiledWaiver;
import org.callpolicykit.core.evaluation.RuleSet;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.SwitchOff;
import org.callpolicykit.core.report.CatalogueClause;
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

    private static final BoundRule NOTHING_CHECKED = nothingChecked();

    private final RuleIndex index;
    private final SchoolPolicy policy;
    private final PolicyEntries entries;
    private final List<RuleSettings> settings;
    private final @Nullable BoundPolicy before;
    private final List<BoundRule> bound = new ArrayList<>();

    PolicyBinder(
            RuleIndex index,
            SchoolPolicy policy,
            PolicyEntries entries,
            List<RuleSettings> settings,
            @Nullable BoundPolicy before) {
        this.index = index;
        this.policy = policy;
        this.entries = entries;
        this.settings = settings;
        this.before = before;
    }

    BoundPolicy bind(Sense sense, List<PolicyProblem> warnings) {
        List<@Nullable BoundRule> loaded = bindLoaded();
        index.missing().forEach(this::bindMissing);
        index.loaded().lost().forEach(this::bindLost);
        policy.plugins().forEach(this::bindUnknownPlugin);
        policy.plugins().forEach(this::bindNamedButMissing);
        CoverageCount coverage = CoverageCount.of(index.catalogue(), bound, before == null ? null : before.coverage());
        index.catalogue().clauseOf(SafetyMeasuresInForce.ID).ifPresent(clause -> bindSafetyMeasures(clause, coverage));
        RuleSet rules =
                new RuleSet(bound, NOTHING_CHECKED, policy.waivers().size(), before == null ? null : before.rules());
        return new BoundPolicy(policy, settings, loaded, rules, sense, warnings, coverage);
    }

    private List<@Nullable BoundRule> bindLoaded() {
        List<@Nullable BoundRule> loaded = new ArrayList<>(index.rules().size());
        for (int place = 0; place < index.rules().size(); place++) {
            LoadedRule rule = index.rules().get(place);
            BoundRule one = rule.rule() instanceof SafetyMeasuresInForce ? null : bindLoaded(rule, place);
            loaded.add(one);
            if (one != null) {
                bound.add(one);
            }
        }
        return loaded;
    }

    private BoundRule bindLoaded(LoadedRule rule, int place) {
        RuleSpec spec = rule.spec();
        BoundRule known = before == null ? null : before.loaded().get(place);
        Binding binding = binding(rule, settings.get(place).settings(), known);
        RuleEntry entry = entries.rule(rule.plugin(), rule.id());
        Level level = entry == null || entry.level() == null ? spec.level() : entry.level();
        SwitchOff off = spec.level() == Level.STATUTORY ? null : entries.off(rule.plugin(), rule.id());
        List<FiledWaiver> waivers = waivers(rule.id(), spec.level());
        if (known != null
                && known.binding() == binding
                && known.citation().level() == level
                && Objects.equals(known.off(), off)
                && known.waivers().equals(waivers)) {
            return known;
        }
        Citation citation = new Citation(rule.id(), spec.clause(), spec.title(), level, spec.remedy());
        return new BoundRule(
                binding instanceof Binding.Missing ? citation.withRemedy(Failures.REMEDY) : citation,
                rule.plugin(),
                spec.kinds(),
                spec.stages(),
                binding,
                off,
                waivers,
                settings.get(place).settings(),
                spec.facts());
    }

    /** A plugin that is just switched on is on as a whole; otherwise the rules that the school names are. */
    private boolean isSwitchedOn(LoadedRule rule) {
        PluginEntry whole = entries.plugin(rule.plugin());
        return whole != null && (whole.rules().isEmpty() || entries.rule(rule.plugin(), rule.id()) != null);
    }

    private Binding binding(LoadedRule rule, Settings given, @Nullable BoundRule known) {
        boolean isOn = rule.spec().onFromTheStart() || isSwitchedOn(rule);
        if (known != null
                && isOn != (known.binding() instanceof Binding.NotSwitchedOn)
                && Objects.equals(given, known.settings())) {
            return known.binding();
        }
        return isOn ? binding(rule, given) : new Binding.NotSwitchedOn();
    }

    private static Binding binding(LoadedRule rule, Settings settings) {
        boolean standing = rule.spec().stages().contains(Stage.STANDING);
        if (standing != (rule.rule() instanceof SchoolRule)
                || (standing && rule.spec().stages().size() > 1)) {
            return new Binding.Missing("was not checked: rule " + rule.id() + " of plugin " + rule.plugin()
                    + " has to be a SchoolRule if it is about the school, and only then");
        }
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

    private void bindMissing(MissingRule missing) {
        CatalogueClause clause = missing.clause();
        bound.add(new BoundRule(
                new Citation(missing.rule(), clause.clause(), clause.title(), clause.level(), BRING_BACK),
                clause.plugin(),
                clause.kinds(),
                clause.stages(),
                new Binding.Missing("was not checked: " + missing.reason()),
                entries.off(clause.plugin(), missing.rule()),
                List.of(),
                null,
                Set.of()));
    }

    private void bindLost(LostRule lost) {
        if (index.catalogue().clauseOf(lost.id()).isEmpty()) {
            bound.add(missing(lost.id(), lost.plugin(), "was not checked: " + lost.reason()));
        }
    }

    private void bindUnknownPlugin(PluginEntry entry) {
        if (!index.hasPlugin(entry.plugin()) && !index.catalogue().shipsPlugin(entry.plugin())) {
            String refusal = index.loaded().refusalOf(entry.plugin());
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
        if (!index.hasPlugin(entry.plugin()) && index.catalogue().shipsPlugin(entry.plugin()) && entry.off() == null) {
            for (RuleEntry rule : entry.rules()) {
                if (rule.off() == null
                        && index.catalogue().clauseOf(rule.rule()).isEmpty()) {
                    bound.add(missing(
                            rule.rule(),
                            entry.plugin(),
                            "was not checked: " + index.whyMissing(entry.plugin(), rule.rule())));
                }
            }
        }
    }

    /** The kit's own clause: how far all the others are checked. */
    private void bindSafetyMeasures(CatalogueClause clause, CoverageCount coverage) {
        RuleSpec spec = SafetyMeasuresInForce.SPEC;
        Settings seed = Settings.seedOf(spec);
        SchoolCheck check = new SafetyMeasuresInForce(coverage.clauses()).bind(seed);
        BoundRule own = new BoundRule(
                new Citation(SafetyMeasuresInForce.ID, spec.clause(), spec.title(), spec.level(), spec.remedy()),
                clause.plugin(),
                spec.kinds(),
                spec.stages(),
                kept(new Binding.OfSchool(check)),
                entries.off(clause.plugin(), SafetyMeasuresInForce.ID),
                waivers(SafetyMeasuresInForce.ID, spec.level()),
                seed,
                spec.facts());
        bound.add(own);
        coverage.add(clause, own);
    }

    /** Returns the binding that the kit's own rule had before, where it says the same. */
    private Binding kept(Binding binding) {
        if (before != null) {
            for (BoundRule rule : before.rules().rules()) {
                if (rule.citation().rule().equals(SafetyMeasuresInForce.ID)
                        && rule.binding().equals(binding)) {
                    return rule.binding();
                }
            }
        }
        return binding;
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
                List.of(),
                null,
                Set.of());
    }

    /** A rule of which nobody knows what it governs: it may be anything, so it is everything. */
    private BoundRule missing(RuleId rule, String plugin, String reason) {
        return new BoundRule(
                new Citation(rule, OWN_GAPS, "What the school relies on is checked", Level.MANDATORY, BRING_BACK),
                plugin,
                CallKind.ALL,
                EVERY_STAGE,
                new Binding.Missing(reason),
                entries.off(plugin, rule),
                List.of(),
                null,
                Set.of());
    }

    private List<FiledWaiver> waivers(RuleId rule, Level level) {
        return level.canBeWaived() ? entries.waivers(rule) : List.of();
    }
}

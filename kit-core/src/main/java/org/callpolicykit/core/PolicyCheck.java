package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.InvalidValueException;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.core.PolicySense.Made;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.core.policy.Origin;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.PolicyProblem.Severity;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a school's policy against the rules that were loaded: every name known, every value within its bounds. */
final class PolicyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyCheck.class);

    private final Loaded loaded;
    private final ClauseCatalogue catalogue;
    private final SchoolPolicy policy;
    private final List<PolicyProblem> problems = new ArrayList<>();

    PolicyCheck(Loaded loaded, ClauseCatalogue catalogue, SchoolPolicy policy) {
        this.loaded = loaded;
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /** Returns everything wrong with the policy, in the order of its file. */
    List<PolicyProblem> problems() {
        policy.plugins().forEach(this::checkPlugin);
        policy.waivers().forEach(this::checkWaiver);
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            problems.addAll(new PolicySense(demands(), platforms()).problems());
        }
        return List.copyOf(problems);
    }

    private List<PlatformSpec> platforms() {
        return loaded.adapters().stream().map(PlatformAdapter::spec).toList();
    }

    /** What the rules that are on ask, with the school's settings. A rule that cannot say fails when it is bound, and refuses then. */
    private List<Made> demands() {
        List<Made> demands = new ArrayList<>();
        for (LoadedRule rule : loaded.rules()) {
            PluginEntry plugin = policy.plugin(rule.plugin());
            RuleEntry entry = plugin == null ? null : entry(plugin, rule);
            boolean off = (plugin != null && plugin.off() != null) || (entry != null && entry.off() != null);
            boolean on = rule.spec().onFromTheStart() || entry != null;
            if (on && !off) {
                Level level =
                        entry == null || entry.level() == null ? rule.spec().level() : entry.level();
                Origin origin = entry == null ? Origin.IN_CODE : entry.origin();
                demandsOf(rule, entry).forEach(demand -> demands.add(new Made(rule, level, origin, demand)));
            }
        }
        return demands;
    }

    private static @Nullable RuleEntry entry(PluginEntry plugin, LoadedRule rule) {
        return plugin.rules().stream()
                .filter(entry -> entry.rule().equals(rule.id()))
                .findFirst()
                .orElse(null);
    }

    private static List<Demand> demandsOf(LoadedRule rule, @Nullable RuleEntry entry) {
        try {
            return rule.rule().demands(settings(rule.spec(), entry == null ? List.of() : entry.values()));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "rule {} of plugin {} cannot say what it demands: {}",
                    rule.id(),
                    rule.plugin(),
                    e.getClass().getName());
            return List.of();
        }
    }

    private void checkPlugin(PluginEntry entry) {
        if (loaded.hasPlugin(entry.plugin())) {
            int before = problems.size();
            entry.rules().forEach(rule -> checkRule(entry, rule));
            if (entry.off() != null) {
                problems.subList(before, problems.size()).replaceAll(PolicyCheck::withoutEffect);
                checkNoStatutoryRuleIsOff(entry);
            }
        } else if (catalogue.shipsPlugin(entry.plugin()) || loaded.refusalOf(entry.plugin()) != null) {
            warn(
                    entry,
                    "plugin " + entry.plugin() + " is not loaded, so what is set for it has no effect; "
                            + (entry.off() == null ? "the calls it governs are refused" : "it is switched off anyway"));
        } else {
            checkUnknownPlugin(entry);
        }
    }

    private void checkUnknownPlugin(PluginEntry entry) {
        Set<String> known = new TreeSet<>();
        loaded.plugins().stream()
                .map(plugin -> plugin.id())
                .filter(id -> id != null)
                .forEach(known::add);
        catalogue.withRules().forEach(clause -> known.add(clause.plugin()));
        DidYouMean.closest(entry.plugin(), known)
                .ifPresentOrElse(
                        near -> problems.add(PolicyProblem.error(
                                entry.origin(),
                                "found the plugin \"" + entry.plugin() + "\", which nobody knows; did you mean \""
                                        + near + "\"?")),
                        () -> warn(
                                entry,
                                "plugin " + entry.plugin()
                                        + " is not loaded and nobody knows which calls it governs, so all calls are refused; put it into the"
                                        + " plugin directory, or switch it off"));
    }

    private void warn(PluginEntry entry, String message) {
        problems.add(PolicyProblem.warning(entry.origin(), message));
    }

    private void checkRule(PluginEntry plugin, RuleEntry entry) {
        List<LoadedRule> rules = loaded.rulesOf(plugin.plugin()).toList();
        for (LoadedRule rule : rules) {
            if (rule.id().equals(entry.rule())) {
                entry.values().forEach(value -> checkValue(rule, value));
                checkWeight(rule, entry);
                return;
            }
        }
        if (!isKnownToBeMissing(entry.rule())) {
            List<String> names = rules.stream().map(rule -> rule.id().value()).toList();
            problems.add(PolicyProblem.error(
                    entry.origin(),
                    "found the rule \"" + entry.rule() + "\", which plugin " + plugin.plugin()
                            + " does not have; expected one of " + String.join(", ", names)
                            + DidYouMean.ending(entry.rule().value(), names)));
        }
    }

    /** What is wrong with a plugin that is off anyway can wait until it is on. */
    private static PolicyProblem withoutEffect(PolicyProblem problem) {
        return PolicyProblem.warning(
                problem.origin(), problem.message() + " (its plugin is switched off, so it has no effect now)");
    }

    private void checkNoStatutoryRuleIsOff(PluginEntry entry) {
        loaded.rulesOf(entry.plugin())
                .filter(rule -> rule.spec().level() == Level.STATUTORY)
                .forEach(rule -> problems.add(PolicyProblem.error(
                        entry.origin(),
                        "found plugin " + entry.plugin() + " switched off, whose rule " + rule.id()
                                + " is STATUTORY; nothing lifts it, switch off its other rules by name")));
    }

    private void checkWeight(LoadedRule rule, RuleEntry entry) {
        if (rule.spec().level() == Level.STATUTORY && (entry.off() != null || entry.level() != null)) {
            problems.add(PolicyProblem.error(
                    entry.origin(),
                    "found rule " + rule.id() + (entry.off() != null ? " switched off" : " set to another level")
                            + ", which is STATUTORY; nothing lifts it, take that out"));
        }
    }

    private boolean isKnownToBeMissing(RuleId rule) {
        return loaded.lost().stream().map(LostRule::id).anyMatch(rule::equals)
                || catalogue.clauseOf(rule).isPresent();
    }

    private void checkValue(LoadedRule rule, RuleEntry.Value value) {
        List<Parameter<?>> parameters = rule.spec().parameters();
        List<String> names = parameters.stream().map(Parameter::name).toList();
        int index = names.indexOf(value.parameter());
        if (index < 0) {
            String expected = names.isEmpty()
                    ? "no parameter: it has none"
                    : "one of " + names.stream().collect(Collectors.joining(", "));
            problems.add(PolicyProblem.error(
                    value.origin(),
                    "found the parameter \"" + value.parameter() + "\" of rule " + rule.id() + ", expected " + expected
                            + DidYouMean.ending(value.parameter(), names)));
            return;
        }
        try {
            parameters.get(index).type().read(value.value());
        } catch (InvalidValueException e) {
            problems.add(PolicyProblem.error(
                    value.origin(),
                    value.parameter() + " of rule " + rule.id() + ": found \"" + e.found() + "\", expected "
                            + e.expected()));
        }
    }

    private void checkWaiver(Waiver waiver) {
        List<String> names =
                loaded.rules().stream().map(rule -> rule.id().value()).toList();
        for (LoadedRule rule : loaded.rules()) {
            if (rule.id().equals(waiver.rule())) {
                if (!rule.spec().level().canBeWaived()) {
                    problems.add(PolicyProblem.error(
                            waiver.origin(),
                            "found a waiver of " + waiver.rule() + ", which is "
                                    + rule.spec().level() + "; nothing lifts it, take the waiver out"));
                } else if (!rule.spec().waivedBy().contains(waiver.role())) {
                    problems.add(PolicyProblem.error(
                            waiver.origin(),
                            "found a waiver of " + waiver.rule() + " granted by the "
                                    + waiver.role().label() + ", expected it from "
                                    + Wording.anyOf(rule.spec().waivedBy().stream()
                                            .map(SchoolRole::label)
                                            .toList())));
                }
                return;
            }
        }
        if (isKnownToBeMissing(waiver.rule())) {
            problems.add(PolicyProblem.warning(
                    waiver.origin(), "the waiver of " + waiver.rule() + " has no effect while its rule is not loaded"));
        } else {
            problems.add(PolicyProblem.error(
                    waiver.origin(),
                    "found a waiver of the rule \"" + waiver.rule() + "\", which nobody knows"
                            + DidYouMean.ending(waiver.rule().value(), names)));
        }
    }

    /**
     * Returns a rule's settings at this school.
     *
     * @throws InvalidValueException if a value was not checked before and is wrong
     */
    static Settings settings(RuleSpec spec, List<RuleEntry.Value> values) {
        Settings settings = Settings.seedOf(spec);
        for (RuleEntry.Value value : values) {
            for (Parameter<?> parameter : spec.parameters()) {
                if (parameter.name().equals(value.parameter())) {
                    settings = set(settings, parameter, value);
                }
            }
        }
        return settings;
    }

    private static <T> Settings set(Settings settings, Parameter<T> parameter, RuleEntry.Value value) {
        return settings.with(parameter, parameter.type().read(value.value()));
    }
}

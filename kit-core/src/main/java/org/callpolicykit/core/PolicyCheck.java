package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.InvalidValueException;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.loading.Loaded;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.loading.LostRule;
import org.callpolicykit.core.policy.DidYouMean;
import org.callpolicykit.core.policy.PluginEntry;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.RuleEntry;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.core.report.ClauseCatalogue;

/** Holds a school's policy against the rules that were loaded: every name known, every value within its bounds. */
final class PolicyCheck {

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
        return List.copyOf(problems);
    }

    private void checkPlugin(PluginEntry entry) {
        if (loaded.hasPlugin(entry.plugin())) {
            entry.rules().forEach(rule -> checkRule(entry, rule));
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

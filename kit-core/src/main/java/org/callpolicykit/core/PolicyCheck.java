package org.callpolicykit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.rule.InvalidValueException;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.Wording;
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
import org.jspecify.annotations.Nullable;

/** Holds a school's policy against the rules that were loaded: every name known, every value within its bounds. */
final class PolicyCheck {

    private final RuleIndex index;
    private final Loaded loaded;
    private final ClauseCatalogue catalogue;
    private final SchoolPolicy policy;
    private final @Nullable BoundPolicy before;
    private final List<PolicyProblem> problems = new ArrayList<>();

    /**
     * A check of a policy.
     *
     * @param before a policy that was bound to the same rules; null where there is none
     */
    PolicyCheck(RuleIndex index, SchoolPolicy policy, @Nullable BoundPolicy before) {
        this.index = index;
        this.loaded = index.loaded();
        this.catalogue = index.catalogue();
        this.policy = policy;
        this.before = before;
    }

    /** Returns every name that nobody knows, and every value that cannot be used, in the order of the policy's file. */
    List<PolicyProblem> problems() {
        policy.plugins().forEach(this::checkPlugin);
        policy.waivers().forEach(this::checkWaiver);
        return List.copyOf(problems);
    }

    private void checkPlugin(PluginEntry entry) {
        if (index.hasPlugin(entry.plugin())) {
            int first = problems.size();
            entry.rules().forEach(rule -> checkRule(entry, rule));
            if (entry.off() != null) {
                problems.subList(first, problems.size()).replaceAll(PolicyCheck::withoutEffect);
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
        int place = index.place(plugin.plugin(), entry.rule());
        if (place != RuleIndex.NOWHERE) {
            LoadedRule rule = index.rules().get(place);
            if (!wasRead(place, entry)) {
                entry.values().forEach(value -> checkValue(rule, value));
            }
            checkWeight(rule, entry);
            return;
        }
        if (!isKnownToBeMissing(entry.rule())) {
            List<String> names = loaded.rulesOf(plugin.plugin())
                    .map(rule -> rule.id().value())
                    .toList();
            problems.add(PolicyProblem.error(
                    entry.origin(),
                    "found the rule \"" + entry.rule() + "\", which plugin " + plugin.plugin()
                            + " does not have; expected one of " + String.join(", ", names)
                            + DidYouMean.ending(entry.rule().value(), names)));
        }
    }

    private boolean wasRead(int place, RuleEntry entry) {
        return before != null && before.settings().get(place).values().equals(entry.values());
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
        LoadedRule rule = index.rule(waiver.rule());
        if (rule != null) {
            checkWaiver(waiver, rule);
        } else if (isKnownToBeMissing(waiver.rule())) {
            problems.add(PolicyProblem.warning(
                    waiver.origin(), "the waiver of " + waiver.rule() + " has no effect while its rule is not loaded"));
        } else {
            List<String> names =
                    loaded.rules().stream().map(known -> known.id().value()).toList();
            problems.add(PolicyProblem.error(
                    waiver.origin(),
                    "found a waiver of the rule \"" + waiver.rule() + "\", which nobody knows"
                            + DidYouMean.ending(waiver.rule().value(), names)));
        }
    }

    private void checkWaiver(Waiver waiver, LoadedRule rule) {
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
    }
}

package org.callpolicykit.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.LoadedRule;
import org.callpolicykit.core.report.CatalogueClause;

/** The page on all rules, in Markdown: made of what the rules say of themselves, and of cases that their tests showed. */
public final class RulesPage {

    private final PolicyKit kit;
    private final RuleCases cases;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(PolicyKit kit, RuleCases cases) {
        this.kit = kit;
        this.cases = cases;
    }

    /** Returns the page for the rules of a kit. */
    public static String of(PolicyKit kit, RuleCases cases) {
        return new RulesPage(kit, cases).write();
    }

    private String write() {
        TreeMap<Clause, String> titles = new TreeMap<>();
        kit.rules().forEach(rule -> titles.put(rule.spec().clause(), rule.spec().title()));
        kit.catalogue().clauses().forEach(clause -> titles.put(clause.clause(), clause.title()));
        page.append("# The rules\n\n")
                .append(
                        "Every clause of the policy, the rules that check it, and what a school can set. This page is generated from the rules")
                .append(
                        " themselves; the examples are tests.\nHow a clause is read where the text leaves a question open is written in")
                .append(" [policy-readings.md](../policy-readings.md), how a school sets what is listed\nhere in")
                .append(" [school-policy.md](../school-policy.md).\n\n")
                .append("| clause | says | rules |\n| --- | --- | --- |\n");
        titles.forEach((clause, title) -> page.append("| ")
                .append(clause)
                .append(" | ")
                .append(cell(title))
                .append(" | ")
                .append(rules(clause).stream()
                        .map(rule -> "[" + rule.id() + "](#" + rule.id() + ")")
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        titles.forEach((clause, title) -> {
            page.append("\n## ").append(clause).append(' ').append(title).append('\n');
            rules(clause).forEach(this::rule);
        });
        return page.toString();
    }

    private List<LoadedRule> rules(Clause clause) {
        return kit.rules().stream()
                .filter(rule -> rule.spec().clause().equals(clause))
                .toList();
    }

    private void rule(LoadedRule rule) {
        RuleSpec spec = rule.spec();
        page.append("\n### ")
                .append(rule.id())
                .append("\n")
                .append(spec.title())
                .append(".\n\n| | |\n| --- | --- |\n");
        row(
                "plugin",
                "`" + rule.plugin() + "`" + (spec.onFromTheStart() ? "" : "; off unless the school switches it on"));
        row("governs", kinds(spec.kinds()));
        row("decided", stages(spec.stages()));
        row("level", level(spec));
        row("needs", spec.facts().isEmpty() ? "nothing but the policy" : facts(spec.facts()));
        row("remedy", spec.remedy().actor().label() + ": " + spec.remedy().text());
        if (spec.source() != null) {
            row("source", spec.source());
        }
        cases.passing(rule.id()).ifPresent(shown -> row("kept, for example", shown.name()));
        cases.failing(rule.id())
                .ifPresent(shown -> row("not kept, for example", shown.name() + ". " + sentence(shown.outcome())));
        if (!spec.parameters().isEmpty()) {
            page.append("\n| parameter | default | allowed | what it is |\n| --- | --- | --- | --- |\n");
            spec.parameters().forEach(this::parameter);
        }
    }

    private <T> void parameter(Parameter<T> parameter) {
        page.append("| `")
                .append(parameter.name())
                .append("` | ")
                .append(cell(parameter.type().write(parameter.seed())))
                .append(" | ")
                .append(cell(parameter.type().expected()))
                .append(" | ")
                .append(cell(parameter.description()))
                .append(" |\n");
    }

    private void row(String name, String value) {
        page.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
    }

    private static String sentence(String outcome) {
        return "\"" + outcome + "\"";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String kinds(Set<CallKind> kinds) {
        if (kinds.equals(CallKind.ALL)) {
            return "every call";
        }
        return joined(kinds.stream().sorted().map(CallKind::label).toList());
    }

    private static String stages(Set<Stage> stages) {
        return stages.equals(Set.of(Stage.STANDING))
                ? "about the school, at any time"
                : joined(stages.stream().sorted().map(Stage::label).toList());
    }

    private static String level(RuleSpec spec) {
        String level = spec.level().name().toLowerCase(Locale.ROOT);
        return spec.level() == Level.STATUTORY
                ? level + "; nothing lifts it"
                : level + "; a waiver by "
                        + Wording.anyOf(spec.waivedBy().stream()
                                .map(role -> role.label())
                                .toList()) + " lifts it";
    }

    private static String facts(Collection<Fact> facts) {
        return joined(facts.stream().map(Fact::label).toList());
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    /** Returns the clauses of the catalogue for which the kit has no rule. */
    public static List<Clause> withoutRule(PolicyKit kit) {
        return kit.catalogue().clauses().stream()
                .map(CatalogueClause::clause)
                .filter(clause -> kit.rules().stream()
                        .noneMatch(rule -> rule.spec().clause().equals(clause)))
                .toList();
    }
}

package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.core.loading.LoadedRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every rule's tests show")
class CasesIT {

    private static final RuleCases CASES = WholeKit.cases();

    private static List<LoadedRule> rules() {
        return WholeKit.kit().rules().stream()
                .filter(rule -> rule.plugin().startsWith("rules-"))
                .toList();
    }

    @Test
    void aCaseThatIsKeptOneThatIsNotAndBothSidesOfTheLine() {
        List<String> lacking = new ArrayList<>();
        for (LoadedRule rule : rules()) {
            if (CASES.passing(rule.id()).isEmpty()) {
                lacking.add(rule.id() + " has no test marked @Passes in which it is kept");
            }
            if (CASES.failing(rule.id()).isEmpty()) {
                lacking.add(rule.id() + " has no test marked @Fails in which it finds something");
            }
            if (!CASES.hasBoundary(rule.id())) {
                lacking.add(rule.id() + " has no test marked @Boundary in which it is kept and is not");
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyParameterAtItsBounds() {
        List<String> lacking = new ArrayList<>();
        rules().forEach(rule ->
                rule.spec().parameters().forEach(parameter -> lacking.addAll(untried(rule, parameter))));
        assertThat(lacking).isEmpty();
    }

    private static <T> List<String> untried(LoadedRule rule, Parameter<T> parameter) {
        List<String> tried = CASES.tried(rule.id(), parameter.name());
        if (tried.isEmpty()) {
            return List.of(rule.id() + ": " + parameter.name() + " was never tried");
        }
        return parameter.type().bounds().stream()
                .map(parameter.type()::write)
                .filter(bound -> !tried.contains(bound))
                .map(bound ->
                        rule.id() + ": " + parameter.name() + " was not tried with " + bound + ", only with " + tried)
                .toList();
    }
}

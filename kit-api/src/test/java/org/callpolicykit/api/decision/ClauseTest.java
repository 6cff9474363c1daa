package org.callpolicykit.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A clause")
class ClauseTest {

    @Test
    void comesInTheOrderOfThePolicy() {
        List<Clause> order = Stream.of(
                        "3.1(a)", "4", "5.1(a)", "5.1(l)", "5.2(a)", "6(1)", "6(2)", "6(10)", "6.1(1)", "7(a)", "8",
                        "10")
                .map(Clause::of)
                .toList();
        List<Clause> shuffled = new ArrayList<>(order);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(shuffled.stream().sorted()).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.", "5.1(", "5.1()", "5.1(aa)", "a", "5.1(a", " 5", "6(1)(2)"})
    void hasANumberOfTheKnownForm(String text) {
        assertThatThrownBy(() -> Clause.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a number such as 4, 5.1(a) or 6(3)");
    }

    @Test
    void aRuleIsNamedAfterItsClass() {
        assertThat(RuleId.ofClassName("org.acme.TwoStaffPresent")).isEqualTo(new RuleId("two-staff-present"));
        assertThat(RuleId.ofClassName("org.acme.Rules$DSLOnDuty")).isEqualTo(new RuleId("dsl-on-duty"));
        assertThatThrownBy(() -> RuleId.ofClassName("org.acme.Rules$1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleId("Two Staff")).hasMessageContaining("lower-case words joined by hyphens");
    }
}

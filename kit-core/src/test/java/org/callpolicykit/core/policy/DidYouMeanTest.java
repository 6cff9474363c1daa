package org.callpolicykit.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistyped word is traced to the known word it was probably meant to be")
class DidYouMeanTest {

    private static final List<String> ROLES = List.of("student", "teacher", "aide");

    @Test
    void oneWrongLetterInThreeIsForgiven() {
        assertThat(DidYouMean.closest("techer", ROLES)).contains("teacher");
        assertThat(DidYouMean.closest("STUDNET", ROLES)).contains("student");
        assertThat(DidYouMean.hint("ade", ROLES)).contains("did you mean \"aide\"?");
    }

    @Test
    void aWordThatResemblesNoneHasNoHint() {
        assertThat(DidYouMean.closest("janitor", ROLES)).isEmpty();
        assertThat(DidYouMean.closest("", ROLES)).isEmpty();
        assertThat(DidYouMean.closest("x".repeat(10_000), ROLES)).isEmpty();
    }
}

package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Lengths of time in words")
class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, no time",
        "PT1S, 1 second",
        "PT1M, 1 minute",
        "PT1H, 1 hour",
        "PT2H2M, 2 hours and 2 minutes",
        "'PT26H1M30S', '26 hours, 1 minute and 30 seconds'"
    })
    void areReadAloud(Duration length, String words) {
        assertThat(Lengths.inWords(length)).isEqualTo(words);
    }
}

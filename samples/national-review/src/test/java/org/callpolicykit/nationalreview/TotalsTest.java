package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The summary counts every school, and ends well only when all of them were checked")
class TotalsTest {

    @Test
    void allChecked() {
        Totals totals = new Totals(Map.of(State.CHECKED, 24_000L), 2_400_000_000L, 1_234L, List.of());

        assertThat(totals.exitCode()).isZero();
        assertThat(totals.text().lines())
                .containsExactly(
                        "24,000 schools: 24,000 checked, 0 in part, 0 not checked.",
                        "Refused 1,234 of 2,400,000,000 calls.");
    }

    @Test
    void oneNotChecked() {
        Totals totals =
                new Totals(Map.of(State.CHECKED, 3L, State.NOT_CHECKED, 1L), 40, 0, List.of("S4 (London) not checked"));

        assertThat(totals.exitCode()).isEqualTo(1);
        assertThat(totals.text().lines())
                .containsExactly(
                        "4 schools: 3 checked, 0 in part, 1 not checked.",
                        "Refused 0 of 40 calls.",
                        "  S4 (London) not checked");
    }

    @Test
    void manyInPart() {
        Totals totals = new Totals(Map.of(State.IN_PART, 1_020L), 40, 0, Collections.nCopies(20, "a line"));

        assertThat(totals.exitCode()).isEqualTo(1);
        assertThat(totals.text().lines())
                .hasSize(24)
                .contains("What was permitted at a school that was checked in part may not be relied on.")
                .endsWith("  and 1,000 more, in the table of schools");
    }
}

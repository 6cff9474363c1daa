package org.callpolicykit.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of results")
class SectionTest {

    private static final Side KIT = MadeUp.side("KIT");
    private static final Side HAND = MadeUp.side("LOOP");

    private static String table(Goal goal, MadeUp figures) {
        List<Goal> goals = List.of(goal);
        return Section.of("Title", "About.", goals, Rounds.measure(goals, 3, figures))
                .markdown();
    }

    @Test
    void showsTheMedianOfTheRatiosTheirRangeAndTheRawMedians() {
        MadeUp figures = new MadeUp().taking("KIT", 10.0, 30.0, 20.0).taking("LOOP", 100.0);
        assertThat(table(Goal.atMost(0.2, "a pass", KIT, HAND), figures))
                .startsWith("## Title\n\nAbout.\n\n")
                .contains("| a pass | at most 0.200 x the time | 0.200 x the time (0.100 to 0.300) | met |")
                .contains("KIT: 20 ns, per call 2 ns and 0 bytes; LOOP: 100 ns, per call 10 ns and 0 bytes");
    }

    @Test
    void saysWhatWasNotMet() {
        MadeUp figures = new MadeUp().taking("KIT", 21.0).taking("LOOP", 100.0);
        assertThat(table(Goal.atMost(0.2, "a pass", KIT, HAND), figures)).contains("| **not met** |");
        assertThat(table(Goal.faster(5, "a pass", KIT, HAND), figures)).contains("| **not met** |");
    }

    @Test
    void statesWhatHasNoGoal() {
        MadeUp figures = new MadeUp().taking("KIT", 2_500.0).taking("LOOP", 100.0);
        assertThat(table(Goal.stated("a minute", KIT), figures))
                .contains("| a minute | none | 2.50 µs (2.50 µs to 2.50 µs) | stated | KIT: 2.50 µs");
    }

    @Test
    void measuresTheSidesInTurn() {
        StringBuilder order = new StringBuilder();
        Rounds.measure(List.of(Goal.atMost(1, "a pass", KIT, HAND)), 2, side -> {
            order.append(side.name()).append(' ');
            return new Measured(1, 0);
        });
        assertThat(order).hasToString("KIT LOOP KIT LOOP ");
    }
}

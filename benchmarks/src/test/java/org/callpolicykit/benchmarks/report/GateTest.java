package org.callpolicykit.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gate")
class GateTest {

    private static final Side KIT = MadeUp.side("kit");
    private static final Side HAND = MadeUp.side("hand");
    private static final Goal HALF = Goal.atMost(0.5, "half", KIT, HAND);
    private static final Goal FIFTY = Goal.faster(50, "fifty", KIT, HAND);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean isKept(Goal goal, MadeUp figures) {
        return Gate.isKept(List.of(goal), 3, figures, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void isPassedWithinTheLimit() {
        assertThat(isKept(HALF, new MadeUp().taking("kit", 49.0).taking("hand", 100.0)))
                .isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("gate: half, 0.490 x the time, limit at most 0.500 x the time")
                .doesNotContain("once more");
    }

    @Test
    void isPassedJustOnTheLimit() {
        assertThat(isKept(HALF, new MadeUp().taking("kit", 50.0).taking("hand", 100.0)))
                .isTrue();
        assertThat(isKept(FIFTY, new MadeUp().taking("kit", 2.0).taking("hand", 100.0)))
                .isTrue();
    }

    @Test
    void stopsWhatStaysBeyondTheLimit() {
        assertThat(isKept(HALF, new MadeUp().taking("kit", 51.0).taking("hand", 100.0)))
                .isFalse();
        assertThat(isKept(FIFTY, new MadeUp().taking("kit", 2.1).taking("hand", 100.0)))
                .isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("BROKEN", "once more");
    }

    @Test
    void forgivesOneSlowRoundOfThree() {
        assertThat(isKept(HALF, new MadeUp().taking("kit", 400.0, 30.0, 30.0).taking("hand", 100.0)))
                .isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("once more");
    }

    @Test
    void measuresOnceMoreInMoreRoundsBeforeItStops() {
        MadeUp busyAtFirst =
                new MadeUp().taking("kit", 90.0, 90.0, 30.0, 90.0, 90.0, 30.0).taking("hand", 100.0);
        assertThat(isKept(HALF, busyAtFirst)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("once more");
    }

    @Test
    void holdsEachRoundAgainstTheFasterOfThatRound() {
        Side other = MadeUp.side("other");
        Goal goal = Goal.atMost(0.5, "half", KIT, HAND, other);
        MadeUp figures = new MadeUp()
                .taking("kit", 40.0)
                .taking("hand", 100.0, 70.0, 100.0, 70.0)
                .taking("other", 70.0);
        assertThat(isKept(goal, figures)).isFalse();
    }

    @Test
    void countsObjectsAndNotBits() {
        Goal none = Goal.noObjects("objects", KIT);
        assertThat(isKept(none, new MadeUp().taking("kit", 1.0).allocating(10 * 15.9)))
                .isTrue();
        assertThat(isKept(none, new MadeUp().taking("kit", 1.0).allocating(10 * 16)))
                .isFalse();
    }

    @Test
    void hasALimitForEverythingItMeasures() {
        List<Goal> limits = Gate.limits(Pace.gate());
        assertThat(limits).hasSizeBetween(4, 6).allMatch(goal -> goal.limit() != null);
        Set<Measure> measures = limits.stream().map(Goal::measure).collect(Collectors.toSet());
        assertThat(measures).doesNotContain(Measure.NANOS);
    }
}

package org.callpolicykit.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.benchmarks.Plugins;
import org.callpolicykit.benchmarks.SchoolYear;
import org.callpolicykit.core.PolicyKit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("All contenders")
class ContendersIT {

    private static final int CALLS = 4_000;
    private static final int CALLS_OF_THE_SLOW = 400;
    private static final double FAULTY = 0.2;
    private static final int RULES_AT_LEAST = 12;
    private static final int RULES_OF_CEDAR_AT_LEAST = 10;
    private static final Set<ContenderName> SLOW = EnumSet.of(ContenderName.CEL, ContenderName.CEDAR);

    private static long[] verdicts(Contender contender, Schedule calls) {
        long[] verdicts = new long[calls.size()];
        contender.check(calls, SchoolYear.REVIEWED_AT, verdicts);
        return verdicts;
    }

    private static long[] byHand(Schedule calls, Set<SharedRule> rules) {
        long mask = SharedRule.mask(rules);
        return LongStream.of(verdicts(new LoopChecker(), calls))
                .map(verdict -> verdict & mask)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void findTheSame(ContenderName name) {
        Schedule calls = SchoolYear.of(SLOW.contains(name) ? CALLS_OF_THE_SLOW : CALLS, FAULTY);
        try (PolicyKit kit = Plugins.open();
                Contender contender = Contenders.of(name, kit)) {
            assertThat(verdicts(contender, calls)).isEqualTo(byHand(calls, contender.rules()));
            assertThat(contender.rules())
                    .hasSizeGreaterThanOrEqualTo(
                            name.name().endsWith("CEDAR") ? RULES_OF_CEDAR_AT_LEAST : RULES_AT_LEAST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findTheSameByHandWithoutOneRule(SharedRule rule) {
        Schedule calls = SchoolYear.of(CALLS, FAULTY);
        Set<SharedRule> others = EnumSet.complementOf(EnumSet.of(rule));
        assertThat(verdicts(new PartialLoopChecker(others), calls)).isEqualTo(byHand(calls, others));
    }

    @ParameterizedTest
    @EnumSource
    void findSomethingOfEachRule(SharedRule rule) {
        Schedule calls = SchoolYear.of(CALLS, FAULTY);
        assertThat(byHand(calls, EnumSet.of(rule))).containsAnyOf(rule.broken(), rule.unknown());
    }

    @Test
    void findNothingInMostCalls() {
        long[] verdicts = byHand(SchoolYear.of(CALLS, FAULTY), SharedRule.ALL);
        assertThat(LongStream.of(verdicts).filter(verdict -> verdict == 0).count())
                .isGreaterThan(CALLS / 2);
    }

    @Test
    void areMeasuredOnlyWithTheVerdictsFoundByHand() {
        Schedule calls = SchoolYear.of(CALLS, FAULTY);
        assertThatCode(() -> Contenders.requireVerdictsOfByHand(new FusedChecker(), calls, SchoolYear.REVIEWED_AT))
                .doesNotThrowAnyException();
        Contender silent = (schedule, at, verdicts) -> Arrays.fill(verdicts, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> Contenders.requireVerdictsOfByHand(silent, calls, SchoolYear.REVIEWED_AT))
                .withMessageContaining("by hand it is");
    }
}

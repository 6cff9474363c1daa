package org.callpolicykit.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.benchmarks.Plugins;
import org.callpolicykit.benchmarks.SchoolYear;
import org.callpolicykit.core.PolicyKit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All contenders")
class ContendersIT {

    private static final int CALLS = 4_000;
    private static final double FAULTY = 0.2;

    private final Schedule year = SchoolYear.of(CALLS, FAULTY);
    private final long[] expected = verdicts(new LoopChecker(), year);

    private static long[] verdicts(Contender contender, Schedule year) {
        long[] verdicts = new long[year.size()];
        contender.check(year, SchoolYear.REVIEWED_AT, verdicts);
        return verdicts;
    }

    @Test
    void findSomethingOfEveryRule() {
        long all = LongStream.of(expected).reduce(0, (one, other) -> one | other);
        for (SharedRule rule : SharedRule.values()) {
            assertThat(all & (rule.broken() | rule.unknown())).as(rule.name()).isNotZero();
        }
        assertThat(LongStream.of(expected).filter(verdict -> verdict == 0).count())
                .isGreaterThan(CALLS / 2);
    }

    @Test
    void findTheSameByHandInOnePass() {
        assertThat(verdicts(new FusedChecker(), year)).isEqualTo(expected);
    }

    @Test
    void findTheSameWithStreams() {
        assertThat(verdicts(new StreamChecker(), year)).isEqualTo(expected);
    }

    @Test
    void findTheSameWithTheKit() {
        try (PolicyKit kit = Plugins.open()) {
            assertThat(verdicts(new KitContender(kit), year)).isEqualTo(expected);
        }
    }

    @Test
    void findTheSameWithSomeOfTheRules() {
        Set<SharedRule> some = EnumSet.range(SharedRule.STAFF_CALL_PLATFORM, SharedRule.ACCEPTABLE_USE_SIGNED);
        try (PolicyKit kit = Plugins.open()) {
            assertThat(verdicts(new KitContender(kit, some), year)).isEqualTo(expectedOf(some));
        }
        for (SharedRule rule : SharedRule.values()) {
            assertThat(verdicts(new PartialLoopChecker(EnumSet.complementOf(EnumSet.of(rule))), year))
                    .as("all but " + rule)
                    .isEqualTo(expectedOf(EnumSet.complementOf(EnumSet.of(rule))));
        }
    }

    @Test
    void findTheSameWithEasyRules() {
        assertThat(verdicts(new EasyRulesContender(), year)).isEqualTo(expected);
    }

    @Test
    void findTheSameWithDrools() {
        try (Contender stateless = DroolsContender.stateless();
                Contender kept = DroolsContender.kept()) {
            assertThat(verdicts(stateless, year)).isEqualTo(expected);
            assertThat(verdicts(kept, year)).isEqualTo(expected);
        }
    }

    @Test
    void findTheSameWithCel() {
        assertThat(verdicts(new CelContender(), year)).isEqualTo(expected);
    }

    private long[] expectedOf(Set<SharedRule> rules) {
        return LongStream.of(expected)
                .map(verdict -> verdict & SharedRule.mask(rules))
                .toArray();
    }
}

package org.callpolicykit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.Hints;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.Bends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every hint that the whole kit gives is true")
class HintsIT {

    private static final int REQUESTS = 1000;

    @Test
    void appliedItRemovesItsFindingAndRefusesNothingNew() {
        SchoolDesk desk = WholeKit.kit().school(SchoolPolicy.seed());
        Set<String> tried = new TreeSet<>();
        for (long seed = 1; seed <= REQUESTS; seed++) {
            CallRequest request = Bends.ofSeed(seed).next();
            Hints hints = desk.hints(request);
            for (Hints.Hint hint : hints.each()) {
                Decision then = desk.decide(hint.mend().applyTo(request));
                assertThat(then.findings()).as("seed %d, %s", seed, hint.mend()).doesNotContain(hint.finding());
                assertThat(then.findings())
                        .filteredOn(Finding::refuses)
                        .as("seed %d, %s", seed, hint.mend())
                        .isSubsetOf(hints.decision().findings());
                tried.add(hint.finding().citation().rule().value());
            }
            if (hints.wouldPermit()) {
                CallRequest mended = request;
                for (Mend mend : hints.together()) {
                    mended = mend.applyTo(mended);
                }
                assertThat(desk.decide(mended).isPermitted())
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(tried).as("rules whose hints were tried").hasSizeGreaterThan(MIN_RULES);
    }

    private static final int MIN_RULES = 5;
}

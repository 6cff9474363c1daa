package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.SampleSchool;

/** Tries on a call what a rule says would put it right. */
final class MendTrial {

    private final SchoolDesk desk;
    private final CallRequest request;

    private MendTrial(SchoolDesk desk, CallRequest request) {
        this.desk = desk;
        this.request = request;
    }

    /** A call that is to be arranged the day before the sample calls. */
    static MendTrial of(Rule rule, Call.Builder call) {
        return of(rule, call, SampleSchool.THE_DAY_BEFORE);
    }

    /** A call that is to be arranged at a moment. */
    static MendTrial of(Rule rule, Call.Builder call, Instant at) {
        return of(rule, call, at, SchoolPolicy.seed());
    }

    /** A call that is to be arranged the day before, at a school with a policy of its own. */
    static MendTrial of(Rule rule, Call.Builder call, SchoolPolicy policy) {
        return of(rule, call, SampleSchool.THE_DAY_BEFORE, policy);
    }

    private static MendTrial of(Rule rule, Call.Builder call, Instant at, SchoolPolicy policy) {
        return new MendTrial(
                PolicyKit.ofRules(List.of(rule)).school(policy),
                new CallRequest(SampleSchool.ALDER_BANK, call.build(), Action.ARRANGE, at));
    }

    /** The findings offer these mends, and with all of them nothing is found any more. */
    void isMendedBy(String... words) {
        List<Mend> mends = mends();
        assertThat(mends).extracting(Mend::words).containsExactly(words);
        CallRequest mended = request;
        for (Mend mend : mends) {
            mended = mend.applyTo(mended);
        }
        assertThat(desk.decide(mended).findings()).isEmpty();
    }

    /** Something is found, and nothing is offered. */
    void isNotMended() {
        assertThat(desk.decide(request).findings()).isNotEmpty();
        assertThat(mends()).isEmpty();
    }

    private List<Mend> mends() {
        return desk.decide(request).findings().stream()
                .map(Finding::mend)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}

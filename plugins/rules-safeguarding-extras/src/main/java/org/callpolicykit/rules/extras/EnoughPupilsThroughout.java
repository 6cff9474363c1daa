package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Company.Gap;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/**
 * E(2): staff are not left with fewer pupils than a number while a call runs, even if more were planned. A call that no pupil is in has
 * not begun or is over, and calls planned with one pupil have rules of their own.
 */
@Extension
@Allocates("follows who is in the call")
public final class EnoughPupilsThroughout implements PolicyRule {

    static final Parameter<Integer> MINIMUM_PUPILS = Parameter.integer("minimum-pupils", 2, 1, 10)
            .describedAs("pupils in a call at any time while staff are in it");

    static final Parameter<Duration> SETTLE_IN = Parameter.duration(
                    "settle-in", Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(15))
            .describedAs("how long after the start pupils may still be coming in");

    static final Parameter<Duration> WINDING_DOWN = Parameter.duration(
                    "winding-down", Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(15))
            .describedAs("how long before the end pupils may already be leaving");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(2)"), "Enough pupils stay in the call for as long as staff are in it")
                .governs(EnumSet.of(CallKind.LESSON, CallKind.SMALL_GROUP, CallKind.ASSEMBLY), Stage.LIVE)
                .needs(Fact.EVENTS, Fact.PUPILS, Fact.STAFF)
                .parameter(MINIMUM_PUPILS)
                .parameter(SETTLE_IN)
                .parameter(WINDING_DOWN)
                .source(
                        "A pattern of schools' remote learning policies since 2020: no live lesson goes on with a single pupil;"
                                + " no rule of law")
                .offUnlessSwitchedOn()
                .mandatory()
                .remedy(SchoolRole.HOST, "End the call, or wait until enough pupils are in it again.");
    }

    @Override
    public Check bind(Settings settings) {
        int minimum = settings.get(MINIMUM_PUPILS);
        Duration settleIn = settings.get(SETTLE_IN);
        Duration windingDown = settings.get(WINDING_DOWN);
        Check check = (request, findings) -> {
            Call call = request.call();
            List<LiveEvent> events = call.log().events();
            if (call.pupils().isEmpty()) {
                findings.unproven("has no pupils listed");
            } else if (call.staff().isEmpty()) {
                findings.unproven("has no staff listed");
            } else if (events == null) {
                findings.unproven("has no record of who joined and left, expected %d pupils throughout", minimum);
            } else {
                Instant until = call.end().minus(windingDown);
                Instant latest = request.at().isBefore(until) ? request.at() : until;
                Gap gap = new PupilNumbers(call, minimum)
                        .firstGap(Moments.leavingFirst(events), call.start().plus(settleIn), latest);
                if (gap != null) {
                    findings.breach(
                            "had %d of the %d pupils it needs from %tR on %<tA %<te %<tB",
                            gap.present(), minimum, request.school().localTimeOf(gap.from()));
                }
            }
        };
        return check.sameUntil(request -> sameUntil(request, settleIn));
    }

    /** Too few are too few once a moment has passed in which they were. */
    private static Instant sameUntil(CallRequest request, Duration settleIn) {
        List<LiveEvent> events = request.call().log().events();
        NextMoment next = NextMoment.of(request).passed(request.call().start().plus(settleIn));
        for (int index = 0; events != null && index < events.size(); index++) {
            next.passed(events.get(index).at());
        }
        return next.instant();
    }
}

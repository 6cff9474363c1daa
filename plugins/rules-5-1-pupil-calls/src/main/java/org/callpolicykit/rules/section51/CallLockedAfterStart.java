package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.ControlAtMost;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 5.1(f): once the call has started it is locked, and stays so. */
@Extension
public final class CallLockedAfterStart implements PolicyRule {

    static final Parameter<Who> AT_MOST = ControlAtMost.atMost(Who.HOSTS, Control.LOCK);

    static final Parameter<Duration> LOCK_WITHIN = Parameter.duration(
                    "lock-within", Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(30))
            .describedAs("how long after the start, or after it was unlocked, there is time to lock the call");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(f)"), "The call is locked once it has started")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.CONFIRMED_CONTROLS, Fact.EVENTS)
                .parameter(AT_MOST)
                .parameter(LOCK_WITHIN)
                .mandatory()
                .remedy(SchoolRole.HOST, "Lock the call.");
    }

    @Override
    public Check bind(Settings settings) {
        Check setting = new ControlAtMost(Control.LOCK, settings.get(AT_MOST));
        Duration within = settings.get(LOCK_WITHIN);
        Check locking = (request, findings) -> {
            List<LiveEvent> events = request.call().log().events();
            if (events == null) {
                findings.unproven("has no note of what happened in it, such as its locking");
            } else {
                check(request, events, within, findings);
            }
        };
        return setting.and(
                locking.sameUntil(request -> NextMoment.of(request).events().instant()));
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Restricted(CallKind.WITH_PUPILS, Control.LOCK, settings.get(AT_MOST)));
    }

    private static void check(CallRequest request, List<LiveEvent> events, Duration within, Findings findings) {
        Instant start = request.call().start();
        if (!Locking.isLockedInTime(events, start, within, request.at())) {
            reportNotLocked(request, events, start.plus(within), findings);
        } else if (Locking.lockedAt(events, request.at()) == null) {
            reportUnlocked(request, events, within, findings);
        }
    }

    private static void reportNotLocked(
            CallRequest request, List<LiveEvent> events, Instant deadline, Findings findings) {
        Instant later = Locking.lockedBetween(events, deadline, request.at());
        if (later == null) {
            findings.due(
                    deadline,
                    "has not been locked, expected by %tT on %<tA %<te %<tB",
                    request.school().localTimeOf(deadline));
        } else {
            findings.breach(
                    "was locked at %tT, expected by %tT on %<tA %<te %<tB",
                    request.school().localTimeOf(later), request.school().localTimeOf(deadline));
        }
    }

    /** A call that is unlocked when it is about to end, or has ended, need not be locked again. */
    private static void reportUnlocked(
            CallRequest request, List<LiveEvent> events, Duration within, Findings findings) {
        Instant unlocked = Locking.unlockedAt(events, request.at());
        if (unlocked != null && unlocked.plus(within).isBefore(request.call().end())) {
            Instant deadline = unlocked.plus(within);
            findings.due(
                    deadline,
                    "was unlocked at %tT and has not been locked again, expected by %tT on %<tA %<te %<tB",
                    request.school().localTimeOf(unlocked),
                    request.school().localTimeOf(deadline));
        }
    }
}

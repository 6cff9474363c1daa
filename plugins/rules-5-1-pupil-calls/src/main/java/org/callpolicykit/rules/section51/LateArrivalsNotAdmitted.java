package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Elapsed;
import org.pf4j.Extension;

/** Clause 5.1(f): everyone is on time, and nobody but staff is let in late, or once the call is locked. */
@Extension
public final class LateArrivalsNotAdmitted implements PolicyRule {

    static final Parameter<Duration> GRACE = Parameter.duration(
                    "grace", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(30))
            .describedAs("how long after the start people are still let in");

    static final Parameter<Boolean> READMIT_DROPPED = Parameter.flag("readmit-dropped", false)
            .describedAs("whether somebody who had joined and left is let back in");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(f)"), "Nobody is let in late, or once the call is locked")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.EVENTS, Fact.ARRIVAL_PERSON)
                .parameter(GRACE)
                .parameter(READMIT_DROPPED)
                .mandatory()
                .remedy(SchoolRole.HOST, "Do not let them in; tell the family how the child can catch up.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration grace = settings.get(GRACE);
        boolean readmits = settings.get(READMIT_DROPPED);
        Check check = (request, findings) -> {
            if (!Arriver.isStaff(request)) {
                check(request, grace, readmits, findings);
            }
        };
        return check.atAnyTime();
    }

    private static void check(CallRequest request, Duration grace, boolean readmits, Findings findings) {
        Arrival arrival = request.arrival();
        List<LiveEvent> events = request.call().log().events();
        boolean isLate = Elapsed.compare(request.call().start(), arrival.at(), grace) > 0;
        if (events == null && (readmits || !isLate)) {
            Arriver.unproven(
                    request,
                    findings,
                    readmits
                            ? "has no note of what happened in it, such as its locking or an earlier leaving, before the entry of"
                            : "has no note of what happened in it, such as its locking, before the entry of");
            return;
        }
        if (readmits && wasIn(request.call().log(), arrival)) {
            return;
        }
        Instant locked = events == null ? null : Locking.lockedAt(events, arrival.at());
        if (isLate) {
            Arriver.breach(
                    request,
                    findings,
                    "lets people in until %tT on %<tA %<te %<tB, and %tT is too late for",
                    request.school().localTimeOf(request.call().start().plus(grace)),
                    request.school().localTimeOf(arrival.at()));
        } else if (locked != null) {
            Arriver.breach(
                    request,
                    findings,
                    "has been locked since %tT on %<tA %<te %<tB, and %tT is too late for",
                    request.school().localTimeOf(locked),
                    request.school().localTimeOf(arrival.at()));
        }
    }

    private static boolean wasIn(CallLog log, Arrival arrival) {
        PersonId person = arrival.person();
        return person != null && log.has(What.JOINED, person, arrival.at()) && log.has(What.LEFT, person, arrival.at());
    }
}

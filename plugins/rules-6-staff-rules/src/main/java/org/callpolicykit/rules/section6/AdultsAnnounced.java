package org.callpolicykit.rules.section6;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
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
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6(4): pupils are told which other adults are in the call. The host speaks to them and needs no announcing. */
@Extension
public final class AdultsAnnounced implements PolicyRule {

    static final Parameter<Duration> ANNOUNCE_WITHIN = Parameter.duration(
                    "announce-within", Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(30))
            .describedAs("how soon after the start, or after they came, adults are announced");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(4)"), "Pupils are told which other adults are in the call")
                .governs(CallKind.WITH_PUPILS, Stage.LIVE)
                .needs(Fact.HOST, Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.EVENTS)
                .parameter(ANNOUNCE_WITHIN)
                .mandatory()
                .remedy(SchoolRole.HOST, "Tell the pupils who else is in the call.");
    }

    @Override
    public Check bind(Settings settings) {
        Duration within = settings.get(ANNOUNCE_WITHIN);
        Check check = (request, findings) -> {
            List<LiveEvent> events = request.call().log().events();
            if (events == null) {
                findings.unproven("was not watched, so nobody can tell which adults were announced");
                return;
            }
            for (int index = 0; index < events.size(); index++) {
                LiveEvent event = events.get(index);
                if (event.what() == What.JOINED && !event.at().isAfter(request.at())) {
                    check(request, event, within, findings);
                }
            }
        };
        return check.sameUntil(request -> NextMoment.of(request).events().instant());
    }

    private static void check(CallRequest request, LiveEvent joined, Duration within, Findings findings) {
        Call call = request.call();
        PersonId who = joined.who();
        Participant<?> participant = who == null ? null : call.participant(who);
        if (who == null || participant == null) {
            findings.breach("was joined by somebody unknown, who was not announced");
        } else if (call.pupil(who) == null && !who.equals(call.host())) {
            Instant since = joined.at().isAfter(call.start()) ? joined.at() : call.start();
            if (!isAnnounced(who, since, within, request)) {
                Instant deadline = since.plus(within);
                findings.due(
                        deadline,
                        List.of(participant.person()),
                        "has not announced to the pupils by %tR that it is joined by",
                        request.school().localTimeOf(deadline));
            }
        }
    }

    private static boolean isAnnounced(PersonId who, Instant since, Duration within, CallRequest request) {
        List<LiveEvent> events = request.call().log().events();
        for (int index = 0; events != null && index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.ADULT_ANNOUNCED
                    && who.equals(event.who())
                    && !event.at().isAfter(request.at())
                    && Elapsed.compare(since, event.at(), within) <= 0) {
                return true;
            }
        }
        return false;
    }
}

package org.callpolicykit.rules.section7;

import java.util.List;
import org.callpolicykit.api.call.Call;
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
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 7(e): nobody who takes part records, photographs or copies the screen. What staff record is clause 6(20). */
@Extension
public final class NoParticipantRecords implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(e)"), "Nobody who takes part records the call or takes pictures of it")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.NOTICES, Fact.EVENTS)
                .mandatory()
                .remedy(SchoolRole.HOST, "Have the recording stopped and deleted, and tell the safeguarding lead.");
    }

    @Override
    public Check bind(Settings settings) {
        Check events = NoParticipantRecords::checkEvents;
        return Etiquette.given()
                .and(events.sameUntil(request -> NextMoment.of(request).events().instant()));
    }

    private static void checkEvents(CallRequest request, Findings findings) {
        Call call = request.call();
        List<LiveEvent> events = call.log().events();
        if (events == null) {
            findings.unproven("was not watched, so nobody can tell who recorded it");
            return;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == What.RECORDING_STARTED && !event.at().isAfter(request.at())) {
                checkWho(call, event, findings);
            }
        }
    }

    private static void checkWho(Call call, LiveEvent event, Findings findings) {
        PersonId who = event.who();
        if (who != null && call.staffMember(who) != null) {
            return;
        }
        Participant<?> participant = who == null ? null : call.participant(who);
        if (participant == null) {
            findings.breach("was recorded by somebody unknown");
        } else {
            findings.breach(List.of(participant.person()), "was recorded by");
        }
    }
}

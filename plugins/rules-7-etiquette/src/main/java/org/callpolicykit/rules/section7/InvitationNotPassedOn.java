package org.callpolicykit.rules.section7;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 7(i): invitation, link and passcode are not passed on: whoever enters was invited, on an invitation of their own. */
@Extension
public final class InvitationNotPassedOn implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(i)"), "Only those who were invited enter, each on their own invitation")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.JOINING)
                .needs(
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.ARRIVAL_PERSON,
                        Fact.ARRIVAL_INVITATION,
                        Fact.ARRIVALS,
                        Fact.CONTACTS)
                .mandatory()
                .remedy(SchoolRole.HOST, "Do not let them in; send those who were invited a new link.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = (request, findings) -> {
            Arrival arrival = request.arrival();
            PersonId person = arrival.person();
            Participant<?> invited = person == null ? null : request.call().participant(person);
            if (person == null) {
                findings.breach("would be joined by somebody whom nobody recognises");
            } else if (invited == null) {
                findings.breach("would be joined by somebody who was not invited");
            } else {
                checkInvitation(request, person, invited, findings);
            }
        };
        return check.atAnyTime();
    }

    private static void checkInvitation(
            CallRequest request, PersonId person, Participant<?> invited, Findings findings) {
        PersonId invitation = request.arrival().invitation();
        if (invitation == null) {
            findings.unproven(List.of(invited.person()), "does not know whose invitation was used by");
        } else if (!isTheirs(invited, invitation)) {
            findings.breach(List.of(invited.person()), "would be joined on somebody else's invitation by");
        } else {
            checkFirstUse(request, person, invitation, invited, findings);
        }
    }

    /** A pupil may use the invitation that went to a parent. */
    private static boolean isTheirs(Participant<?> invited, PersonId invitation) {
        return invited.id().equals(invitation)
                || (invited.person() instanceof Pupil pupil
                        && pupil.linkTo(invitation).isPresent());
    }

    private static void checkFirstUse(
            CallRequest request, PersonId person, PersonId invitation, Participant<?> invited, Findings findings) {
        List<Arrival> arrivals = request.call().log().arrivals();
        if (arrivals == null) {
            findings.unproven(
                    List.of(invited.person()), "has no list of arrivals, to tell who else used the invitation of");
            return;
        }
        for (int index = 0; index < arrivals.size(); index++) {
            Arrival other = arrivals.get(index);
            if (invitation.equals(other.invitation())
                    && !person.equals(other.person())
                    && !other.at().isAfter(request.arrival().at())) {
                findings.breach(List.of(invited.person()), "was joined before by somebody else on the invitation of");
                return;
            }
        }
    }
}

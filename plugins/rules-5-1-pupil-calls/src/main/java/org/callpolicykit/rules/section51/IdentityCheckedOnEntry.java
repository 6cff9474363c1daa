package org.callpolicykit.rules.section51;

import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
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
import org.pf4j.Extension;

/** Clause 5.1(e): everybody but staff comes from the waiting room, and staff of the call have checked who they are. */
@Extension
public final class IdentityCheckedOnEntry implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(e)"), "Staff check who somebody is before letting them in")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(
                        Fact.ARRIVAL_PERSON,
                        Fact.ARRIVAL_ENTRY,
                        Fact.ARRIVAL_IDENTITY,
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Send them back to the waiting room, check who they are, note it and let them in.");
    }

    @Override
    public Check bind(Settings settings) {
        Check check = IdentityCheckedOnEntry::check;
        return check.atAnyTime();
    }

    private static void check(CallRequest request, Findings findings) {
        if (!Arriver.isStaff(request)) {
            checkEntry(request, findings);
            checkIdentity(request, findings);
        }
    }

    private static void checkEntry(CallRequest request, Findings findings) {
        Arrival.Entry entry = request.arrival().entry();
        if (entry == null) {
            Arriver.unproven(request, findings, "does not say the way in, expected from the waiting room, of");
        } else if (entry != Arrival.Entry.WAITING_ROOM) {
            Arriver.breach(request, findings, "was entered directly, expected from the waiting room, by");
        }
    }

    private static void checkIdentity(CallRequest request, Findings findings) {
        PersonId checker = request.arrival().identifiedBy();
        if (request.arrival().person() == null) {
            findings.unproven("does not say who arrives, expected somebody whom staff recognised");
        } else if (Arriver.listed(request) == null) {
            findings.unproven("does not list the one who arrives, so nobody can tell who was recognised");
        } else if (checker == null) {
            Arriver.unproven(request, findings, "has no note of the member of staff who checked the identity of");
        } else if (request.call().staff().isEmpty()) {
            Arriver.unproven(request, findings, "has no staff listed, who were to check the identity of");
        } else if (!Arriver.isStaff(request.call(), checker)) {
            Arriver.breach(
                    request,
                    findings,
                    "notes somebody else than a member of its staff as having checked the identity of");
        }
    }
}

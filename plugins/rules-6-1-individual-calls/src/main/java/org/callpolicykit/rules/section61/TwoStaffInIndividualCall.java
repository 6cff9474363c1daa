package org.callpolicykit.rules.section61;

import java.time.Instant;
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
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Company;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/** Clause 6.1(2): two members of staff are always present in an individual call. */
@Extension
@Allocates("follows who is in the call")
public final class TwoStaffInIndividualCall implements PolicyRule {

    static final Parameter<Integer> MINIMUM_STAFF =
            Parameter.integer("minimum-staff", 2, 2, 6).describedAs("members of staff in every individual call");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6.1(2)"), "Two members of staff are always present in an individual call")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.LIVE)
                .needs(Fact.PUPILS, Fact.STAFF, Fact.EVENTS)
                .parameter(MINIMUM_STAFF)
                .mandatory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Invite another member of staff for the whole call; see the cover list.");
    }

    @Override
    public Check bind(Settings settings) {
        int minimum = settings.get(MINIMUM_STAFF);
        Check check = (request, findings) -> {
            Call call = request.call();
            if (request.decides(Stage.PLANNING) && call.staffCount() < minimum) {
                findings.breach("has %d of the %d members of staff it needs", call.staffCount(), minimum);
            }
            if (request.decides(Stage.LIVE)) {
                checkLive(request, minimum, findings);
            }
        };
        return IndividualCalls.only(check.sameUntil(request ->
                request.decides(Stage.LIVE) ? NextMoment.of(request).events().instant() : Instant.MAX));
    }

    private static void checkLive(CallRequest request, int minimum, Findings findings) {
        Call call = request.call();
        List<LiveEvent> events = call.log().events();
        if (events == null) {
            findings.unproven("was not watched, so nobody can tell who was present");
            return;
        }
        Company.Gap gap = Company.firstGap(
                events,
                person -> call.pupil(person) != null,
                person -> call.staffMember(person) != null,
                minimum,
                request.at());
        if (gap != null) {
            findings.breach(
                    "had %d of the %d members of staff it needs from %tR on",
                    gap.present(), minimum, request.school().localTimeOf(gap.from()));
        }
    }
}

package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.pf4j.Extension;

/**
 * Clause 6(20): a call with pupils is recorded in exceptional cases only: the Head Teacher approved it, the Data Protection lead was asked, and
 * parents and pupils were told before the call.
 */
@Extension
public final class RecordingJustified implements PolicyRule {

    static final Parameter<Requirements> RECORDING = Parameter.requirements(
                    "recording", Requirements.always(Requirement.WITH_APPROVAL))
            .describedAs("whether calls with pupils are recorded");

    static final Parameter<Set<SchoolRole>> APPROVER_ROLES = Parameter.choices(
                    "approver-roles", SchoolRole.class, EnumSet.of(SchoolRole.HEAD_TEACHER))
            .describedAs("who may approve a recording with pupils");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(20)"), "Recording with pupils is an approved, announced exception")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.LIVE)
                .needs(
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.YEAR_GROUPS,
                        Fact.PLANNED_CONTROLS,
                        Fact.APPROVALS,
                        Fact.NOTICES,
                        Fact.EVENTS)
                .parameter(RECORDING)
                .parameter(APPROVER_ROLES)
                .mandatory()
                .remedy(
                        SchoolRole.HEAD_TEACHER,
                        "Let nobody record the call, or approve it, ask the Data Protection lead and tell the families.");
    }

    @Override
    public Check bind(Settings settings) {
        RecordingApproved approved = RecordingApproved.by(settings.get(APPROVER_ROLES));
        RecordingPlanned planned = new RecordingPlanned(approved);
        RecordingMade made = new RecordingMade(approved);
        Requirements requirements = settings.get(RECORDING);
        Check check = (request, findings) -> {
            Requirement strictest = StrictestRequirement.of(request.call(), requirements, findings);
            if (strictest != null && strictest != Requirement.OPTIONAL) {
                if (request.decides(Stage.PLANNING)) {
                    planned.check(request, strictest, findings);
                }
                if (request.decides(Stage.LIVE)) {
                    made.check(request, strictest, findings);
                }
            }
        };
        return silentWhenNobodyMay(check, requirements).sameUntil(RecordingJustified::sameUntil);
    }

    /** Where a recording may be required, that nobody may record is not enough. */
    private static Check silentWhenNobodyMay(Check check, Requirements requirements) {
        return StrictestRequirement.canBe(Requirement.REQUIRED, CallKind.WITH_PUPILS, requirements)
                ? check
                : check.silentWhen(
                        new Condition.Planned(Control.RECORDING, Who.NOBODY),
                        StrictestRequirement.canBeTold(CallKind.WITH_PUPILS, requirements));
    }

    private static Instant sameUntil(CallRequest request) {
        NextMoment next = NextMoment.of(request).approvals().notices();
        return request.decides(Stage.LIVE)
                ? next.events().reached(request.call().end()).instant()
                : next.instant();
    }
}

package org.callpolicykit.rules.section52;

import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 5.2(g): a parent may switch the camera off, or be offered a telephone call instead. */
@Extension
public final class ParentCameraOptional implements PolicyRule {

    static final Parameter<Requirements> CAMERA = Parameter.requirements(
                    "camera", Requirements.always(Requirement.OPTIONAL))
            .describedAs("whether the camera of a parent is on, by the phase of the pupils the call is about");

    static final Parameter<Set<SchoolRole>> APPROVER_ROLES = Parameter.choices(
                    "approver-roles", SchoolRole.class, Set.of(SchoolRole.HEAD_TEACHER, SchoolRole.SLT))
            .describedAs("who may approve a camera where it needs approval");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.2(g)"), "A parent may keep the camera off, or be telephoned instead")
                .governs(CallKind.WITH_PARENTS, Stage.JOINING, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.ARRIVAL_PERSON, Fact.ARRIVAL_CAMERA)
                .needs(Fact.EVENTS, Fact.SUBJECTS, Fact.YEAR_GROUPS, Fact.APPROVALS)
                .parameter(CAMERA)
                .parameter(APPROVER_ROLES)
                .mandatory()
                .remedy(SchoolRole.HOST, "Let the parent in as they are, or offer them a telephone call instead.");
    }

    @Override
    public Check bind(Settings settings) {
        CameraAsked camera = new CameraAsked(settings.get(CAMERA));
        Check onArrival = new CameraOnArrival(camera, settings.get(APPROVER_ROLES));
        Check turnedAway = new TurnedAwayForCamera(camera);
        Check check = (request, findings) -> {
            if (request.decides(Stage.JOINING)) {
                onArrival.check(request, findings);
            }
            if (request.decides(Stage.LIVE)) {
                turnedAway.check(request, findings);
            }
        };
        return check.sameUntil(onArrival.and(turnedAway)::sameUntil);
    }
}

package org.callpolicykit.rules.section7;

import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.CameraOnEntry;
import org.pf4j.Extension;

/**
 * Clause 7(f): everybody shows their face to enter a call with pupils, staff too. In calls with parents clause 5.2(g) prevails, and this one
 * does not govern them.
 */
@Extension
public final class FaceShownToEnter implements PolicyRule {

    static final Parameter<Requirements> CAMERA = Parameter.requirements(
                    "camera", Requirements.always(Requirement.REQUIRED))
            .describedAs("whether the camera of whoever enters is on");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(f)"), "Everybody shows their face to enter")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.ARRIVAL_CAMERA,
                        Fact.ARRIVAL_PERSON,
                        Fact.YEAR_GROUPS,
                        Fact.APPROVALS)
                .parameter(CAMERA)
                .mandatory()
                .remedy(SchoolRole.HOST, "Ask them to do with the camera as the school asks before you let them in.");
    }

    @Override
    public Check bind(Settings settings) {
        return new CameraOnEntry(settings.get(CAMERA), person -> true);
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.That(CallKind.WITH_PUPILS, CameraOnEntry.SUBJECT, settings.get(CAMERA)));
    }
}

package org.callpolicykit.rules.section51;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.CameraOnEntry;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/**
 * Clause 5.1(i): a pupil who cannot be seen is not let in. Whoever is not known to be staff, a parent or a visitor of the call may be a
 * pupil, and is treated as one.
 */
@Extension
public final class PupilVisibleOnEntry implements PolicyRule {

    static final Parameter<Requirements> CAMERA = Parameter.requirements(
                    "camera", Requirements.always(Requirement.REQUIRED))
            .describedAs("whether a pupil's camera is on when they are let in");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.1(i)"), "A pupil who cannot be seen is not let in")
                .governs(CallKind.WITH_PUPILS, Stage.JOINING)
                .needs(
                        Fact.ARRIVAL_PERSON,
                        Fact.ARRIVAL_CAMERA,
                        Fact.PUPILS,
                        Fact.STAFF,
                        Fact.PARENTS,
                        Fact.YEAR_GROUPS,
                        Fact.APPROVALS)
                .parameter(CAMERA)
                .mandatory()
                .remedy(SchoolRole.HOST, "Ask the pupil in the waiting room to set the camera as the school asks for.");
    }

    @Override
    public Check bind(Settings settings) {
        Requirements camera = settings.get(CAMERA);
        Map<CallKind, Requirement> sameForAll = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            camera.ofUnsure(kind, null).ifPresent(same -> sameForAll.put(kind, same));
        }
        Check check = (request, findings) -> {
            Participant<?> listed = Arriver.listed(request);
            if (listed == null || listed.person() instanceof Pupil) {
                Requirement same = sameForAll.get(request.call().kind());
                Requirement asked = same == null ? forPhase(camera, request.call(), listed) : same;
                check(request, asked, findings);
            }
        };
        return check.atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.That(CallKind.WITH_PUPILS, CameraOnEntry.SUBJECT, settings.get(CAMERA)));
    }

    private static @Nullable Requirement forPhase(Requirements camera, Call call, @Nullable Participant<?> listed) {
        return listed != null && listed.person() instanceof Pupil pupil
                ? camera.ofUnsure(call.kind(), pupil.phase().orElse(null)).orElse(null)
                : null;
    }

    private static void check(CallRequest request, @Nullable Requirement asked, Findings findings) {
        Arrival.Camera camera = request.arrival().camera();
        if (asked == null) {
            Arriver.unproven(request, findings, "does not say the year group, which decides about the camera, of");
        } else if (asked == Requirement.REQUIRED) {
            checkIs(Arrival.Camera.ON, camera, request, findings);
        } else if (asked == Requirement.FORBIDDEN) {
            checkIs(Arrival.Camera.OFF, camera, request, findings);
        } else if (asked == Requirement.WITH_APPROVAL && camera != Arrival.Camera.OFF) {
            checkApproved(camera, request, findings);
        }
    }

    private static void checkIs(
            Arrival.Camera expected, Arrival.@Nullable Camera camera, CallRequest request, Findings findings) {
        if (camera == null) {
            Arriver.unproven(
                    request, findings, "does not say whether the camera is on, expected %s, of", inWords(expected));
        } else if (camera != expected) {
            Arriver.breach(
                    request, findings, "finds the camera %s, expected %s, of", inWords(camera), inWords(expected));
        }
    }

    private static String inWords(Arrival.Camera camera) {
        return camera == Arrival.Camera.ON ? "on" : "off";
    }

    private static void checkApproved(Arrival.@Nullable Camera camera, CallRequest request, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            Arriver.unproven(
                    request, findings, "has no record of approvals, expected one for the use of the camera, of");
        } else if (!isApproved(approvals, request.arrival())) {
            if (camera == null) {
                Arriver.unproven(
                        request, findings, "does not say whether the camera is on, expected off without approval, of");
            } else {
                Arriver.breach(request, findings, "finds the camera on, expected off without approval, of");
            }
        }
    }

    private static boolean isApproved(List<Approval> approvals, Arrival arrival) {
        for (int index = 0; index < approvals.size(); index++) {
            Approval approval = approvals.get(index);
            if (approval.kind() == Approval.Kind.CAMERA && !approval.at().isAfter(arrival.at())) {
                return true;
            }
        }
        return false;
    }
}

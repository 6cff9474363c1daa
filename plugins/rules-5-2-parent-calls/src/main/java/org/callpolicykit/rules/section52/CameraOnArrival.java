package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival.Camera;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;

/**
 * Checks the camera of a parent who arrives, where the school asks something of it. Where it asks nothing, no camera refuses entry.
 *
 * @param asked what the school asks of the cameras of parents
 * @param approvers the roles in which a camera may be approved
 */
record CameraOnArrival(CameraAsked asked, Set<SchoolRole> approvers) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        Requirement camera = asked.in(call);
        if (camera == Requirement.OPTIONAL) {
            return;
        }
        PersonId person = request.arrival().person();
        if (person == null || call.participant(person) == null) {
            findings.unproven("does not say whether it is a parent who arrives, and asks something of their cameras");
            return;
        }
        Participant<ParentCarer> parent = call.parent(person);
        if (parent != null) {
            check(camera, parent.person(), request, findings);
        }
    }

    /** A telephone call may be offered, or an approval given, later. */
    @Override
    public Instant sameUntil(CallRequest request) {
        return NextMoment.of(request).events().approvals().instant();
    }

    private void check(@Nullable Requirement camera, ParentCarer parent, CallRequest request, Findings findings) {
        List<ParentCarer> about = List.of(parent);
        Camera seen = request.arrival().camera();
        if (camera == null) {
            findings.unproven(
                    about,
                    "does not say in which years its pupils are, which decides on the camera of their parents, for");
        } else if (camera == Requirement.REQUIRED) {
            checkOn(seen, about, request, findings);
        } else if (seen != Camera.OFF) {
            checkOff(camera, seen, about, request, findings);
        }
    }

    private static void checkOn(
            @Nullable Camera seen, List<ParentCarer> about, CallRequest request, Findings findings) {
        Call call = request.call();
        if (seen == Camera.ON
                || call.log().has(What.TELEPHONE_OFFERED, about.get(0).id(), request.at())) {
            return;
        }
        if (seen == null) {
            findings.unproven(about, "does not say whether the camera is on, expected on, for");
        } else if (call.log().events() == null) {
            findings.unproven(
                    about,
                    "finds the camera off, and has no record of whether a telephone call was offered instead, for");
        } else {
            findings.breach(about, "expects the camera on or the offer of a telephone call, and has neither for")
                    .mendedBy(TelephoneOffered.to(about));
        }
    }

    private void checkOff(
            Requirement camera,
            @Nullable Camera seen,
            List<ParentCarer> about,
            CallRequest request,
            Findings findings) {
        boolean approvable = camera == Requirement.WITH_APPROVAL;
        List<Approval> approvals = request.call().approvals();
        if (approvable && approvals != null && isApproved(approvals, request.at())) {
            return;
        }
        String expected = approvable ? "off unless approved by " + approversInWords() : "off";
        if (seen == null) {
            findings.unproven(about, "does not say whether the camera is on, expected %s, for", expected);
        } else if (approvable && approvals == null) {
            findings.unproven(about, "has the camera on and no record of approvals, expected %s, for", expected);
        } else {
            findings.breach(about, "has the camera on, expected %s, for", expected);
        }
    }

    private boolean isApproved(List<Approval> approvals, Instant at) {
        for (Approval approval : approvals) {
            if (approval.kind() == Approval.Kind.CAMERA
                    && approvers.contains(approval.role())
                    && !approval.at().isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    private String approversInWords() {
        return Wording.anyOf(approvers.stream().sorted().map(SchoolRole::label).toList());
    }
}

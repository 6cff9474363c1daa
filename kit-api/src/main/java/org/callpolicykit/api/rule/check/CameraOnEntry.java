package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Arrival.Camera;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Requirement;
import org.callpolicykit.api.rule.Requirements;
import org.jspecify.annotations.Nullable;

/**
 * Checks the camera of somebody who arrives against what the school asks for the kind of call and the age phase. Of somebody unknown the age
 * phase is not known.
 *
 * @param requirements whether the camera is on
 * @param concerns whom the rule is about; somebody unknown always is
 */
public record CameraOnEntry(Requirements requirements, Predicate<Person> concerns) implements Check {

    /** What rules about cameras call their subject, so that contradictions between them are found. */
    public static final String SUBJECT = "the camera of whoever enters on";

    @Override
    public void check(CallRequest request, Findings findings) {
        Arrival arrival = request.arrival();
        PersonId id = arrival.person();
        Participant<?> participant = id == null ? null : request.call().participant(id);
        if (participant != null && !concerns.test(participant.person())) {
            return;
        }
        Person person = participant == null ? null : participant.person();
        Optional<Requirement> asked = asked(person, request.call());
        if (asked.isEmpty()) {
            report(person, findings, true, "does not know the age phase, on which the camera depends, of");
        } else {
            check(asked.get(), arrival.camera(), request, person, findings);
        }
    }

    /** An approval counts once it is given. */
    @Override
    public Instant sameUntil(CallRequest request) {
        return NextMoment.of(request).approvals().instant();
    }

    private Optional<Requirement> asked(@Nullable Person person, Call call) {
        Optional<Requirement> same = requirements.ofUnsure(call.kind(), null);
        return same.isPresent() ? same : requirements.ofUnsure(call.kind(), phase(person, call));
    }

    /** The age phase of a pupil; in a call with one age phase, of everybody. */
    private static @Nullable AgePhase phase(@Nullable Person person, Call call) {
        if (person instanceof Pupil pupil) {
            return pupil.phase().orElse(null);
        }
        List<AgePhase> phases = call.pupils().stream()
                .flatMap(pupil -> pupil.person().phase().stream())
                .distinct()
                .toList();
        return phases.size() == 1 && person != null ? phases.get(0) : null;
    }

    private static void check(
            Requirement asked,
            @Nullable Camera camera,
            CallRequest request,
            @Nullable Person person,
            Findings findings) {
        if (asked == Requirement.OPTIONAL) {
            return;
        }
        if (camera == null) {
            report(person, findings, true, "does not know whether the camera is on of");
        } else if (asked == Requirement.REQUIRED && camera == Camera.OFF) {
            report(person, findings, false, "would be joined with the camera off by");
        } else if (asked == Requirement.FORBIDDEN && camera == Camera.ON) {
            report(person, findings, false, "would be joined with the camera on, which it must not be, by");
        } else if (asked == Requirement.WITH_APPROVAL && camera == Camera.ON) {
            checkApproval(request, person, findings);
        }
    }

    private static void checkApproval(CallRequest request, @Nullable Person person, Findings findings) {
        List<Approval> approvals = request.call().approvals();
        if (approvals == null) {
            report(person, findings, true, "has no record of approvals, which the camera needs, for");
        } else if (approvals.stream()
                .noneMatch(approval -> approval.kind() == Approval.Kind.CAMERA
                        && !approval.at().isAfter(request.at()))) {
            report(person, findings, false, "would be joined with the camera on, which nobody approved, by");
        }
    }

    private static void report(@Nullable Person person, Findings findings, boolean missing, String message) {
        if (person == null) {
            String about = message + " somebody unknown";
            if (missing) {
                findings.unproven(about);
            } else {
                findings.breach(about);
            }
        } else if (missing) {
            findings.unproven(List.of(person), message);
        } else {
            findings.breach(List.of(person), message);
        }
    }
}

package org.callpolicykit.adapter.gmeet;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * What a call needs at Google, complete before anything is made.
 *
 * @param call the call
 * @param host whose calendar and space it is
 * @param others the other members of staff
 * @param course the course in which the joining details are given
 * @param chosen the pupils to whom alone they are given; empty when they are given to the whole course
 */
record CallPlan(Call call, Staff host, List<Staff> others, String course, List<Participant<Pupil>> chosen) {

    /** @throws PlatformException if something is missing, or the call does not belong on Google Meet */
    static CallPlan of(Call call, GmeetSettings settings) {
        belongsHere(call);
        Participant<StaffMember> host = call.host() == null ? null : call.staffMember(call.host());
        if (host == null) {
            throw refused(call, "has no host among its staff; name the member of staff whose calendar it goes into");
        }
        List<Participant<Pupil>> chosen = chosen(call);
        return new CallPlan(
                call,
                staff(call, host),
                call.staff().stream()
                        .filter(member -> !member.id().equals(host.id()))
                        .map(member -> staff(call, member))
                        .toList(),
                course(call, chosen, settings),
                chosen);
    }

    /** A whole course is told only of calls of its class. */
    private static String course(Call call, List<Participant<Pupil>> chosen, GmeetSettings settings) {
        ClassId classId = call.classId();
        if (classId != null) {
            return settings.course(classId);
        }
        if (chosen.isEmpty()) {
            throw refused(call, "belongs to no class; name the class in whose course the joining details are given");
        }
        return settings.courseWithoutClass()
                .orElseThrow(() -> refused(
                        call,
                        "belongs to no class; name one in whose course its pupils are, or set course-without-class to a course that"
                                + " they are all in"));
    }

    /** @throws PlatformException if the call is over */
    CallPlan notOver(Instant now) {
        if (!call.end().isAfter(now)) {
            throw refused(
                    call,
                    "ended at " + call.end()
                            + "; nothing is made for a call that is over, so correct its time or leave it");
        }
        return this;
    }

    private static void belongsHere(Call call) {
        PlatformId platform = call.platform();
        if (platform != null && !platform.equals(PlatformId.GOOGLE_MEET)) {
            throw refused(call, "is planned on " + platform + "; nothing was made on Google Meet in its place");
        }
        if (!GmeetCapabilities.SPEC.serves().contains(call.kind())) {
            throw refused(call, "is a " + call.kind().label() + "; on Google Meet are calls with pupils");
        }
    }

    /** A lesson or an assembly is for its course; a small group or one pupil for themselves alone. */
    private static List<Participant<Pupil>> chosen(Call call) {
        boolean individual = call.kind() == CallKind.INDIVIDUAL_PUPIL;
        if (!individual && call.kind() != CallKind.SMALL_GROUP) {
            return List.of();
        }
        if (call.pupils().isEmpty() || (individual && call.pupils().size() != 1)) {
            throw refused(
                    call,
                    (individual ? "is an " : "is a ") + call.kind().label() + " and has "
                            + call.pupils().size()
                            + " pupils in it; name exactly those who are to get the joining details");
        }
        return call.pupils();
    }

    private static Staff staff(Call call, Participant<StaffMember> member) {
        return new Staff(member.id(), Accounts.of(call.id(), member));
    }

    private static PlatformException refused(Call call, String why) {
        return new PlatformException(Reason.UNSUPPORTED, "Call " + call.id() + " " + why + ".");
    }
}

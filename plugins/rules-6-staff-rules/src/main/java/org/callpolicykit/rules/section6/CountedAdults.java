package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.school.School;

/**
 * Who counts as a member of staff where clause 6(3) asks for two: whoever holds one of the roles, and whoever the MIS names no role of.
 *
 * @param roles the roles that count
 * @param volunteersTrained whether a volunteer counts only with a training on file
 */
record CountedAdults(Set<SchoolRole> roles, boolean volunteersTrained) {

    private static final SchoolRole[] ROLES = SchoolRole.values();

    static final Parameter<Set<SchoolRole>> ADULTS = Parameter.choices(
                    "adults",
                    SchoolRole.class,
                    EnumSet.complementOf(EnumSet.of(SchoolRole.VOLUNTEER, SchoolRole.CHAIR_OF_GOVERNORS)))
            .describedAs("the roles in which somebody counts as a member of staff");

    static final Parameter<Boolean> VOLUNTEERS_TRAINED = Parameter.flag("volunteers-trained", true)
            .describedAs("whether a volunteer, where volunteers count, does so only with a training on file");

    static CountedAdults of(Settings settings) {
        return new CountedAdults(settings.get(ADULTS), settings.get(VOLUNTEERS_TRAINED));
    }

    /** Returns whether somebody counts in a call, as far as is known at a moment. */
    boolean count(StaffMember member, Call call, School school, Instant at) {
        if (member.roles().isEmpty()) {
            return true;
        }
        for (SchoolRole role : ROLES) {
            boolean needsTraining = role == SchoolRole.VOLUNTEER && volunteersTrained;
            if (roles.contains(role)
                    && member.roles().contains(role)
                    && (!needsTraining || isTrained(member, call, school, at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns who counts whatever else is known of them. */
    Trait<StaffMember> withoutMore() {
        return new CountsWithoutMore(this);
    }

    /** Returns a check by these, which looks at the clock only where it counts who was trained by then. */
    Check lookAtClock(Check check) {
        return check.sameUntil(request -> nextTrained(request).instant());
    }

    /** Returns when the next volunteer may count: one whose training is of a later day, up to the start of the call. */
    NextMoment nextTrained(CallRequest request) {
        NextMoment next = NextMoment.of(request);
        if (roles.contains(SchoolRole.VOLUNTEER)
                && volunteersTrained
                && request.at().isBefore(request.call().start())) {
            for (Participant<StaffMember> member : request.call().staff()) {
                List<Training> trainings = member.person().trainings();
                for (int index = 0; trainings != null && index < trainings.size(); index++) {
                    next.day(trainings.get(index).completedOn());
                }
            }
        }
        return next;
    }

    /** Returns a check of schedules by these, which looks at the clock only where it counts who was trained by then. */
    ScheduleCheck lookAtClock(ScheduleCheck check) {
        return countTrained() ? check : check.atAnyTime();
    }

    private boolean countTrained() {
        return roles.contains(SchoolRole.VOLUNTEER) && volunteersTrained;
    }

    private record CountsWithoutMore(CountedAdults adults) implements Trait<StaffMember> {

        @Override
        public Days of(Participant<? extends StaffMember> participant, School school) {
            Set<SchoolRole> held = participant.person().roles();
            boolean onlyIfTrained = adults.roles().contains(SchoolRole.VOLUNTEER) && adults.volunteersTrained();
            boolean counts = held.isEmpty()
                    || held.stream()
                            .anyMatch(role ->
                                    adults.roles().contains(role) && !(role == SchoolRole.VOLUNTEER && onlyIfTrained));
            return !counts && onlyIfTrained && held.contains(SchoolRole.VOLUNTEER) ? Days.UNSURE : Days.when(counts);
        }
    }

    /** Returns how many of a call's staff count, as far as is known at a moment. */
    int in(Call call, School school, Instant at) {
        int counted = 0;
        for (int index = 0; index < call.staffCount(); index++) {
            if (count(call.staff().get(index).person(), call, school, at)) {
                counted++;
            }
        }
        return counted;
    }

    /** Returns who counts and who does not: ": Amara Osei; not counted: Vera Lane". */
    String inWords(Call call, School school, Instant at) {
        List<String> counted = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Participant<StaffMember> member : call.staff()) {
            StaffMember person = member.person();
            (count(person, call, school, at) ? counted : others).add(person.name());
        }
        return (counted.isEmpty() ? "" : ": " + String.join(", ", counted))
                + (others.isEmpty() ? "" : "; not counted: " + String.join(", ", others));
    }

    /** Returns a number of members of staff in words. */
    static String number(int present) {
        return present == 0 ? "none" : Integer.toString(present);
    }

    private static boolean isTrained(StaffMember member, Call call, School school, Instant at) {
        List<Training> trainings = member.trainings();
        if (trainings == null) {
            return false;
        }
        LocalDate day = school.dateOf(at.isBefore(call.start()) ? at : call.start());
        for (int index = 0; index < trainings.size(); index++) {
            if (!trainings.get(index).completedOn().isAfter(day)) {
                return true;
            }
        }
        return false;
    }
}

package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.Trait;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.rule.check.Elapsed;
import org.callpolicykit.api.school.School;

/**
 * A training as the register has it.
 *
 * @param course what it is called
 * @param validFor how long it counts
 */
record TrainingOnFile(String course, Period validFor) implements Trait<StaffMember> {

    /** Whoever has completed it, for as long as it counts. */
    @Override
    public Days of(Participant<? extends StaffMember> participant, School school) {
        List<Training> trainings = participant.person().trainings();
        Days days = Days.NEVER;
        for (int index = 0; trainings != null && index < trainings.size(); index++) {
            Training training = trainings.get(index);
            if (training.course().equals(course)) {
                days = days.with(Days.during(training.completedOn(), validFor));
            }
        }
        return days;
    }

    /** Returns whether somebody has completed it by a day, and not too long before. */
    boolean isCurrent(StaffMember member, LocalDate day) {
        List<Training> trainings = member.trainings();
        for (int index = 0; trainings != null && index < trainings.size(); index++) {
            Training training = trainings.get(index);
            if (training.course().equals(course) && Elapsed.counts(training.completedOn(), validFor, day)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether somebody has ever completed it by a day. */
    boolean isOnFile(StaffMember member, LocalDate day) {
        List<Training> trainings = member.trainings();
        return trainings != null && trainings.stream().anyMatch(training -> is(training, day));
    }

    private boolean is(Training training, LocalDate day) {
        return training.course().equals(course) && !training.completedOn().isAfter(day);
    }
}

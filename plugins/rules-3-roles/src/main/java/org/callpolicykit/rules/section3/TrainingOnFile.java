package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;

/**
 * A training as the register has it.
 *
 * @param course what it is called
 * @param validFor how long it counts
 */
record TrainingOnFile(String course, Period validFor) {

    /** Returns whether somebody has completed it by a day, and not too long before. */
    boolean isCurrent(StaffMember member, LocalDate day) {
        List<Training> trainings = member.trainings();
        return trainings != null && trainings.stream().anyMatch(training -> isCurrent(training, day));
    }

    private boolean isCurrent(Training training, LocalDate day) {
        return is(training, day) && !training.completedOn().plus(validFor).isBefore(day);
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

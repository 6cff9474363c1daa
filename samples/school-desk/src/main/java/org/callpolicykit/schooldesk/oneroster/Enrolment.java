package org.callpolicykit.schooldesk.oneroster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person is in a class, and as what.
 *
 * @param sourcedId its id
 * @param classSourcedId the id of the class
 * @param userSourcedId the id of the person
 * @param role what the person is in the class
 * @param primary whether a teacher is the main one
 * @param beginDate the first day, or {@code null} for always
 * @param endDate the day after the last one (OneRoster 1.1: exclusive), or {@code null} for open
 */
public record Enrolment(
        String sourcedId,
        String classSourcedId,
        String userSourcedId,
        Role role,
        boolean primary,
        @Nullable LocalDate beginDate,
        @Nullable LocalDate endDate) {

    /** Whether the person is in the class on this day. */
    public boolean isOn(LocalDate day) {
        LocalDate out = firstDayOut();
        return (beginDate == null || !day.isBefore(beginDate)) && (out == null || day.isBefore(out));
    }

    /**
     * The first day on which the person is no longer in the class; null when there is none. Exports differ in whether the end date is
     * a day of the enrolment. Here it is one for pupils and none for staff: one pupil more, or one adult less, can only refuse more.
     */
    public @Nullable LocalDate firstDayOut() {
        return endDate != null && role == Role.STUDENT ? endDate.plusDays(1) : endDate;
    }
}

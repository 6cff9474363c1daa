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
        return (beginDate == null || !day.isBefore(beginDate)) && (endDate == null || day.isBefore(endDate));
    }
}

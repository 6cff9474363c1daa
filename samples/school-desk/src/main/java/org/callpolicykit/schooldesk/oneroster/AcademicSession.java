package org.callpolicykit.schooldesk.oneroster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term, semester, grading period or school year.
 *
 * @param sourcedId its id
 * @param title its title
 * @param type its kind
 * @param startDate its first day
 * @param endDate its end as the file says it; OneRoster does not make clear whether that day still belongs to it
 * @param parentSourcedId the id of the session that it is part of, if it says
 */
public record AcademicSession(
        String sourcedId,
        String title,
        SessionType type,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String parentSourcedId) {}

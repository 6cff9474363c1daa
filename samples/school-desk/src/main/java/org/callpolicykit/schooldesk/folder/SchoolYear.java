package org.callpolicykit.schooldesk.folder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.schooldesk.oneroster.AcademicSession;
import org.callpolicykit.schooldesk.oneroster.SessionType;

/** The days of which a timetable is read when nobody says: from its first event to the end of the school's year. */
final class SchoolYear {

    private SchoolYear() {}

    /** The days asked for; what was not asked for comes from the first event and the academic sessions. */
    static DateRange days(ReadingOptions options, LocalDate firstEvent, List<AcademicSession> sessions) {
        LocalDate until = options.until();
        LocalDate from = options.from();
        if (from == null) {
            from = until != null && until.isBefore(firstEvent) ? until : firstEvent;
        }
        if (until == null) {
            until = lastDay(from, sessions).filter(end -> end.getYear() < 9999).orElse(from.plusYears(1));
        }
        LocalDate earliest = until.minusYears(ReadingOptions.MOST_YEARS);
        return new DateRange(from.isBefore(earliest) ? earliest : from, until);
    }

    private static Optional<LocalDate> lastDay(LocalDate from, List<AcademicSession> sessions) {
        return sessions.stream()
                .filter(session -> session.type() == SessionType.SCHOOL_YEAR)
                .filter(year ->
                        !year.startDate().isAfter(from) && !year.endDate().isBefore(from))
                .map(AcademicSession::endDate)
                .findFirst()
                .or(() -> latestEnd(sessions, SessionType.SCHOOL_YEAR, from))
                .or(() -> latestEnd(sessions, SessionType.TERM, from));
    }

    private static Optional<LocalDate> latestEnd(List<AcademicSession> sessions, SessionType type, LocalDate from) {
        return sessions.stream()
                .filter(session -> session.type() == type)
                .map(AcademicSession::endDate)
                .max(Comparator.naturalOrder())
                .filter(end -> !end.isBefore(from));
    }
}

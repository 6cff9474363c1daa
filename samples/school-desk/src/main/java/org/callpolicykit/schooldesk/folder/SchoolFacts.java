package org.callpolicykit.schooldesk.folder;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolId;
import org.callpolicykit.schooldesk.evidence.CalendarDays;
import org.callpolicykit.schooldesk.evidence.Evidence;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.oneroster.AcademicSession;
import org.callpolicykit.schooldesk.oneroster.Org;
import org.callpolicykit.schooldesk.oneroster.OrgType;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.SchoolClass;
import org.callpolicykit.schooldesk.oneroster.SessionType;
import org.jspecify.annotations.Nullable;

/** Makes a school of what the roster and the calendar say of it. */
final class SchoolFacts {

    private static final SchoolId UNKNOWN = new SchoolId("school");

    private final Roster roster;
    private final Evidence evidence;
    private final Problems problems;

    SchoolFacts(Roster roster, Evidence evidence, Problems problems) {
        this.roster = roster;
        this.evidence = evidence;
        this.problems = problems;
    }

    School school(@Nullable String asked, ZoneId zone) {
        Optional<Org> org = org(asked);
        SchoolId id = org.map(one -> new SchoolId(one.sourcedId())).orElse(UNKNOWN);
        String name = org.map(Org::name).orElse("The school");
        School.Builder school = School.builder(id, name, zone)
                .calendar(calendar())
                .safeguardingRota(evidence.safeguardingRota())
                .staff(new People(roster, evidence).allStaff());
        return evidence.standing().addTo(school).build();
    }

    /** The school asked for, or the one that the classes belong to, or the only one. */
    private Optional<Org> org(@Nullable String asked) {
        Optional<String> wanted = Optional.ofNullable(asked)
                .or(() -> roster.classes().stream()
                        .map(SchoolClass::schoolSourcedId)
                        .findFirst());
        return roster.orgs().stream()
                .filter(org -> wanted.isEmpty() || wanted.get().equals(org.sourcedId()))
                .filter(org -> wanted.isPresent() || org.type() == OrgType.SCHOOL)
                .findFirst();
    }

    /** Terms alone are no calendar: without the closures nobody can tell on which of their days the school is open. */
    private @Nullable SchoolCalendar calendar() {
        CalendarDays own = evidence.calendar();
        if (own == null) {
            return null;
        }
        List<DateRange> terms = own.terms().isEmpty() ? rosterTerms() : own.terms();
        if (!terms.isEmpty()) {
            return SchoolCalendar.of(terms, own.closures(), own.hours());
        }
        if (!own.equals(CalendarDays.NONE)) {
            problems.add(Problem.warning("evidence/calendar.csv", 0)
                    .found("no term, neither here nor in oneroster/academicSessions.csv")
                    .hint("closures and hours have no effect without")
                    .expected("at least one row of day term"));
        }
        return null;
    }

    private List<DateRange> rosterTerms() {
        List<DateRange> terms = new ArrayList<>();
        for (AcademicSession session : roster.sessions()) {
            if (session.type() != SessionType.TERM) {
                continue;
            }
            if (session.endDate().isAfter(session.startDate().plusYears(1))) {
                problems.add(Problem.error("oneroster/academicSessions.csv", 0)
                        .found("the term " + session.sourcedId() + " from " + session.startDate() + " to "
                                + session.endDate())
                        .hint("it is left out; check both years")
                        .expected("a term of at most a year"));
            } else {
                terms.add(new DateRange(session.startDate(), session.endDate()));
            }
        }
        return terms;
    }
}

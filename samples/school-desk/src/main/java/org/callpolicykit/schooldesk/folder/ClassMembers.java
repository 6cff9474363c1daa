package org.callpolicykit.schooldesk.folder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callpolicykit.schooldesk.evidence.PersonKind;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.oneroster.Enrolment;
import org.callpolicykit.schooldesk.oneroster.Role;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.User;

/**
 * Who is in a class on a day. A class changes only where an enrolment begins or ends, so its members are looked up once for each
 * time between two changes, not once for each lesson.
 */
final class ClassMembers {

    private final Roster roster;
    private final Map<String, TreeSet<LocalDate>> changes = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, Members>> known = new HashMap<>();

    /** The pupils and teachers of a class. */
    record Members(List<User> pupils, List<User> teachers) {}

    ClassMembers(Roster roster) {
        this.roster = roster;
        for (Enrolment enrolment : roster.enrolments()) {
            TreeSet<LocalDate> days = changes.computeIfAbsent(enrolment.classSourcedId(), id -> new TreeSet<>());
            days.add(LocalDate.MIN);
            if (enrolment.beginDate() != null) {
                days.add(enrolment.beginDate());
            }
            if (enrolment.firstDayOut() != null) {
                days.add(enrolment.firstDayOut());
            }
        }
    }

    /** Warns of those who are enrolled as something that they are not at the school, for they are not among the members. */
    void check(Problems problems) {
        for (Enrolment enrolment : roster.enrolments()) {
            boolean fits = roster.user(enrolment.userSourcedId())
                    .map(user -> PersonKind.PUPIL.includes(user.role()) == (enrolment.role() == Role.STUDENT))
                    .orElse(true);
            if (!fits) {
                problems.add(Problem.warning("oneroster/enrollments.csv", 0)
                        .in("role")
                        .found(enrolment.role().name().toLowerCase(Locale.ROOT) + " for " + enrolment.userSourcedId()
                                + " in " + enrolment.classSourcedId() + " (enrolment " + enrolment.sourcedId() + ")")
                        .hint("the person is not taken to be in the class")
                        .expected("a role that fits the person's role in oneroster/users.csv"));
            }
        }
    }

    /** The members on that day; those enrolled as something that they are not at the school are left out. */
    Members on(String classSourcedId, LocalDate day) {
        TreeSet<LocalDate> days = changes.get(classSourcedId);
        LocalDate since = days == null ? LocalDate.MIN : days.floor(day);
        return known.computeIfAbsent(classSourcedId, id -> new TreeMap<>())
                .computeIfAbsent(since == null ? LocalDate.MIN : since, start -> members(classSourcedId, day));
    }

    private Members members(String classSourcedId, LocalDate day) {
        return new Members(
                members(classSourcedId, Role.STUDENT, PersonKind.PUPIL, day),
                members(classSourcedId, Role.TEACHER, PersonKind.STAFF, day));
    }

    private List<User> members(String classSourcedId, Role role, PersonKind kind, LocalDate day) {
        return roster.members(classSourcedId, role, day).stream()
                .filter(user -> kind.includes(user.role()))
                .toList();
    }
}

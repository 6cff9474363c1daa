package org.callpolicykit.schooldesk.oneroster;

import java.time.LocalDate;
import org.callpolicykit.schooldesk.input.CsvRow;

/** Reads the rows of enrollments.csv against the users and classes that they refer to. */
final class EnrolmentRows {

    private final Entries<User> users;
    private final Entries<SchoolClass> classes;
    private final ClassRows classRows;

    EnrolmentRows(Entries<User> users, Entries<SchoolClass> classes, ClassRows classRows) {
        this.users = users;
        this.classes = classes;
        this.classRows = classRows;
    }

    Enrolment enrolment(CsvRow row) {
        String classId = row.text("classSourcedId");
        if (classRows.isOfOtherSchool(classId)) {
            row.leaveOut(ClassRows.OTHER_SCHOOL);
        } else {
            checkReference(row, "classSourcedId", classes);
            checkReference(row, "userSourcedId", users);
        }
        LocalDate begin = row.optionalDate("beginDate").orElse(null);
        LocalDate end = row.optionalDate("endDate").orElse(null);
        if (row.isGood() && begin != null && end != null && end.isBefore(begin)) {
            row.reject("endDate", "a date that is not before beginDate " + begin, null);
        }
        return new Enrolment(
                row.text("sourcedId"),
                classId,
                row.text("userSourcedId"),
                row.choice("role", OneRosterReader.ROLE),
                row.bool("primary", false),
                begin,
                end);
    }

    private static void checkReference(CsvRow row, String column, Entries<?> target) {
        String id = row.optionalText(column).orElse("");
        if (!id.isEmpty() && !target.mayHave(id)) {
            row.reject(column, target.expected(), target.hint(id));
        } else if (!target.isRead()) {
            row.leaveOut("that refer to a file that could not be read");
        }
    }
}

package org.callpolicykit.schooldesk.oneroster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads the rows of classes.csv against the orgs, sessions and courses that they refer to. */
final class ClassRows {

    static final String OTHER_SCHOOL = "of another school";

    private final Entries<Org> orgs;
    private final Entries<AcademicSession> sessions;
    private final Entries<String> courses;
    private final SchoolChoice school;
    private final Set<String> ofOtherSchools = new HashSet<>();

    ClassRows(Entries<Org> orgs, Entries<AcademicSession> sessions, Entries<String> courses, SchoolChoice school) {
        this.orgs = orgs;
        this.sessions = sessions;
        this.courses = courses;
        this.school = school;
    }

    SchoolClass schoolClass(CsvRow row) {
        String id = row.text("sourcedId");
        String schoolId = row.text("schoolSourcedId");
        if (!schoolId.isEmpty() && !orgs.mayHave(schoolId)) {
            row.reject("schoolSourcedId", orgs.expected(), orgs.hint(schoolId));
        } else if (!school.includes(schoolId)) {
            row.leaveOut(OTHER_SCHOOL);
            ofOtherSchools.add(id);
        }
        String course = row.optionalText("courseSourcedId").orElse(null);
        List<String> terms = row.list("termSourcedIds");
        if (row.isGood()) {
            checkCourse(row, course);
            checkTerms(row, terms);
        }
        return new SchoolClass(
                id,
                row.text("title"),
                row.optionalText("classCode").orElse(null),
                course,
                course == null ? null : courses.find(course).orElse(null),
                row.list("subjects"),
                row.list("grades"),
                row.optionalText("location").orElse(null),
                schoolId,
                terms);
    }

    /** Whether a class was left out because it belongs to a school that was not asked for. */
    boolean isOfOtherSchool(String classSourcedId) {
        return ofOtherSchools.contains(classSourcedId);
    }

    private void checkCourse(CsvRow row, @Nullable String course) {
        if (course != null && !courses.mayHave(course)) {
            row.warn("courseSourcedId", courses.expected(), courses.hint(course));
        }
    }

    private void checkTerms(CsvRow row, List<String> terms) {
        if (!terms.stream().allMatch(sessions::mayHave)) {
            row.warn("termSourcedIds", "sourcedIds of academicSessions.csv", null);
        }
    }
}

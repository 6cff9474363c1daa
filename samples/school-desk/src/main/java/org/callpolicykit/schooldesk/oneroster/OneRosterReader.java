package org.callpolicykit.schooldesk.oneroster;

import java.nio.file.Path;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder {@code oneroster} of a school folder: OneRoster 1.1 CSV, bulk. Needed are orgs, academicSessions, users,
 * classes and enrollments; courses and manifest may be missing. Whatever cannot be read is among the problems, and the roster
 * has the rest. For use by one thread.
 */
public final class OneRosterReader {

    private static final String ORGS = "oneroster/orgs.csv";
    private static final String SESSIONS = "oneroster/academicSessions.csv";
    private static final String COURSES = "oneroster/courses.csv";
    private static final String USERS = "oneroster/users.csv";
    private static final String CLASSES = "oneroster/classes.csv";
    private static final String ENROLLMENTS = "oneroster/enrollments.csv";

    private static final Choice<OrgType> ORG_TYPE = Choice.of(OrgType.class);
    private static final Choice<SessionType> SESSION_TYPE = Choice.of(SessionType.class, SessionType::word);
    static final Choice<Role> ROLE = Choice.of(Role.class);

    private final Path folder;
    private final Problems problems;
    private final SchoolChoice school;

    private OneRosterReader(Path folder, SchoolChoice school, Problems problems) {
        this.folder = folder;
        this.school = school;
        this.problems = problems;
    }

    /** Reads the only school of a school folder; if classes belong to more than one, that is an error. */
    public static Roster read(Path schoolFolder, Problems problems) {
        return read(schoolFolder, null, problems);
    }

    /** Reads the classes and enrolments of the school with this id only; {@code null} as {@link #read(Path, Problems)}. */
    public static Roster read(Path schoolFolder, @Nullable String schoolId, Problems problems) {
        return new OneRosterReader(schoolFolder, new SchoolChoice(schoolId), problems).read();
    }

    private Roster read() {
        Manifest manifest = Manifest.read(folder, problems);
        Entries<Org> orgs = Entries.read(folder, ORGS, columns("name", "type"), OneRosterReader::org, problems);
        school.checkExists(orgs, ORGS, problems);
        Entries<AcademicSession> sessions = Entries.read(
                folder, SESSIONS, columns("title", "type", "startDate", "endDate"), OneRosterReader::session, problems);
        Entries<String> courses = readCourses(manifest);
        Entries<User> users = Entries.read(
                folder,
                USERS,
                columns("enabledUser", "role", "givenName", "familyName"),
                OneRosterReader::user,
                problems);
        new UserChecks(users, USERS, problems).run();
        ClassRows classRows = new ClassRows(orgs, sessions, courses, school);
        Entries<SchoolClass> classes =
                Entries.read(folder, CLASSES, columns("title", "schoolSourcedId"), classRows::schoolClass, problems);
        school.checkOnlyOne(classes, orgs, CLASSES, problems);
        EnrolmentRows enrolmentRows = new EnrolmentRows(users, classes, classRows);
        Entries<Enrolment> enrolments = Entries.read(
                folder,
                ENROLLMENTS,
                columns("classSourcedId", "userSourcedId", "role"),
                enrolmentRows::enrolment,
                problems);
        return new Roster(
                orgs.byId().values(),
                sessions.byId().values(),
                users.byId().values(),
                classes.byId().values(),
                enrolments.byId().values());
    }

    private Entries<String> readCourses(Manifest manifest) {
        boolean there = InputFile.exists(folder, COURSES);
        if (manifest.denies("courses") || (!there && !manifest.promises("courses"))) {
            return Entries.none(COURSES);
        }
        return Entries.read(folder, COURSES, columns("title"), row -> row.text("title"), problems);
    }

    private static String[] columns(String... beside) {
        String[] columns = new String[beside.length + 1];
        columns[0] = "sourcedId";
        System.arraycopy(beside, 0, columns, 1, beside.length);
        return columns;
    }

    private static Org org(CsvRow row) {
        return new Org(
                row.text("sourcedId"),
                row.text("name"),
                row.choice("type", ORG_TYPE),
                row.optionalText("parentSourcedId").orElse(null));
    }

    private static AcademicSession session(CsvRow row) {
        AcademicSession session = new AcademicSession(
                row.text("sourcedId"),
                row.text("title"),
                row.choice("type", SESSION_TYPE),
                row.date("startDate"),
                row.date("endDate"),
                row.optionalText("parentSourcedId").orElse(null));
        if (row.isGood() && session.endDate().isBefore(session.startDate())) {
            row.reject("endDate", "a date that is not before startDate " + session.startDate(), null);
        }
        return session;
    }

    private static User user(CsvRow row) {
        String email = row.optionalText("email").orElse(null);
        if (email != null && email.indexOf('@') < 1) {
            row.warn("email", "an e-mail address", "the person is kept without it");
            email = null;
        }
        return new User(
                row.text("sourcedId"),
                row.choice("role", ROLE),
                row.text("givenName"),
                row.text("familyName"),
                email,
                row.optionalText("phone").or(() -> row.optionalText("sms")).orElse(null),
                row.list("grades"),
                row.bool("enabledUser"),
                row.list("agentSourcedIds"));
    }
}

package org.callpolicykit.schooldesk.madeup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the OneRoster files. */
final class RosterFiles {

    private static final String SCHOOL = "ALDER";
    private static final String CHANGED = "2026-09-01T08:00:00.000Z";
    private static final String TERMS = "AUT,SPR,SUM";

    private final Path folder;
    private final Timetable timetable;

    RosterFiles(Path folder, Timetable timetable) {
        this.folder = folder.resolve("oneroster");
        this.timetable = timetable;
    }

    void write() {
        manifest();
        CsvOut.withHeader("sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId")
                .row(SCHOOL, "active", CHANGED, MadeUpSchool.NAME, "school", "999999")
                .writeTo(folder.resolve("orgs.csv"));
        sessions();
        classes();
        users();
        enrollments();
    }

    private void manifest() {
        CsvOut manifest = CsvOut.withHeader("propertyName", "value")
                .row("manifest.version", "1.0")
                .row("oneroster.version", "1.1");
        for (String file : List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users")) {
            manifest.row("file." + file, "bulk");
        }
        manifest.row("source.systemName", "made-up").writeTo(folder.resolve("manifest.csv"));
    }

    private void sessions() {
        CsvOut.withHeader(
                        "sourcedId",
                        "status",
                        "dateLastModified",
                        "title",
                        "type",
                        "startDate",
                        "endDate",
                        "parentSourcedId",
                        "schoolYear")
                .row("AY2027", "active", CHANGED, "2026-2027", "schoolYear", "2026-09-01", "2027-07-21", "", "2027")
                .row("AUT", "active", CHANGED, "Autumn term", "term", "2026-09-03", "2026-12-18", "AY2027", "2027")
                .row("SPR", "active", CHANGED, "Spring term", "term", "2027-01-04", "2027-03-25", "AY2027", "2027")
                .row("SUM", "active", CHANGED, "Summer term", "term", "2027-04-12", "2027-07-21", "AY2027", "2027")
                .writeTo(folder.resolve("academicSessions.csv"));
    }

    private void classes() {
        CsvOut courses = CsvOut.withHeader(
                "sourcedId",
                "status",
                "dateLastModified",
                "schoolYearSourcedId",
                "title",
                "courseCode",
                "grades",
                "orgSourcedId",
                "subjects",
                "subjectCodes");
        CsvOut classes = CsvOut.withHeader(
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "grades",
                "courseSourcedId",
                "classCode",
                "classType",
                "location",
                "schoolSourcedId",
                "termSourcedIds",
                "subjects",
                "subjectCodes",
                "periods");
        for (Group group : timetable.groups()) {
            courses.row("C-" + group.id(), "active", CHANGED, "AY2027", group.title(), group.id(), "", SCHOOL);
            classes.row(
                    group.id(),
                    "active",
                    CHANGED,
                    group.title(),
                    "",
                    "C-" + group.id(),
                    group.id(),
                    group.id().startsWith("F-") ? "homeroom" : "scheduled",
                    "online",
                    SCHOOL,
                    TERMS);
        }
        courses.writeTo(folder.resolve("courses.csv"));
        classes.writeTo(folder.resolve("classes.csv"));
    }

    private void users() {
        CsvOut users = CsvOut.withHeader(
                "sourcedId",
                "status",
                "dateLastModified",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "username",
                "userIds",
                "givenName",
                "familyName",
                "middleName",
                "identifier",
                "email",
                "sms",
                "phone",
                "agentSourcedIds",
                "grades",
                "password");
        for (int staff = 1; staff <= People.STAFF; staff++) {
            String id = People.staffId(staff);
            String[] name = Names.staff(staff - 1).split(" (?=\\S+$)", 2);
            user(users, id, People.roleInOneRoster(staff), name[0], name[1], People.workEmail(id), "", "");
        }
        for (int pupil = 1; pupil <= People.PUPILS; pupil++) {
            String id = People.pupilId(pupil);
            user(
                    users,
                    id,
                    "student",
                    Names.given(pupil),
                    Names.family(People.family(pupil)),
                    id.toLowerCase(Locale.ROOT) + "@pupils.alderbank.example",
                    String.join(",", People.parentsOf(pupil)),
                    People.formOf(pupil));
        }
        parents(users);
        users.writeTo(folder.resolve("users.csv"));
    }

    private static void parents(CsvOut users) {
        Set<String> seen = new LinkedHashSet<>();
        for (int pupil = 1; pupil <= People.PUPILS; pupil++) {
            for (String parent : People.parentsOf(pupil)) {
                if (seen.add(parent)) {
                    user(
                            users,
                            parent,
                            "parent",
                            Names.givenOfParent(parent),
                            Names.family(People.family(pupil)),
                            parent.toLowerCase(Locale.ROOT) + "@family.example",
                            "",
                            "");
                }
            }
        }
    }

    private static void user(
            CsvOut users,
            String id,
            String role,
            String given,
            String family,
            String email,
            String agents,
            String grades) {
        String phone =
                role.equals("parent") ? "07700 900" + "%03d".formatted(Integer.parseInt(id.substring(1, 4))) : "";
        users.row(
                id, "active", CHANGED, "true", SCHOOL, role, id, "", given, family, "", id, email, phone, "", agents,
                grades);
    }

    private void enrollments() {
        CsvOut enrollments = CsvOut.withHeader(
                "sourcedId",
                "status",
                "dateLastModified",
                "classSourcedId",
                "schoolSourcedId",
                "userSourcedId",
                "role",
                "primary",
                "beginDate",
                "endDate");
        int number = 0;
        for (Group group : timetable.groups()) {
            for (String staff : group.staff()) {
                boolean aide = People.roleInOneRoster(Integer.parseInt(staff.substring(1)))
                        .equals("aide");
                enrollments.row(
                        "E%05d".formatted(++number),
                        "active",
                        CHANGED,
                        group.id(),
                        SCHOOL,
                        staff,
                        aide ? "aide" : "teacher",
                        Boolean.toString(staff.equals(group.staff().get(0))),
                        "2026-09-03",
                        "2027-07-22");
            }
            for (String pupil : group.pupils()) {
                enrollments.row(
                        "E%05d".formatted(++number),
                        "active",
                        CHANGED,
                        group.id(),
                        SCHOOL,
                        pupil,
                        "student",
                        "false",
                        "2026-09-03",
                        "2027-07-22");
            }
        }
        enrollments.writeTo(folder.resolve("enrollments.csv"));
    }
}

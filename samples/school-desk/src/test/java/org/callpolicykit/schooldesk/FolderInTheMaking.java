package org.callpolicykit.schooldesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a small school folder: the teachers T1 and T2, the aide A1, the pupils P1 and P2 with the parents C1 and C2, and the class
 * K1 "Year 4" of P1 and P2 with T1. Everybody's address is id@s.example. Tests add what they are about.
 */
public final class FolderInTheMaking {

    private final Path folder;
    private final List<String> users = new ArrayList<>();
    private final List<String> enrolments = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private FolderInTheMaking(Path folder) {
        this.folder = folder;
    }

    /** A folder with the people and the class above, without calls. */
    public static FolderInTheMaking in(Path folder) {
        FolderInTheMaking made = new FolderInTheMaking(folder);
        made.person("T1", "teacher", "").person("T2", "teacher", "").person("A1", "aide", "");
        made.person("P1", "student", "C1").person("P2", "student", "\"C1,C2\"");
        made.person("C1", "parent", "").person("C2", "guardian", "");
        made.enrolled("K1", "P1", "student", "", "").enrolled("K1", "P2", "student", "", "");
        return made.enrolled("K1", "T1", "teacher", "", "");
    }

    /** Adds somebody of a role, and the people who act for them. */
    public FolderInTheMaking person(String id, String role, String agents) {
        String mail = id.toLowerCase(Locale.ROOT) + "@s.example";
        users.add(String.join(",", id, "true", role, "Given" + id, "Family" + id, mail, agents, "04"));
        return this;
    }

    /** Puts somebody into a class, from a day and up to the day before another; empty for no limit. */
    public FolderInTheMaking enrolled(String classId, String person, String role, String from, String end) {
        String id = "E" + (enrolments.size() + 1);
        enrolments.add(String.join(",", id, classId, person, role, from, end));
        return this;
    }

    /** Takes everybody out of the classes. */
    public FolderInTheMaking nobodyEnrolled() {
        enrolments.clear();
        return this;
    }

    /** Adds a term or school year. */
    public FolderInTheMaking session(String id, String type, String first, String last) {
        sessions.add(String.join(",", id, id, type, first, last));
        return this;
    }

    /** Adds an event of Monday 2026-11-30, 10:00 to 10:40, with these further properties. */
    public FolderInTheMaking event(String uid, String... properties) {
        return eventOn("20261130", uid, properties);
    }

    /** Adds an event of a day, 10:00 to 10:40. */
    public FolderInTheMaking eventOn(String day, String uid, String... properties) {
        events.add(String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTART:" + day + "T100000",
                "DTEND:" + day + "T104000",
                String.join("\r\n", properties),
                "END:VEVENT",
                ""));
        return this;
    }

    /** Adds Year 4's lesson of K1, held by T1. */
    public FolderInTheMaking lesson() {
        return event(
                "L1",
                "SUMMARY:Guitar",
                "CATEGORIES:LESSON",
                "X-ONEROSTER-CLASS:K1",
                "ORGANIZER:mailto:t1@s.example",
                "ATTENDEE:mailto:t1@s.example");
    }

    /** Writes a file of the folder as it stands here. */
    public FolderInTheMaking file(String name, String... lines) {
        Path path = folder.resolve(name);
        try {
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes the people, classes and timetable, and returns the folder. */
    public Path make() {
        file("oneroster/orgs.csv", "sourcedId,name,type", "ORG1,Abbey School,school");
        file("oneroster/academicSessions.csv", with("sourcedId,title,type,startDate,endDate", sessions));
        file("oneroster/classes.csv", "sourcedId,title,schoolSourcedId", "K1,Year 4,ORG1", "K2,Year 5,ORG1");
        file(
                "oneroster/users.csv",
                with("sourcedId,enabledUser,role,givenName,familyName,email,agentSourcedIds,grades", users));
        file(
                "oneroster/enrollments.csv",
                with("sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate", enrolments));
        return file("timetable.ics", "BEGIN:VCALENDAR", "VERSION:2.0", String.join("", events) + "END:VCALENDAR")
                .folder;
    }

    private static String[] with(String header, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return lines.toArray(String[]::new);
    }
}

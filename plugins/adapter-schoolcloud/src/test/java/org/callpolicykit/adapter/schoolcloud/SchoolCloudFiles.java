package org.callpolicykit.adapter.schoolcloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.testkit.platform.LoopbackServer;
import org.callpolicykit.testkit.platform.PlatformServer;
import org.junit.jupiter.api.Assumptions;

/** A folder of files in place of a server: SchoolCloud has no API, so whatever reaches the server is a mistake. */
final class SchoolCloudFiles implements PlatformServer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.of("Europe/London"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/London"));

    private static final String CONTACTS = "contact,title,forename,surname,pupils,home-main-email,primary-email\n";
    private static final String TEACHERS = "teacher,work-email,primary-email\n";

    private final LoopbackServer wire = LoopbackServer.start(request -> {
        throw new AssertionError("the adapter of a platform without an API sent " + request.method());
    });
    private final Path folder;
    private final List<String> rows = new ArrayList<>();

    SchoolCloudFiles() {
        try {
            folder = Files.createTempDirectory("schoolcloud");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the files of a test", e);
        }
        write("contacts.csv", CONTACTS + "c-1,Mrs,Priya,Patel,p-1,priya@mail.example,");
        write("teachers.csv", TEACHERS + "t-1,amara@alder-bank.example,");
        write("mapping.csv", mapping("date"));
        export();
    }

    @Override
    public LoopbackServer wire() {
        return wire;
    }

    @Override
    public AdapterSettings settings() {
        return AlderBank.SETTINGS
                .value("contacts-file", path("contacts.csv"))
                .value("teachers-file", path("teachers.csv"))
                .value("mapping-file", path("mapping.csv"))
                .value("appointments-file", path("appointments.csv"));
    }

    @Override
    public synchronized MeetingRef booked(Call call) {
        rows.add(row(call, ""));
        export();
        String id = "schoolcloud-" + call.start() + "-" + ids(call.staff()) + "-" + subject(call);
        return new MeetingRef(PlatformId.SCHOOLCLOUD, id, new CallId(id));
    }

    @Override
    public synchronized void attended(MeetingRef meeting, Call call, List<Attendee> attendees) {
        if (!attendees.isEmpty()) {
            Assumptions.abort("the export says of an appointment whether it was held, and not who came when");
        }
        rows.replaceAll(row -> row + "no");
        export();
    }

    @Override
    public Map<String, Runnable> shortfalls() {
        return Map.of(
                "no title", () -> write("contacts.csv", CONTACTS + "c-1,,Priya,Patel,p-1,priya@mail.example,"),
                "no linked pupil", () -> write("contacts.csv", CONTACTS + "c-1,Mrs,Priya,Patel,,priya@mail.example,"),
                "primary", () -> write("contacts.csv", CONTACTS + "c-1,Mrs,Priya,Patel,p-1,,"),
                "work e-mail", () -> write("teachers.csv", TEACHERS + "t-1,,"),
                "mapping.csv line 2", () -> write("mapping.csv", mapping("day")),
                "column date", () -> write("appointments.csv", "event,start\n"),
                "cannot be read", () -> delete("teachers.csv"));
    }

    @Override
    public Set<Who> settingsOf(Control control) {
        return Set.of();
    }

    @Override
    public void tamper(MeetingRef meeting, Control control, Who who) {
        Assumptions.abort("nothing of SchoolCloud's calls is to be seen");
    }

    @Override
    public void tamperWithTheUnknown(MeetingRef meeting, Control control) {
        Assumptions.abort("nothing of SchoolCloud's calls is to be seen");
    }

    @Override
    public void ignore(Control control) {
        Assumptions.abort("nothing is ever sent to SchoolCloud");
    }

    @Override
    public List<String> kept(CallId call) {
        return List.of();
    }

    @Override
    public void close() {
        List.of("contacts.csv", "teachers.csv", "mapping.csv", "appointments.csv")
                .forEach(this::delete);
        folder.toFile().delete();
        wire.close();
    }

    private static String mapping(String date) {
        return "ours,theirs,read as\n" + date
                + ",date,\nstart,start,\nend,end,\nteacher,teacher,\nstudent,student,\ncontact,contact,\nstatus,status,\nattended,attended,\n";
    }

    private static String row(Call call, String attended) {
        return String.join(
                ",",
                "Autumn evening",
                DATE.format(call.start()),
                time(call.start()),
                time(call.end()),
                ids(call.staff()),
                subject(call),
                ids(call.parents()),
                "video",
                "booked",
                attended);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String subject(Call call) {
        return String.valueOf(call.subjects()).replaceAll(".*Pupil\\[(.*?)\\].*", "$1");
    }

    private static String ids(List<? extends Participant<?>> people) {
        return people.stream().map(one -> one.id().value()).collect(Collectors.joining(";"));
    }

    private void export() {
        write("appointments.csv", AlderBank.HEADER + String.join("\n", rows));
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a test could not be written", e);
        }
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a test could not be deleted", e);
        }
    }
}

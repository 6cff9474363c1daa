package org.callpolicykit.schooldesk.madeup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the evidence, in the form of docs/school-folder.md. */
final class EvidenceFiles {

    private static final String CHECKED = "2026-09-04";

    private final Path folder;
    private final Timetable timetable;
    private final OtherCalls others;

    EvidenceFiles(Path folder, Timetable timetable, OtherCalls others) {
        this.folder = folder.resolve("evidence");
        this.timetable = timetable;
        this.others = others;
    }

    void write() {
        agreements();
        staffRegisters();
        roles();
        accounts();
        contacts();
        new NoticeRows(timetable, others).writeTo(file("notices"));
        new FurtherEvidence(folder, timetable, others).write();
        approvals();
        calls();
        settings();
        calendar();
        rota();
    }

    private Path file(String name) {
        return folder.resolve(name + ".csv");
    }

    private void agreements() {
        CsvOut agreements = CsvOut.withHeader("pupil", "agreement", "signed-on", "edition", "withdrawn-on", "by");
        for (int number = 1; number <= People.PUPILS; number++) {
            String pupil = People.pupilId(number);
            boolean withdrawn = pupil.equals(Faults.PUPIL_WHOSE_AGREEMENT_WAS_WITHDRAWN);
            if (!pupil.equals(Faults.PUPIL_WITHOUT_AGREEMENT)) {
                agreements.row(pupil, "pupil-acceptable-use", "2026-09-07", "2026", withdrawn ? "2026-11-16" : "");
            }
        }
        others.all().stream()
                .filter(call -> call.isIndividual() && !call.id().equals(Faults.CALL_WITHOUT_AGREEMENT))
                .forEach(call -> individualCalls(agreements, call.guests().get(0)));
        timetable.groups().stream()
                .filter(group -> group.pupils().size() == 1)
                .forEach(group -> individualCalls(agreements, group.pupils().get(0)));
        agreements.writeTo(file("agreements"));
    }

    private static void individualCalls(CsvOut agreements, String pupil) {
        agreements.row(pupil, "individual-calls", "2026-11-16", "2026", "", People.firstParentOf(pupil));
    }

    private void staffRegisters() {
        CsvOut training = CsvOut.withHeader("person", "course", "completed-on");
        CsvOut acknowledgements = CsvOut.withHeader("person", "document", "edition", "acknowledged-on");
        CsvOut devices = CsvOut.withHeader("person", "owner");
        for (int number = 1; number <= People.STAFF; number++) {
            String staff = People.staffId(number);
            boolean missed = staff.equals(Faults.STAFF_WHO_MISSED_THE_START_OF_TERM);
            LocalDate trained = missed ? LocalDate.of(2023, 9, 1) : LocalDate.of(2026, 9, 1);
            training.row(staff, "Safe video calls", trained.plusDays(number % 2).toString());
            acknowledgements.row(
                    staff, "Video Conferencing", missed ? "2025-09" : "2026-09", missed ? "2025-09-04" : "2026-09-04");
            if (!staff.equals(Faults.STAFF_WITHOUT_KNOWN_DEVICE)) {
                devices.row(staff, staff.equals(Faults.STAFF_WITH_OWN_DEVICE) ? "personal" : "school");
            }
        }
        training.writeTo(file("training"));
        acknowledgements.writeTo(file("acknowledgements"));
        devices.writeTo(file("devices"));
    }

    private void roles() {
        CsvOut roles = CsvOut.withHeader("person", "role")
                .row("T01", "head-teacher")
                .row("T01", "slt")
                .row("T02", "slt")
                .row("T02", "dsl")
                .row("T03", "slt")
                .row("T04", "computing-lead")
                .row("T05", "data-protection-lead")
                .row("T05", "office")
                .row("T06", "deputy-dsl");
        People.FORMS.forEach(form -> roles.row(People.teacherOf(form), "teacher"));
        People.FORMS.subList(0, 10).forEach(form -> roles.row(People.secondAdultOf(form), "teaching-assistant"));
        roles.writeTo(file("roles"));
    }

    private void accounts() {
        CsvOut accounts = CsvOut.withHeader("person", "provider", "owner", "address", "privacy-checked-on");
        for (int number = 1; number <= People.STAFF; number++) {
            String staff = People.staffId(number);
            String checked = staff.equals(Faults.STAFF_WHO_MISSED_THE_START_OF_TERM) ? "" : CHECKED;
            accounts.row(staff, "google", "school", People.workEmail(staff), checked);
            accounts.row(staff, "microsoft", "school", People.workEmail(staff), checked);
            accounts.row(staff, "schoolcloud", "school", People.workEmail(staff), checked);
        }
        for (int number = 1; number <= People.PUPILS; number++) {
            String pupil = People.pupilId(number);
            accounts.row(
                    pupil,
                    pupil.equals(Faults.PUPIL_WITH_OTHER_PROVIDER) ? "other" : "google",
                    pupil.equals(Faults.PUPIL_WITH_PERSONAL_ACCOUNT) ? "personal" : "school",
                    pupil + "@pupils.alderbank.example");
        }
        accounts.writeTo(file("accounts"));
    }

    private void contacts() {
        CsvOut contacts = CsvOut.withHeader("contact", "pupil", "priority", "parental-responsibility", "court-order");
        for (int number = 1; number <= People.PUPILS; number++) {
            List<String> parents = People.parentsOf(number);
            for (int place = 0; place < parents.size(); place++) {
                boolean second = place == 1;
                contacts.row(
                        parents.get(place),
                        People.pupilId(number),
                        Integer.toString(place + 1),
                        second && number % 50 == 0 ? "" : "held",
                        second && number % 70 == 0 ? "in-force" : "none");
            }
        }
        contacts.writeTo(file("contacts"));
    }

    private void approvals() {
        CsvOut approvals = CsvOut.withHeader("call", "kind", "by", "role", "at", "reason");
        for (OtherCall call : others.all()) {
            if (call.isIndividual() && !call.id().equals(Faults.CALL_WITHOUT_APPROVAL)) {
                boolean byTeacher = call.id().equals(Faults.CALL_APPROVED_BY_A_TEACHER);
                approvals.row(
                        call.id(),
                        "individual-call",
                        byTeacher ? call.staff().get(0) : "T02",
                        byTeacher ? "teacher" : "slt",
                        "2026-11-18T09:00",
                        "agreed with the family");
            }
        }
        approvals.writeTo(file("approvals"));
    }

    private void calls() {
        CsvOut calls = CsvOut.withHeader(
                "id",
                "kind",
                "title",
                "start",
                "end",
                "host",
                "staff",
                "pupils",
                "parents",
                "class",
                "purpose",
                "platform",
                "about");
        for (OtherCall call : others.all()) {
            String guests = String.join(",", call.guests());
            calls.row(
                    call.id(),
                    call.kind(),
                    call.title(),
                    call.start().toString(),
                    call.start().plusMinutes(call.minutes()).toString(),
                    call.staff().get(0),
                    String.join(",", call.staff()),
                    call.isWithPupils() ? guests : "",
                    call.isWithParents() ? guests : "",
                    "",
                    call.purpose(),
                    "",
                    call.isWithParents() ? People.pupilOf(guests) : "");
        }
        calls.writeTo(file("calls"));
    }

    private void settings() {
        CsvOut settings = CsvOut.withHeader(
                "call",
                "class",
                "kind",
                "platform",
                "purpose",
                "waiting-room",
                "lock",
                "screen-share",
                "file-transfer",
                "private-chat",
                "mute-on-entry",
                "rename",
                "recording",
                "transcription",
                "web-join",
                "forward-invitation");
        withPupils(settings, "lesson", "lesson-content");
        withPupils(settings, "small-group", "intervention");
        withPupils(settings, "assembly", "assembly-or-communication");
        withPupils(settings, "individual-pupil", "");
        settings.row(
                "",
                "",
                "parent-consultation",
                "schoolcloud",
                "",
                "nobody",
                "nobody",
                "staff",
                "nobody",
                "nobody",
                "everyone",
                "nobody",
                "nobody",
                "nobody",
                "nobody",
                "nobody");
        settings.row(
                "",
                "",
                "parent-meeting",
                "microsoft-teams",
                "",
                "staff",
                "hosts",
                "staff",
                "staff",
                "staff",
                "staff",
                "staff",
                "nobody",
                "nobody",
                "nobody",
                "hosts");
        settings.row(
                "",
                "",
                "staff-meeting",
                "microsoft-teams",
                "running-the-school",
                "school-accounts",
                "everyone",
                "everyone",
                "everyone",
                "everyone",
                "everyone",
                "nobody",
                "nobody",
                "nobody",
                "school-accounts",
                "hosts");
        settings.row(Faults.WRONG_PURPOSE, "", "", "", "running-the-school");
        settings.row(Faults.WRONG_PLATFORM, "", "", "microsoft-teams");
        settings.row(Faults.NO_WAITING_ROOM, "", "", "", "", "everyone");
        settings.row(Faults.OPEN_SCREEN_SHARING, "", "", "", "", "", "", "everyone");
        settings.row(Faults.FILES_BY_STAFF, "", "", "", "", "", "", "", "staff");
        settings.row(Faults.OPEN_CHAT, "", "", "", "", "", "", "", "", "school-accounts");
        settings.row(Faults.RECORDED_LESSON, "", "", "", "", "", "", "", "", "", "", "", "staff");
        settings.row(Faults.CONSULTATION_ELSEWHERE, "", "", "google-meet");
        settings.row(Faults.PARENTS_ELSEWHERE, "", "", "google-meet");
        settings.row(Faults.STAFF_ELSEWHERE, "", "", "google-meet");
        settings.row(Faults.APP_NEEDED, "", "", "", "", "", "", "", "", "", "", "", "", "", "everyone");
        settings.writeTo(file("settings"));
    }

    private static void withPupils(CsvOut settings, String kind, String purpose) {
        settings.row(
                "",
                "",
                kind,
                "google-meet",
                purpose,
                "staff",
                "nobody",
                "staff",
                "nobody",
                "hosts",
                "staff",
                "nobody",
                "nobody",
                "nobody",
                "school-accounts",
                "nobody");
    }

    private void calendar() {
        CsvOut.withHeader("from", "until", "day", "opens", "closes", "note")
                .row("2026-09-03", "2026-12-18", "term", "", "", "Autumn term")
                .row("2026-09-03", "", "closed", "", "", "INSET day")
                .row("2026-10-26", "2026-10-30", "closed", "", "", "half term")
                .row("2026-12-18", "", "hours", "08:45", "13:00", "early close")
                .row("2027-01-04", "2027-03-25", "term", "", "", "Spring term")
                .row("2027-01-04", "", "closed", "", "", "INSET day")
                .row("2027-02-15", "2027-02-19", "closed", "", "", "half term")
                .row("2027-04-12", "2027-07-21", "term", "", "", "Summer term")
                .row("2027-05-03", "", "closed", "", "", "bank holiday")
                .row("2027-05-31", "2027-06-04", "closed", "", "", "half term")
                .writeTo(file("calendar"));
    }

    private void rota() {
        CsvOut rota = CsvOut.withHeader("person", "role", "from", "until", "contact");
        for (int day = 0; day < 5; day++) {
            LocalDate date = Timetable.MONDAY.plusDays(day);
            boolean deputy = day == 2;
            rota.row(
                    deputy ? "T06" : "T02",
                    deputy ? "deputy-dsl" : "dsl",
                    date + "T08:00",
                    date + "T17:30",
                    "07700 900" + (deputy ? "906" : "902"));
        }
        rota.row("T02", "dsl", RemoteDay.DAY + "T08:00", RemoteDay.DAY + "T17:30", "07700 900902");
        rota.writeTo(file("dsl-rota"));
    }
}

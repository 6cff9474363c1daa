package org.callpolicykit.schooldesk.madeup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the evidence, in the form of docs/school-folder.md. */
final class EvidenceFiles {

    private static final String ALL_TOPICS =
            "sites;activity;staff;time;etiquette;safeguarding;how-to-join;feedback-contact;guidance-links";
    private static final String WITHOUT_SITES =
            "activity;staff;time;etiquette;safeguarding;how-to-join;feedback-contact";
    private static final String WITHOUT_ETIQUETTE = "sites;activity;staff;time;how-to-join;feedback-contact";

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
        notices();
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
        CsvOut agreements = CsvOut.withHeader("pupil", "agreement", "signed-on", "edition", "withdrawn-on");
        for (int number = 1; number <= People.PUPILS; number++) {
            String pupil = People.pupilId(number);
            boolean withdrawn = pupil.equals(Faults.PUPIL_WHOSE_AGREEMENT_WAS_WITHDRAWN);
            if (!pupil.equals(Faults.PUPIL_WITHOUT_AGREEMENT)) {
                agreements.row(pupil, "pupil-acceptable-use", "2026-09-07", "2026", withdrawn ? "2026-11-16" : "");
            }
        }
        others.all().stream()
                .filter(OtherCall::isIndividual)
                .forEach(call -> agreements.row(call.guests().get(0), "individual-calls", "2026-11-16", "2026"));
        agreements.writeTo(file("agreements"));
    }

    private void staffRegisters() {
        CsvOut training = CsvOut.withHeader("person", "course", "completed-on");
        CsvOut acknowledgements = CsvOut.withHeader("person", "document", "edition", "acknowledged-on");
        CsvOut devices = CsvOut.withHeader("person", "owner");
        for (int number = 1; number <= People.STAFF; number++) {
            String staff = People.staffId(number);
            training.row(
                    staff,
                    "safe video calls",
                    LocalDate.of(2026, 9, 1).plusDays(number % 2).toString());
            acknowledgements.row(staff, "video-conferencing policy", "2026-09", "2026-09-04");
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
        CsvOut accounts = CsvOut.withHeader("person", "provider", "owner", "address");
        for (int number = 1; number <= People.STAFF; number++) {
            String staff = People.staffId(number);
            accounts.row(staff, "google", "school", People.workEmail(staff));
            accounts.row(staff, "microsoft", "school", People.workEmail(staff));
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

    private void notices() {
        CsvOut notices = CsvOut.withHeader("call", "class", "from", "until", "pupils", "channel", "sent-at", "topics");
        for (Group group : timetable.groups()) {
            letter(notices, group.id());
        }
        others.all().forEach(call -> {
            if (call.isWithPupils()) {
                notices.row(call.id(), "", "", "", "", "email", "2026-11-19T12:00", ALL_TOPICS);
            } else if (call.isWithParents()) {
                notices.row(
                        call.id(),
                        "",
                        "",
                        "",
                        "",
                        "letter",
                        "2026-11-16T12:00",
                        "time;etiquette;how-to-join;feedback-contact");
            }
        });
        notices.writeTo(file("notices"));
    }

    private static void letter(CsvOut notices, String group) {
        String topics = switch (group) {
            case Faults.GROUP_WITHOUT_SITES -> WITHOUT_SITES;
            case Faults.GROUP_TOLD_LATE, Faults.GROUP_NOT_YET_TOLD -> WITHOUT_ETIQUETTE;
            default -> ALL_TOPICS;
        };
        notices.row("", group, "2026-11-30", "2026-12-18", "", "email", "2026-11-13T16:00", topics);
        if (group.equals(Faults.GROUP_TOLD_LATE)) {
            notices.row(
                    "", group, "2026-11-30", "2026-12-18", "", "email", "2026-11-27T15:00", "etiquette;safeguarding");
        }
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
                "platform");
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
                    call.purpose());
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
        rota.writeTo(file("dsl-rota"));
    }
}

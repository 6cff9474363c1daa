package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.schooldesk.evidence.EvidenceTester.kept;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Approval;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence files about calls")
class CallFilesTest {

    private static final ClassId K1 = new ClassId("K1");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final List<String> LESSON = List.of("L1/2026-11-30T10:00", "L1");
    private static final String CALL =
            "the UID of an event, a UID with the start of an occurrence, or an id of evidence/calls.csv";

    @TempDir
    Path folder;

    @Test
    void aNoticeIsAboutACallAClassOrEveryCallOfItsDays() {
        NoticeRegister notices = EvidenceTester.in(folder)
                .file(
                        "notices.csv",
                        "call,class,from,until,pupils,channel,sent-at,topics",
                        "L1,,,,P1;P2,email,2026-11-27T10:00,\"time, staff;sites\"",
                        ",K1,2026-12-01,,,letter,2026-11-26T10:00,",
                        ",,,2026-11-30,,newsletter,2026-11-25T10:00Z,")
                .readWithoutProblems()
                .notices();

        assertThat(kept(notices).about(LESSON, List.of(K1), MONDAY))
                .containsExactly(
                        new Notice(
                                Channel.EMAIL,
                                Instant.parse("2026-11-27T10:00:00Z"),
                                Set.of(Notice.Topic.TIME, Notice.Topic.STAFF, Notice.Topic.SITES),
                                Set.of(new PersonId("P1"), new PersonId("P2"))),
                        new Notice(Channel.NEWSLETTER, Instant.parse("2026-11-25T10:00:00Z"), Set.of(), Set.of()));
        assertThat(kept(notices).about(List.of("X"), List.of(K1), MONDAY.plusDays(1)))
                .extracting(Notice::channel)
                .containsExactly(Channel.LETTER);
        assertThat(kept(notices).about(List.of("X"), List.of(), MONDAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void callsOfWhichTheSameWasToldShareOneList() {
        NoticeRegister notices = EvidenceTester.in(folder)
                .file("notices.csv", "class,channel,sent-at", "K1,email,2026-11-27T10:00")
                .readWithoutProblems()
                .notices();

        assertThat(kept(notices).about(List.of("A"), List.of(K1), MONDAY))
                .isSameAs(kept(notices).about(List.of("B"), List.of(K1), MONDAY.plusDays(1)));
    }

    @Test
    void whatIsWrongWithNoticesIsToldAllAtOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "notices.csv",
                        List.of(
                                "call,class,from,until,pupils,channel,sent-at,topics",
                                "L2,K3,,,,email,2026-11-27T10:00,",
                                ",,2026-12-01,2026-11-30,\"P1,P9\",email,2026-11-27T10:00,",
                                ",,,,,pigeon,yesterday,\"time,stuff\"",
                                "L1/2026-12-01T10:00,,,,,email,2026-11-27T10:00,"),
                        "evidence/notices.csv line 2, column call: found \"L2\", expected " + CALL
                                + "; did you mean \"L1\"?",
                        "evidence/notices.csv line 2, column class: found \"K3\", expected the sourcedId of a class in"
                                + " oneroster/classes.csv; did you mean \"K1\"?",
                        "evidence/notices.csv line 3, column until: found \"2026-11-30\", expected a day that is not"
                                + " before from 2026-12-01",
                        "evidence/notices.csv line 3, column pupils: found \"P1,P9\", expected only sourcedIds each of a"
                                + " pupil in oneroster/users.csv; \"P9\" is not there; did you mean \"P1\"?",
                        "evidence/notices.csv line 4, column channel: found \"pigeon\", expected newsletter, email,"
                                + " telephone, letter, google-classroom, text-message, other",
                        "evidence/notices.csv line 4, column sent-at: found \"yesterday\", expected a date and time such"
                                + " as 2026-11-30T08:50 or 2026-11-30T08:50:00Z",
                        "evidence/notices.csv line 4, column topics: found \"time,stuff\", expected any of sites,"
                                + " activity, staff, time, etiquette, safeguarding, how-to-join, joining-details, feedback-contact,"
                                + " guidance-links, acceptable-use, camera-choice, visitors, recording; \"stuff\" is none of them; did you mean \"staff\"?",
                        "evidence/notices.csv line 5, column call: found \"L1/2026-12-01T10:00\", expected " + CALL
                                + "; did you mean \"L1/2026-11-30T10:00\"?");
    }

    @Test
    void occurrencesOutsideTheDaysReadAndMovedOnesMayExist() {
        EvidenceTester.in(folder)
                .file(
                        "notices.csv",
                        "call,channel,sent-at",
                        "L1/2027-03-01 10:00,email,2026-11-27T10:00",
                        "Moved/2026-12-01T10:00,email,2026-11-27T10:00")
                .readWithoutProblems();
    }

    @Test
    void approvalsAreFoundByEventAndOccurrence() {
        ApprovalRegister approvals = EvidenceTester.in(folder)
                .file(
                        "approvals.csv",
                        "call,kind,by,role,at,reason",
                        "L1,recording,T2,slt,2026-11-27T10:00,assembly",
                        "L1/2026-11-30T10:00:00,individual-call,T2,head-teacher,2026-11-27T11:00,wellbeing")
                .readWithoutProblems()
                .approvals();

        assertThat(kept(approvals).of(LESSON))
                .containsExactly(
                        new Approval(
                                Approval.Kind.INDIVIDUAL_CALL,
                                new PersonId("T2"),
                                SchoolRole.HEAD_TEACHER,
                                Instant.parse("2026-11-27T11:00:00Z"),
                                "wellbeing"),
                        new Approval(
                                Approval.Kind.RECORDING,
                                new PersonId("T2"),
                                SchoolRole.SLT,
                                Instant.parse("2026-11-27T10:00:00Z"),
                                "assembly"));
        assertThat(kept(approvals).of(List.of("other"))).isEmpty();
    }

    @Test
    void anApprovalSaysWhoAndWhyAndIsThereOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "approvals.csv",
                        List.of(
                                "call,kind,by,role,at,reason",
                                ",recording,C1,slt,2026-11-27T10:00,",
                                "L1,recording,T1,slt,2026-11-27T10:00,a",
                                "L1,recording,T1,slt,2026-11-27T10:00,b"),
                        "evidence/approvals.csv line 2, column call: found nothing, expected a value",
                        "evidence/approvals.csv line 2, column by: found \"C1\", expected the sourcedId of a member of"
                                + " staff in oneroster/users.csv; the role there is parent",
                        "evidence/approvals.csv line 2, column reason: found nothing, expected a value",
                        "evidence/approvals.csv line 4, column call: found \"L1\", expected each approval once; line 3 has"
                                + " it already");
    }

    @Test
    void furtherCallsAreRead() {
        List<PlannedCall> calls = EvidenceTester.in(folder)
                .file(
                        "calls.csv",
                        "id,kind,title,start,end,host,staff,pupils,parents,class,purpose,platform",
                        "X1,Parent Meeting,Report,2026-12-01T17:00,2026-12-01T17:10,T1,\"T1,T2\",,C1,,,Google Meet")
                .readWithoutProblems()
                .calls();

        assertThat(calls)
                .containsExactly(new PlannedCall(
                        "X1",
                        CallKind.PARENT_MEETING,
                        "Report",
                        Instant.parse("2026-12-01T17:00:00Z"),
                        Instant.parse("2026-12-01T17:10:00Z"),
                        new PersonId("T1"),
                        List.of(new PersonId("T1"), new PersonId("T2")),
                        List.of(),
                        List.of(new PersonId("C1")),
                        List.of(),
                        null,
                        null,
                        new CallSettings(PlatformId.GOOGLE_MEET, null, Map.of())));
    }

    @Test
    void whatIsWrongWithFurtherCallsIsToldAllAtOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "calls.csv",
                        List.of(
                                "id,kind,title,start,end,host,pupils,platform",
                                "L1,lesson,Guitar,2026-12-01T10:00,2026-12-01T10:40,,,",
                                "X1,lesson,Guitar,2026-12-01T10:00,2026-12-01T10:00,,,",
                                "X2,lesson,Guitar,2026-12-01T10:00,2026-12-01T10:40,P1,T1,",
                                "X3,lessen,Guitar,2026-12-01T10:00,2026-12-01T10:40,,,meet!",
                                "X4,lesson,Guitar,2026-12-01T10:00,2026-12-01T10:40,,,",
                                "X4,lesson,Guitar,2026-12-01T10:00,2026-12-01T10:40,,,"),
                        "evidence/calls.csv line 2, column id: found \"L1\", expected an id that no event of timetable.ics"
                                + " has",
                        "evidence/calls.csv line 3, column end: found \"2026-12-01T10:00\", expected a time after start"
                                + " 2026-12-01T10:00",
                        "evidence/calls.csv line 4, column host: found \"P1\", expected the sourcedId of a member of staff"
                                + " in oneroster/users.csv; the role there is student",
                        "evidence/calls.csv line 4, column pupils: found \"T1\", expected only sourcedIds each of a pupil"
                                + " in oneroster/users.csv; the role of \"T1\" there is teacher",
                        "evidence/calls.csv line 5, column kind: found \"lessen\", expected lesson, small-group, assembly,"
                                + " individual-pupil, parent-consultation, parent-meeting, staff-meeting; did you mean"
                                + " \"lesson\"?",
                        "evidence/calls.csv line 5, column platform: found \"meet!\", expected a platform such as"
                                + " google-meet, microsoft-teams or schoolcloud",
                        "evidence/calls.csv line 7, column id: found \"X4\", expected an id that no other call has; line 6"
                                + " has it already");
    }

    @Test
    void aCallWhoseRowIsWrongCanStillBeNamed() {
        EvidenceTester.in(folder)
                .file("notices.csv", "call,channel,sent-at", "X1,email,2026-11-27T10:00")
                .expect(
                        "calls.csv",
                        List.of("id,kind,title,start,end", "X1,lesson,,2026-12-01T10:00,2026-12-01T10:40"),
                        "evidence/calls.csv line 2, column title: found nothing, expected a value");
    }

    @Test
    void theNearerSettingWinsCellByCell() {
        PlannedSettings settings = EvidenceTester.in(folder)
                .file(
                        "settings.csv",
                        "call,class,kind,platform,purpose,waiting-room,Private-Chat,lock,recording",
                        ",,,google-meet,,everyone,everyone,everyone,everyone",
                        ",,lesson,,lesson-content,staff,staff,staff,",
                        ",K1,,,,hosts,hosts,,",
                        "L1,,,,,nobody,,,",
                        "L1/2026-11-30T10:00,,,microsoft-teams,,,,,")
                .readWithoutProblems()
                .settings();

        assertThat(kept(settings).of(LESSON, List.of(K1), CallKind.LESSON))
                .isEqualTo(new CallSettings(
                        PlatformId.MICROSOFT_TEAMS,
                        Purpose.LESSON_CONTENT,
                        Map.of(
                                Control.WAITING_ROOM, Who.NOBODY,
                                Control.PRIVATE_CHAT, Who.HOSTS,
                                Control.LOCK, Who.STAFF,
                                Control.RECORDING, Who.EVERYONE)));
        assertThat(kept(settings)
                        .of(List.of("X"), List.of(), CallKind.STAFF_MEETING)
                        .purpose())
                .isNull();
    }

    @Test
    void aSettingIsAboutOneThingAndThereOnce() {
        EvidenceTester.in(folder)
                .expect(
                        "settings.csv",
                        List.of(
                                "call,class,kind,purpose,lock",
                                "L1,K1,,,",
                                ",,lesson,fun,",
                                ",,,,",
                                ",,,,pupils",
                                ",,,,",
                                "L9,,,,"),
                        "evidence/settings.csv line 2, column class: found \"K1\", expected nothing in a row about a call;"
                                + " write a row for each",
                        "evidence/settings.csv line 3, column purpose: found \"fun\", expected lesson-content,"
                                + " send-or-identified-pupils, wellbeing, motivation, intervention,"
                                + " assembly-or-communication, safeguarding, running-the-school",
                        "evidence/settings.csv line 5, column lock: found \"pupils\", expected everyone, school-accounts,"
                                + " staff, hosts, nobody",
                        "evidence/settings.csv line 6, column call: found nothing, expected one row about all calls; line 4"
                                + " has it already",
                        "evidence/settings.csv line 7, column call: found \"L9\", expected " + CALL
                                + "; did you mean \"L1\"?");
    }
}

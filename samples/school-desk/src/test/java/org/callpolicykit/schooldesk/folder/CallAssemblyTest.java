package org.callpolicykit.schooldesk.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSettings;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.ContactLink;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.callpolicykit.schooldesk.input.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A call of a school folder")
class CallAssemblyTest {

    private static final String T1 = "ORGANIZER:mailto:T1@s.example";

    @TempDir
    Path folder;

    private FolderInTheMaking making;

    @BeforeEach
    void begin() {
        making = FolderInTheMaking.in(folder);
    }

    private FolderReading read() {
        making.make();
        return SchoolFolder.read(folder, ReadingOptions.in(ZoneId.of("Europe/London")));
    }

    private List<Call> calls() {
        return read().schedule().map(Schedule::calls).orElseThrow();
    }

    private Call onlyCall() {
        assertThat(calls()).hasSize(1);
        return calls().get(0);
    }

    private static List<String> ids(Collection<? extends Participant<?>> participants) {
        return participants.stream().map(one -> one.id().value()).toList();
    }

    private static List<String> warnings(FolderReading reading) {
        assertThat(reading.errors()).isEmpty();
        return reading.warnings().stream().map(Problem::toString).toList();
    }

    @Test
    void aLessonHasItsClassHostStaffAndPupils() {
        making.lesson();

        Call call = onlyCall();

        assertThat(call.id().value()).isEqualTo("L1/2026-11-30T10:00");
        assertThat(call.kind()).isEqualTo(CallKind.LESSON);
        assertThat(call.title()).isEqualTo("Guitar");
        assertThat(call.classId()).isEqualTo(new ClassId("K1"));
        assertThat(call.host()).isEqualTo(new PersonId("T1"));
        assertThat(ids(call.staff())).containsExactly("T1");
        assertThat(ids(call.pupils())).containsExactly("P1", "P2");
    }

    @Test
    void whatNoRegisterSaysIsNotKnown() {
        making.lesson();

        Call call = onlyCall();

        assertThat(call.notices()).isNull();
        assertThat(call.approvals()).isNull();
        assertThat(call.platform()).isNull();
        assertThat(call.purpose()).isNull();
        assertThat(call.plannedSettings()).isEqualTo(ControlSettings.NONE);
        assertThat(call.pupils().get(0).person().agreements()).isNull();
        assertThat(call.pupils().get(0).account()).isNull();
        assertThat(call.staff().get(0).person().trainings()).isNull();
        assertThat(call.staff().get(0).person().acknowledgements()).isNull();
    }

    @Test
    void aRegisterWithoutARowSaysThatThereIsNothing() {
        making.lesson()
                .file("evidence/notices.csv", "channel,sent-at")
                .file("evidence/approvals.csv", "call,kind,by,role,at,reason")
                .file("evidence/agreements.csv", "pupil,agreement,signed-on")
                .file("evidence/contacts.csv", "contact,pupil,priority")
                .file("evidence/training.csv", "person,course,completed-on")
                .file("evidence/acknowledgements.csv", "person,document,edition,acknowledged-on");

        Call call = onlyCall();

        assertThat(call.notices()).isEmpty();
        assertThat(call.approvals()).isEmpty();
        assertThat(call.pupils().get(0).person().agreements()).isEmpty();
        assertThat(call.pupils().get(0).person().contacts()).isEmpty();
        assertThat(call.staff().get(0).person().trainings()).isEmpty();
        assertThat(call.staff().get(0).person().acknowledgements()).isEmpty();
    }

    @Test
    void withoutARegisterContactsAreTheAgentsOfTheRoster() {
        making.lesson();

        assertThat(onlyCall().pupils().get(1).person().contacts())
                .containsExactly(
                        new ContactLink(new PersonId("C1"), 1, null, null),
                        new ContactLink(new PersonId("C2"), 2, null, null));
    }

    @Test
    void rolesAreThoseOfTheRosterAndTheRegister() {
        making.lesson().file("evidence/roles.csv", "person,role", "T1,dsl");

        assertThat(onlyCall().staff().get(0).person().roles())
                .containsExactlyInAnyOrder(SchoolRole.TEACHER, SchoolRole.DSL);
    }

    @Test
    void categoriesNameTheKindHoweverTheyAreWritten() {
        making.event("A", "CATEGORIES:Maths,Small_Group", T1).event("B", "CATEGORIES:staff meeting", T1);

        assertThat(calls()).extracting(Call::kind).containsExactly(CallKind.SMALL_GROUP, CallKind.STAFF_MEETING);
        assertThat(read().notes()).containsExactly(new Note(Note.Kind.TITLE_BY_CLASS, 2));
    }

    @Test
    void withoutACategoryTheKindIsConcludedAndNoted() {
        making.event("A", "SUMMARY:a", "X-ONEROSTER-CLASS:K1", T1)
                .event("B", "SUMMARY:b", T1, "ATTENDEE:mailto:p1@s.example")
                .event("C", "SUMMARY:c", T1, "ATTENDEE:mailto:a1@s.example")
                .event("D", "SUMMARY:d", T1, "ATTENDEE:mailto:c1@s.example")
                .event("E", "SUMMARY:e", "CATEGORIES:Mathematics", "X-ONEROSTER-CLASS:K1", T1);

        FolderReading reading = read();

        assertThat(reading.schedule().orElseThrow().calls())
                .extracting(Call::kind)
                .containsExactly(
                        CallKind.LESSON,
                        CallKind.LESSON,
                        CallKind.STAFF_MEETING,
                        CallKind.PARENT_MEETING,
                        CallKind.LESSON);
        assertThat(reading.notes())
                .extracting(Note::toString)
                .containsExactly(
                        "1 event without a category, with a class: taken as lessons",
                        "1 event without a category, with pupils: taken as lessons",
                        "1 event without a category, with parents and no pupils: taken as meetings with parents",
                        "1 event without a category, with nobody but staff: taken as staff meetings",
                        "1 event of an unknown category, with a class: taken as lessons");
        assertThat(warnings(reading)).isEmpty();
    }

    @Test
    void whatMayBeWithPupilsIsHeldAgainstTheRulesForPupils() {
        making.event("A", "SUMMARY:a", T1, "ATTENDEE:mailto:who@elsewhere.example")
                .event("B", "SUMMARY:b", "CATEGORIES:STAFF MEETING", T1, "ATTENDEE:mailto:p1@s.example");

        FolderReading reading = read();

        assertThat(reading.schedule().orElseThrow().calls())
                .extracting(Call::kind)
                .containsExactly(CallKind.LESSON, CallKind.LESSON);
        assertThat(reading.notes())
                .extracting(Note::toString)
                .containsExactlyInAnyOrder(
                        "1 event without a category, with staff and somebody unknown, who may be a pupil: taken as lessons",
                        "1 event of the category staff meeting, with pupils: taken as lessons");
    }

    @Test
    void eventsThatCannotBeToldAreLeftOutWithAWarning() {
        making.event("A", "CATEGORIES:ASEMBLY", T1)
                .event("B", "CATEGORIES:ASEMBLY", T1)
                .event("C", "SUMMARY:Bank holiday");

        FolderReading reading = read();

        assertThat(reading.schedule().orElseThrow().calls()).isEmpty();
        assertThat(warnings(reading))
                .containsExactly(
                        "timetable.ics line 3, property CATEGORIES: found \"ASEMBLY\" in 2 events, expected any of lesson,"
                                + " small-group, assembly, individual-pupil, parent-consultation, parent-meeting,"
                                + " staff-meeting; did you mean \"assembly\"? without a class, such events are left out",
                        "timetable.ics line 17: found 1 event without a category, a class and anybody of the school, expected"
                                + " CATEGORIES, X-ONEROSTER-CLASS, ORGANIZER or ATTENDEE; left out; this is the line of the"
                                + " first");
    }

    @Test
    void anUnknownAddressIsSaidOnceAndTheCallKept() {
        making.event("A", "CATEGORIES:STAFF-MEETING", T1, "ATTENDEE:mailto:who@s.example")
                .event("B", "CATEGORIES:STAFF-MEETING", T1, "ATTENDEE:mailto:Who@s.example");

        FolderReading reading = read();

        assertThat(reading.schedule().orElseThrow().calls()).hasSize(2).allMatch(call -> call.size() == 1);
        assertThat(warnings(reading))
                .containsExactly(
                        "timetable.ics line 3, property ORGANIZER or ATTENDEE: found \"who@s.example\" in 2 events,"
                                + " expected the e-mail address of one person in oneroster/users.csv; the calls are kept without"
                                + " them");
    }

    @Test
    void aPupilWhoHostsIsSaid() {
        making.event("A", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1", "ORGANIZER:mailto:p1@s.example");

        FolderReading reading = read();

        assertThat(reading.schedule().orElseThrow().calls().get(0).host()).isEqualTo(new PersonId("P1"));
        assertThat(warnings(reading))
                .containsExactly(
                        "timetable.ics line 3, property ORGANIZER: found the person P1 in 1 event, expected a member of"
                                + " staff; they are kept as the host");
    }

    @Test
    void pupilsAreThoseEnrolledOnTheDay() {
        making.nobodyEnrolled()
                .enrolled("K1", "P1", "student", "", "2026-12-07")
                .enrolled("K1", "P2", "student", "2026-12-07", "")
                .event("W", "RRULE:FREQ=WEEKLY;COUNT=3", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1", T1);

        assertThat(calls())
                .extracting(call -> ids(call.pupils()))
                .containsExactly(List.of("P1"), List.of("P1", "P2"), List.of("P2"));
    }

    @Test
    void aTeacherEnrolledAsPupilIsNotAPupilAndIsSaid() {
        making.lesson().enrolled("K1", "T2", "student", "", "");

        FolderReading reading = read();

        assertThat(ids(reading.schedule().orElseThrow().calls().get(0).pupils()))
                .containsExactly("P1", "P2");
        assertThat(warnings(reading))
                .containsExactly(
                        "oneroster/enrollments.csv column role: found student for T2 in K1 (enrolment E4), expected a"
                                + " role that fits the person's role in oneroster/users.csv; the person is not taken to be in the"
                                + " class");
    }

    @Test
    void withNobodyInvitedTheEnrolledTeachersHoldTheLesson() {
        making.event("A", "SUMMARY:a", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1");

        assertThat(ids(onlyCall().staff())).containsExactly("T1");
        assertThat(onlyCall().host()).isNull();
        assertThat(read().notes()).containsExactly(new Note(Note.Kind.STAFF_BY_ENROLMENT, 1));
    }

    @Test
    void anIndividualCallIsWithThePupilInvitedNotTheClass() {
        making.event("A", "CATEGORIES:INDIVIDUAL-PUPIL", "X-ONEROSTER-CLASS:K1", T1, "ATTENDEE:mailto:p2@s.example");

        assertThat(ids(onlyCall().pupils())).containsExactly("P2");
    }

    @Test
    void everybodyJoinsWithTheAccountOfThePlatform() {
        making.lesson()
                .event("M", "CATEGORIES:STAFF-MEETING", T1)
                .file(
                        "evidence/accounts.csv",
                        "person,provider,owner,address",
                        "T1,google,school,t1@g.example",
                        "T1,microsoft,school,t1@m.example",
                        "P1,google,school,p1@g.example")
                .file("evidence/devices.csv", "person,owner", "P1,school")
                .file("evidence/settings.csv", "kind,platform", "lesson,microsoft-teams", "staff-meeting,google-meet");

        List<Call> calls = calls();

        assertThat(calls.get(0).staff().get(0).account())
                .isNotNull()
                .extracting(Account::provider)
                .isEqualTo(Account.Provider.MICROSOFT);
        assertThat(calls.get(0).pupils().get(0).account()).isNotNull();
        assertThat(calls.get(0).pupils().get(0).device()).isNotNull();
        assertThat(calls.get(0).pupils().get(1).account()).isNull();
        assertThat(calls.get(1).staff().get(0).account())
                .isNotNull()
                .extracting(Account::provider)
                .isEqualTo(Account.Provider.GOOGLE);
    }

    @Test
    void peopleAndNoticesAreSharedBetweenCalls() {
        making.event("W", "RRULE:FREQ=WEEKLY;COUNT=2", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:K1", T1)
                .file("evidence/notices.csv", "class,channel,sent-at", "K1,email,2026-11-27T10:00");

        List<Call> calls = calls();

        assertThat(calls.get(0).pupils().get(0)).isSameAs(calls.get(1).pupils().get(0));
        assertThat(calls.get(0).staff().get(0)).isSameAs(calls.get(1).staff().get(0));
        assertThat(calls.get(0).notices()).isSameAs(calls.get(1).notices());
    }

    @Test
    void settingsReachTheCall() {
        making.lesson()
                .file(
                        "evidence/settings.csv",
                        "call,platform,lock,recording",
                        "L1,,hosts,",
                        ",google-meet,staff,nobody");

        Call call = onlyCall();

        assertThat(call.platform()).isEqualTo(PlatformId.GOOGLE_MEET);
        assertThat(call.planned(Control.LOCK)).isEqualTo(Who.HOSTS);
        assertThat(call.planned(Control.RECORDING)).isEqualTo(Who.NOBODY);
    }

    @Test
    void furtherCallsHaveTheirHostAndTheirClassesPupils() {
        making.file(
                "evidence/calls.csv",
                "id,kind,title,start,end,host,staff,pupils,parents,class",
                "X1,small-group,Reading,2026-12-01T10:00,2026-12-01T10:30,T1,T1;A1,,,K1",
                "X2,parent-meeting,Report,2026-12-01T11:00,2026-12-01T11:30,T1,,,C1,K1");

        List<Call> calls = calls();

        assertThat(ids(calls.get(0).staff())).containsExactly("A1", "T1");
        assertThat(ids(calls.get(0).pupils())).containsExactly("P1", "P2");
        assertThat(ids(calls.get(1).pupils())).isEmpty();
        assertThat(ids(calls.get(1).parents())).containsExactly("C1");
    }

    @Test
    void eventsOfClassesOfAnotherSchoolAreLeftOut() {
        making.lesson()
                .event("Z", "CATEGORIES:LESSON", "X-ONEROSTER-CLASS:Z1", T1)
                .make();

        FolderReading reading = SchoolFolder.read(
                folder, ReadingOptions.in(ZoneId.of("Europe/London")).ofSchool("ORG1"));

        assertThat(reading.schedule().orElseThrow().size()).isEqualTo(1);
        assertThat(warnings(reading))
                .containsExactly(
                        "timetable.ics line 13, property X-ONEROSTER-CLASS: found 1 event of classes that are not of the"
                                + " school ORG1, expected the events of that school; left out; this is the line of the first");
    }
}

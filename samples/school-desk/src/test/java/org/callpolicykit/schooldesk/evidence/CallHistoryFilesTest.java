package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.register.CallRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evidence files about what became of calls")
class CallHistoryFilesTest {

    private static final String L1 = "L1/2026-11-30T10:00";
    private static final Instant TEN = Instant.parse("2026-11-30T10:00:00Z");
    private static final PersonId P1 = new PersonId("P1");
    private static final PersonId T1 = new PersonId("T1");
    private static final PersonId C1 = new PersonId("C1");

    @TempDir
    Path folder;

    private static Call call(Evidence evidence) {
        Call.Builder call = Call.builder(new CallId(L1), CallKind.LESSON, "Maths", TEN, TEN.plusSeconds(2700));
        evidence.history().addTo(call, List.of(L1, "L1"));
        return call.build();
    }

    private Call callWith(String file, String... lines) {
        return call(EvidenceTester.in(folder).file(file, lines).readWithoutProblems());
    }

    @Test
    void withoutTheFilesNothingIsKnown() {
        Call call = call(EvidenceTester.in(folder).readWithoutProblems());

        assertThat(call.log()).isEqualTo(new CallLog(null, null, null, null, null));
        assertThat(call.arrangedAt()).isNull();
        assertThat(call.breakoutRooms()).isNull();
        assertThat(call.confirmed(Control.LOCK)).isNull();
    }

    @Test
    void aFileThatIsKeptAndSaysNothingOfACallSaysThatThereWasNothing() {
        Call call = call(EvidenceTester.in(folder)
                .file("arrivals.csv", "call,at")
                .file("events.csv", "call,at,event")
                .file("attestations.csv", "call,item,by,at")
                .file("concerns.csv", "call,kind,raised-at")
                .file("records.csv", "call")
                .file("breakout-rooms.csv", "call,room")
                .readWithoutProblems());

        assertThat(call.log()).isEqualTo(new CallLog(List.of(), List.of(), List.of(), List.of(), null));
        assertThat(call.breakoutRooms()).isEmpty();
    }

    @Test
    void whatHappenedInOneCallSaysNothingOfTheOthersOfItsEvent() {
        EvidenceTester.in(folder)
                .expect(
                        "attestations.csv",
                        List.of("call,item,by,at", "L1,respectful-conduct,T1,2026-11-30T10:46"),
                        "evidence/attestations.csv line 2, column call: found \"L1\", expected one call: the UID of an"
                                + " event with the start of an occurrence, or an id of evidence/calls.csv; name the occurrence,"
                                + " such as L1/2026-11-30T10:00");
    }

    @Test
    void anArrivalIsSomebodyAtTheDoor() {
        Call call = callWith(
                "arrivals.csv",
                "call,person,at,name,provider,owner,address,device,camera,entry,identified-by,invitation",
                L1 + ",P1,2026-11-30T10:00,P. One,google,school,p1@s.example,personal,on,waiting-room,T1,C1",
                L1 + ",,2026-11-30T09:59,iPad,,,,,,,,");

        assertThat(call.log().arrivals())
                .containsExactlyInAnyOrder(
                        new Arrival(
                                P1,
                                TEN,
                                "P. One",
                                new Account(Account.Provider.GOOGLE, Ownership.SCHOOL, "p1@s.example"),
                                new Device(Ownership.PERSONAL),
                                Arrival.Camera.ON,
                                Arrival.Entry.WAITING_ROOM,
                                T1,
                                C1),
                        new Arrival(null, TEN.minusSeconds(60)).withDisplayName("iPad"));
    }

    @Test
    void whatIsWrongWithArrivalsIsToldAllAtOnceAndTheRestIsKept() {
        EvidenceTester.in(folder)
                .expect(
                        "arrivals.csv",
                        List.of(
                                "call,person,at,provider,owner,address,device,camera",
                                L1 + ",P9,ten,,,,tablet,of",
                                L1 + ",P1,2026-11-30T10:00,google,,,,"),
                        "evidence/arrivals.csv line 2, column person: found \"P9\", expected the sourcedId of a person in oneroster/users.csv; did you mean \"P1\"?",
                        "evidence/arrivals.csv line 2, column at: found \"ten\", expected a date and time such as 2026-11-30T08:50 or 2026-11-30T08:50:00Z",
                        "evidence/arrivals.csv line 2, column device: found \"tablet\", expected school, personal",
                        "evidence/arrivals.csv line 2, column camera: found \"of\", expected on, off; did you mean \"on\"?",
                        "evidence/arrivals.csv line 3, column provider: found \"google\", expected provider, owner and address, or none of them");
    }

    @Test
    void eventsMayHappenTwiceAndInAnyOrder() {
        Call call = callWith(
                "events.csv",
                "call,at,event,person,detail",
                L1 + ",2026-11-30T10:01,chat-message,P1,\"hello, =1+1\"",
                L1 + ",2026-11-30T10:01,chat-message,P1,\"hello, =1+1\"",
                L1 + ",2026-11-30T10:00,locked,,");

        LiveEvent hello = new LiveEvent(TEN.plusSeconds(60), LiveEvent.What.CHAT_MESSAGE, P1, "hello, =1+1");
        assertThat(call.log().events())
                .containsExactlyInAnyOrder(new LiveEvent(TEN, LiveEvent.What.LOCKED, null), hello, hello);
    }

    @Test
    void anEventThatNobodyKnowsIsTold() {
        EvidenceTester.in(folder)
                .expect(
                        "events.csv",
                        List.of("call,at,event", L1 + ",2026-11-30T10:01,lockd"),
                        "evidence/events.csv line 2, column event: found \"lockd\", expected joined, left, turned-away, locked, unlocked, recording-started, recording-stopped, file-sent, chat-message, private-message, screen-shared, renamed, adult-announced, parent-greeted, parent-left-room, parent-returned, telephone-offered, breakout-opened, breakout-joined, breakout-left; did you mean \"locked\"?");
    }

    @Test
    void anAttestationMayEnd() {
        Call call = callWith(
                "attestations.csv",
                "call,item,by,at,until",
                L1 + ",respectful-conduct,T1,2026-11-30T10:46,",
                L1 + ",suitable-clothing,T1,2026-11-30T10:46,2026-11-30T11:00");

        assertThat(call.log().attestations())
                .containsExactly(
                        new Attestation(Attestation.Item.RESPECTFUL_CONDUCT, T1, TEN.plusSeconds(46 * 60)),
                        new Attestation(
                                Attestation.Item.SUITABLE_CLOTHING,
                                T1,
                                TEN.plusSeconds(46 * 60),
                                TEN.plusSeconds(3600)));
    }

    @Test
    void anAttestationIsGivenByStaffAndDoesNotEndBeforeItIsGiven() {
        EvidenceTester.in(folder)
                .expect(
                        "attestations.csv",
                        List.of(
                                "call,item,by,at,until",
                                L1 + ",respectful-conduct,C1,2026-11-30T10:46,",
                                L1 + ",suitable-clothing,T1,2026-11-30T10:46,2026-11-30T10:00"),
                        "evidence/attestations.csv line 2, column by: found \"C1\", expected the sourcedId of a member of staff in oneroster/users.csv; the role there is parent",
                        "evidence/attestations.csv line 3, column until: found \"2026-11-30T10:00\", expected a time that is not before at 2026-11-30T10:46");
    }

    @Test
    void aConcernIsPassedOnAndFollowed() {
        Call call = callWith(
                "concerns.csv",
                "call,kind,raised-at,about,referred-to,referred-at,follow-up,follow-up-due,follow-up-done",
                L1
                        + ",child-welfare,2026-11-30T10:00,P1,dsl,2026-11-30T11:00,home-visit,2026-12-01T10:00,2026-12-01T09:00",
                L1 + ",conduct,2026-11-30T10:00,,,,,,");

        assertThat(call.log().concerns())
                .containsExactly(
                        new Concern(
                                Concern.Kind.CHILD_WELFARE,
                                TEN,
                                List.of(P1),
                                new Concern.Referral(SchoolRole.DSL, TEN.plusSeconds(3600)),
                                new Concern.FollowUp(
                                        Concern.FollowUp.Way.HOME_VISIT,
                                        Instant.parse("2026-12-01T10:00:00Z"),
                                        Instant.parse("2026-12-01T09:00:00Z"))),
                        new Concern(Concern.Kind.CONDUCT, TEN, List.of(), null, null));
    }

    @Test
    void halfAReferralIsTold() {
        EvidenceTester.in(folder)
                .expect(
                        "concerns.csv",
                        List.of(
                                "call,kind,raised-at,referred-to,referred-at,follow-up,follow-up-due",
                                L1 + ",conduct,2026-11-30T10:00,dsl,,,",
                                L1 + ",conduct,2026-11-30T10:00,,,telephone,"),
                        "evidence/concerns.csv line 2, column referred-to: found \"dsl\", expected both referred-to and referred-at, or neither",
                        "evidence/concerns.csv line 3, column follow-up: found \"telephone\", expected both follow-up and follow-up-due, or neither");
    }

    @Test
    void aRecordSaysWhetherNobodyElseWasThereOrNobodyNotedIt() {
        String header =
                "call,source,started,ended,reason,caller,other-staff,participants,retention-class,on-hold,disposed-at";
        CallRecord full = callWith(
                        "records.csv",
                        header,
                        L1 + ",mis,2026-11-30T10:00,2026-11-30T10:45,lesson,T1,none,\"T1,P1\",Calls,,")
                .log()
                .record();
        CallRecord bare =
                callWith("records.csv", header, L1 + ",,,,,,,,,,").log().record();

        assertThat(full)
                .isEqualTo(new CallRecord(
                        CallRecord.Source.MIS,
                        TEN,
                        TEN.plusSeconds(2700),
                        "lesson",
                        T1,
                        List.of(),
                        List.of(T1, P1),
                        "Calls",
                        null,
                        null));
        assertThat(bare).isEqualTo(new CallRecord(null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void howACallWasArrangedIsSaidOfItsEventOrOfItself() {
        Call call = callWith(
                "arrangements.csv",
                "call,arranged-at,requested-by,calendar,calendar-id",
                "L1,2026-11-20T10:00,T1,microsoft,E-1",
                L1 + ",2026-11-21T10:00,T1,google,E-2");

        assertThat(call.arrangedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(call.requestedBy()).isEqualTo(T1);
        assertThat(call.calendarEvent()).isEqualTo(new CalendarEvent(Account.Provider.GOOGLE, "E-2"));
    }

    @Test
    void aCalendarWithoutItsEntryIsTold() {
        EvidenceTester.in(folder)
                .expect(
                        "arrangements.csv",
                        List.of("call,calendar,calendar-id", "L1,microsoft,", "L1,,E-1"),
                        "evidence/arrangements.csv line 2, column calendar-id: found nothing, expected both calendar and calendar-id, or neither",
                        "evidence/arrangements.csv line 3, column calendar: found nothing, expected both calendar and calendar-id, or neither");
    }

    @Test
    void whatWasReadBackIsNotWhatWasPlanned() {
        Call call = callWith("readback.csv", "call,lock,rename", "L1,nobody,");

        assertThat(call.confirmed(Control.LOCK)).isEqualTo(Who.NOBODY);
        assertThat(call.confirmed(Control.RENAME)).isNull();
        assertThat(call.planned(Control.LOCK)).isNull();
    }

    @Test
    void aBreakoutRoomHasItsPeople() {
        Call call = callWith("breakout-rooms.csv", "call,room,people", "L1,Red,\"T1,P1\"", "L1,Blue,");

        assertThat(call.breakoutRooms())
                .containsExactly(new BreakoutRoom("Red", Set.of(T1, P1)), new BreakoutRoom("Blue", Set.of()));
    }

    @Test
    void aColumnThatIsMissingIsTold() {
        EvidenceTester.in(folder)
                .expect(
                        "events.csv",
                        List.of("call,event", L1 + ",locked"),
                        "evidence/events.csv line 1: found the columns call, event, expected also the column at");
    }
}

package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.schoolcloud.AlderBank.SETTINGS;
import static org.callpolicykit.adapter.schoolcloud.AlderBank.read;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.Booking.State;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.Bookings.LeftOut.Reason;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.SchoolPeople;
import org.callpolicykit.api.register.CallRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Appointments from a file")
class AppointmentsTest {

    private static final String HELD = "Autumn,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,yes";

    @Test
    void becomeConsultationsWithTheirRecord() {
        Bookings bookings = read(
                SETTINGS.value("retention-class", "parents' evenings").value("appointments", AlderBank.HEADER + HELD));

        assertThat(bookings.leftOut()).isEmpty();
        Booking booking = bookings.booked().get(0);
        Call call = booking.call();
        assertThat(booking.state()).isEqualTo(State.HELD);
        assertThat(call.id().value()).isEqualTo("schoolcloud-2026-11-24T16:00:00Z-t-1-p-1");
        assertThat(call.kind()).isEqualTo(CallKind.PARENT_CONSULTATION);
        assertThat(call.platform()).isEqualTo(PlatformId.SCHOOLCLOUD);
        assertThat(call.title()).isEqualTo("Autumn");
        assertThat(call.staff()).extracting(Participant::place).containsExactly(Place.SCHOOL);
        assertThat(call.parents()).extracting(Participant::id).containsExactly(new PersonId("c-1"));
        assertThat(call.subjects()).extracting(Pupil::id).containsExactly(new PersonId("p-1"));
        assertThat(call.log().record())
                .isEqualTo(new CallRecord(
                        CallRecord.Source.SCHOOLCLOUD,
                        Instant.parse("2026-11-24T16:00:00Z"),
                        Instant.parse("2026-11-24T16:05:00Z"),
                        "parent consultation: Autumn",
                        new PersonId("t-1"),
                        List.of(),
                        List.of(new PersonId("t-1"), new PersonId("c-1")),
                        "parents' evenings",
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "booked,yes,HELD",
        "booked,no,MISSED",
        "booked,unknown,BOOKED",
        "booked,,BOOKED",
        "cancelled,,CANCELLED",
        "CANCELLED,no,CANCELLED"
    })
    void haveARecordOnlyWhereTheyWereHeld(String status, String attended, State state) {
        String cell = attended == null ? "" : attended;
        Bookings bookings = read("Autumn,2026-11-24,16:00,16:05,t-1,p-1,c-1,video," + status + "," + cell);

        assertThat(bookings.booked()).singleElement().satisfies(booking -> {
            assertThat(booking.state()).isEqualTo(state);
            assertThat(booking.call().log().record() != null).isEqualTo(state == State.HELD);
        });
        assertThat(bookings.calls()).hasSize(state == State.HELD || state == State.BOOKED ? 1 : 0);
    }

    @Test
    void keepTheirIdFromExportToExport() {
        String before = HELD.replace("yes", "");
        assertThat(read(HELD).booked().get(0).call().id())
                .isEqualTo(read(before).booked().get(0).call().id());
    }

    @Test
    void leaveThePlaceThatATeacherDeclared() {
        Participant<?> atHome = AlderBank.STAFF.get(0);
        SchoolPeople people = new SchoolPeople(
                List.of(AlderBank.STAFF.get(0).withPlace(Place.STUDY)), AlderBank.PUPILS, AlderBank.PARENTS);
        try (PlatformConnection connection =
                new SchoolCloudAdapter().connect(SETTINGS.value("appointments", AlderBank.HEADER + HELD))) {
            assertThat(connection.bookings(people).booked().get(0).call().staff())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.id()).isEqualTo(atHome.id());
                        assertThat(one.place()).isEqualTo(Place.STUDY);
                    });
        }
    }

    @Test
    void mayHaveSeveralTeachersAndContacts() {
        Call call = read("Autumn,2026-11-24,16:00,16:05,t-2; t-1;t-3,p-2,c-2;c-3,video,booked,yes")
                .booked()
                .get(0)
                .call();

        assertThat(call.host()).isEqualTo(new PersonId("t-2"));
        assertThat(call.size()).isEqualTo(5);
        assertThat(call.log().record())
                .isNotNull()
                .extracting(CallRecord::otherStaff)
                .isEqualTo(List.of(new PersonId("t-1"), new PersonId("t-3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,2026-02-30,16:00,16:05,t-1,p-1,c-1,video,booked,|date: found "2026-02-30", expected a date written yyyy-MM-dd, such as 2026-11-24
            A,24/11/2026,16:00,16:05,t-1,p-1,c-1,video,booked,|date: found "24/11/2026", expected a date written yyyy-MM-dd, such as 2026-11-24
            A,2026-11-24,4pm,16:05,t-1,p-1,c-1,video,booked,|start: found "4pm", expected a time written HH:mm, such as 16:05
            A,2026-11-24,25:00,16:05,t-1,p-1,c-1,video,booked,|start: found "25:00", expected a time written HH:mm, such as 16:05
            A,2026-11-24,16:05,16:05,t-1,p-1,c-1,video,booked,|end: found "16:05", expected a time after the start
            A,2026-03-29,01:30,02:30,t-1,p-1,c-1,video,booked,|start: found "01:30", expected a time that there is on that day, on which the clocks go forward
            A,2026-10-25,00:30,01:30,t-1,p-1,c-1,video,booked,|end: found "01:30", expected a time that there is once on that day, on which the clocks go back
            A,2026-11-24,16:00,16:05,t-9,p-1,c-1,video,booked,|teacher: found "t-9", expected the id of a member of staff, as the MIS has it
            A,2026-11-24,16:00,16:05,,p-1,c-1,video,booked,|teacher: found nothing, expected the id of a member of staff, as the MIS has it
            A,2026-11-24,16:00,16:05,t-1,,c-1,video,booked,|student: found nothing, expected the id of a pupil, as the MIS has it
            A,2026-11-24,16:00,16:05,t-1,p-1;p-2,c-1,video,booked,|student: found 2 pupils, expected one in each appointment
            A,2026-11-24,16:00,16:05,t-1,p-1,,video,booked,|contact: found nothing, expected the id of a contact, as the MIS has it
            A,2026-11-24,16:00,16:05,t-1,p-1,c-1;c-1,video,booked,|contact: found "c-1;c-1", expected each of them once
            A,2026-11-24,16:00,16:05,t-1;t-2;t-3;t-4,p-1,c-1,video,booked,|teacher: found 4 teachers, expected at most 3
            A,2026-11-24,16:00,16:05,t-1;t-2;t-3,p-1,c-1;c-2;c-3,video,booked,|contact: found 6 people, expected at most 5 in a call
            A,2026-11-24,16:00,16:05,t-1,p-1,c-1,hologram,booked,|mode: found "hologram", expected one of "video", "in-person", "telephone"
            A,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,,|status: found nothing, expected one of "booked", "cancelled"
            A,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,perhaps|attended: found "perhaps", expected one of "yes", "no", "unknown"
            A,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,cancelled,yes|attended: found "yes", expected no attendance of an appointment that is cancelled
            =HYPERLINK("http://x"),2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,|event: found "=HYPERLINK("http://x")", expected no formula
            @SUM(A1),2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,|event: found "@SUM(A1)", expected no formula
            A,=1+1,16:00,16:05,t-1,p-1,c-1,video,booked,|date: found "=1+1", expected no formula
            """)
    void areProblemsWhereACellIsWrong(String line, String expected) {
        Bookings bookings = read(HELD, line);

        assertThat(bookings.booked()).hasSize(1);
        assertThat(bookings.unreadable())
                .singleElement()
                .extracting(LeftOut::text)
                .asString()
                .startsWith("appointments.csv line 3, column " + expected + ". ")
                .endsWith(".");
    }

    @Test
    void areReadOnTheDaysOnWhichTheClocksChange() {
        assertThat(read("A,2026-10-25,16:00,16:05,t-1,p-1,c-1,video,booked,").calls())
                .extracting(Call::start)
                .containsExactly(Instant.parse("2026-10-25T16:00:00Z"));
        assertThat(read("A,2026-03-29,16:00,16:05,t-1,p-1,c-1,video,booked,").calls())
                .extracting(Call::start)
                .containsExactly(Instant.parse("2026-03-29T15:00:00Z"));
    }

    @Test
    void areLeftOutWhereTheyAreThereTwice() {
        Bookings bookings = read(HELD, HELD);

        assertThat(bookings.booked()).hasSize(1);
        assertThat(bookings.unreadable()).isEmpty();
        assertThat(bookings.leftOut())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.REPEATED))
                .extracting(LeftOut::text)
                .asString()
                .startsWith(
                        "appointments.csv line 3, column start: found the appointment of line 2 again, expected each appointment once");
    }

    @Test
    void thatWereCancelledAndBookedAnewAreBooked() {
        Bookings bookings = read(HELD.replace("booked,yes", "cancelled,"), HELD);

        assertThat(bookings.booked()).extracting(Booking::state).containsExactly(State.HELD);
        assertThat(bookings.leftOut()).extracting(LeftOut::line).containsExactly(2);
    }

    @Test
    void ofOneTeacherDoNotOverlap() {
        Bookings bookings = read(
                "A,2026-11-24,16:00,16:05,t-1,p-1,c-1,video,booked,",
                "A,2026-11-24,16:05,16:10,t-1,p-2,c-2,video,booked,",
                "A,2026-11-24,16:09,16:14,t-1,p-3,c-2,video,booked,",
                "A,2026-11-24,16:09,16:14,t-2,p-4,c-3,video,booked,",
                "A,2026-11-24,16:00,16:05,t-1,p-4,c-3,video,cancelled,");

        assertThat(bookings.booked()).hasSize(4);
        assertThat(bookings.unreadable())
                .singleElement()
                .extracting(LeftOut::text)
                .asString()
                .startsWith(
                        "appointments.csv line 4, column start: found a time at which the teacher is in the appointment of line 3, expected one appointment of a teacher at a time");
    }

    @Test
    void leaveRoomForOthersWhereTheyAreLeftOut() {
        Bookings bookings = read(
                "A,2026-11-24,16:00,16:10,t-1,p-1,c-1,video,booked,",
                "A,2026-11-24,16:05,16:15,t-1;t-2,p-2,c-2,video,booked,",
                "A,2026-11-24,16:10,16:20,t-2,p-3,c-2,video,booked,");

        assertThat(bookings.leftOut()).extracting(LeftOut::line).containsExactly(3);
    }

    @Test
    void inSchoolOrByTelephoneAreNoCalls() {
        Bookings bookings = read(
                "A,2026-11-24,16:00,16:05,t-1,p-1,,in-person,,",
                "A,2026-11-24,16:05,16:10,t-1,p-2,c-2,telephone,booked,");

        assertThat(bookings.booked()).isEmpty();
        assertThat(bookings.unreadable()).isEmpty();
        assertThat(bookings.leftOut())
                .extracting(LeftOut::reason)
                .containsOnly(Reason.NO_VIDEO_CALL)
                .hasSize(2);
    }

    @Test
    void mayNamePeopleByNameWhereTheNameIsOnePersons() {
        String mapping =
                "ours,theirs,read as\ndate,date,\nstart,start,\nend,end,\nteacher,teacher,email\nstudent,student,name\ncontact,contact,name\n";
        Bookings bookings = read(SETTINGS.value("mapping", mapping)
                .value(
                        "appointments",
                        AlderBank.HEADER
                                + "A,2026-11-24,16:00,16:05,LOGIN-T-1@alder-bank.example,dev  patel,PRIYA PATEL,,,\n"
                                + "A,2026-11-24,16:05,16:10,login-t-1@alder-bank.example,Ella Novak,Sam Jones,,,"));

        assertThat(bookings.calls()).hasSize(1);
        assertThat(bookings.unreadable())
                .singleElement()
                .extracting(LeftOut::text)
                .asString()
                .startsWith(
                        "appointments.csv line 3, column contact: found \"Sam Jones\", expected one contact; of that name are c-4, c-5.");
    }

    @Test
    void canHaveDateAndTimeInOneColumn() {
        String mapping =
                "ours,theirs,read as\ndate,From,d MMM yyyy h:mm a\nstart,From,d MMM yyyy h:mm a\nend,To,d MMM yyyy h:mm a\nteacher,T,\nstudent,S,\ncontact,C,\n";
        Bookings bookings = read(SETTINGS.value("mapping", mapping)
                .value("appointments", "From,To,T,S,C\n24 Sep 2026 4:00 pm,24 Sep 2026 4:05 PM,t-1,p-1,c-1\n"));

        assertThat(bookings.calls())
                .extracting(Call::start, Call::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Instant.parse("2026-09-24T15:00:00Z"), Instant.parse("2026-09-24T15:05:00Z")));
    }

    @Test
    void needAHeaderThatTheMappingNames() {
        assertThatThrownBy(() -> read(SETTINGS.value("appointments", "Amara Osei,x\n")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(PlatformException.Reason.MALFORMED))
                .hasMessageContaining(
                        "appointments.csv line 1, column date: found no column of that name among 2, expected it once, in the header.")
                .hasMessageContaining("appointments.csv line 1, column attended:")
                .hasMessageNotContaining("Osei");
        assertThatThrownBy(() -> read(SETTINGS.value("appointments", AlderBank.HEADER.strip() + ",Date\n")))
                .hasMessageContaining("column date: found that column 2 times, expected it once");
        assertThatThrownBy(() -> read(SETTINGS.value("appointments", AlderBank.HEADER.replace("contact", "Contcts"))))
                .hasMessageContaining(
                        "column contact: found no column of that name among 10, but \"Contcts\", expected it once");
    }
}

package org.callpolicykit.schooldesk.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.callpolicykit.schooldesk.input.RowCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar is read event by event, and an event that cannot be read says why and costs no other")
class TimetableReaderTest {

    private final TimetableTester calendar = new TimetableTester();

    @Test
    void anEventIsReadWithEverythingItSays() {
        calendar.event(
                "UID:a",
                "DTSTART;TZID=Europe/London:20261130T085000",
                "DTEND;TZID=Europe/London:20261130T093000",
                "SUMMARY:Maths\\, set 1",
                "DESCRIPTION:one\\ntwo",
                "CATEGORIES:LESSON,EXAM",
                "LOCATION:Room 1",
                "ORGANIZER;CN=\"Oak: A;B\":mailto:t1@hill.example",
                "ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:t2@hill.example",
                "ATTENDEE;CUTYPE=ROOM:mailto:room@hill.example",
                "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:head@hill.example",
                "ATTENDEE:mailto:t1@hill.example",
                "X-ONEROSTER-CLASS:K1",
                "X-ONEROSTER-CLASS:K2,K3",
                "BEGIN:VALARM",
                "TRIGGER:garbage",
                "UID:alarm",
                "END:VALARM");

        Occurrence one = calendar.read().get(0);

        calendar.assertNoProblems();
        assertThat(one.id()).isEqualTo("a/2026-11-30T08:50");
        assertThat(one.start()).isEqualTo(Instant.parse("2026-11-30T08:50:00Z"));
        assertThat(one.end()).isEqualTo(Instant.parse("2026-11-30T09:30:00Z"));
        CalendarEvent event = one.event();
        assertThat(event.line()).isEqualTo(4);
        assertThat(event.summary()).isEqualTo("Maths, set 1");
        assertThat(event.description()).isEqualTo("one\ntwo");
        assertThat(event.categories()).containsExactly("LESSON", "EXAM");
        assertThat(event.location()).isEqualTo("Room 1");
        assertThat(event.organizer()).isEqualTo("t1@hill.example");
        assertThat(event.attendees()).containsExactly("t2@hill.example", "t1@hill.example");
        assertThat(event.classIds()).containsExactly("K1", "K2", "K3");
    }

    @Test
    void anUnreadableEventCostsItselfOnly() {
        calendar.event("UID:a", "DTSTART:2026-11-30", "DTEND:20261130T100000");
        calendar.event("UID:b", "DTSTART:20261130T090000", "DURATION:PT40M");

        assertThat(calendar.ids()).containsExactly("b/2026-11-30T09:00");
        calendar.assertErrors(
                "timetable.ics line 6, property DTSTART: found \"2026-11-30\", expected a date and time such "
                        + "as 20261130T085000");
        assertThat(calendar.problems().rowCounts())
                .extracting(RowCount::toString)
                .containsExactly("timetable.ics: 2 read, 1 used, 1 left out (1 with errors)");
    }

    @Test
    void anEventNeedsAUidAStartAndALength() {
        calendar.event("DTSTART:20261130T090000", "DURATION:PT40M");
        calendar.event("UID:b", "DURATION:PT40M");
        calendar.event("UID:c", "DTSTART:20261130T090000");
        calendar.event("UID:d", "DTSTART:20261130T090000", "DTEND:20261130T090000");
        calendar.event("UID:e", "DTSTART:20261130T090000", "DURATION:40");

        assertThat(calendar.ids()).isEmpty();
        calendar.assertErrors(
                "timetable.ics line 4, property UID: found no UID, expected a UID for every event",
                "timetable.ics line 8, property DTSTART: found no DTSTART, expected a DTSTART for every event",
                "timetable.ics line 14, property DTEND: found neither DTEND nor DURATION, expected an event that lasts some "
                        + "time",
                "timetable.ics line 19, property DTEND: found \"20261130T090000\", expected an end after the start, by at "
                        + "most 31 days",
                "timetable.ics line 24, property DURATION: found \"40\", expected a duration such as PT40M");
    }

    @Test
    void eventsOfWholeDaysAreWarnedAboutAndCounted() {
        calendar.event("UID:a", "DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201");

        assertThat(calendar.ids()).isEmpty();
        calendar.assertWarnings(
                "timetable.ics line 6, property DTSTART: found \"20261130\", expected a date and time; an "
                        + "event of whole days is left out");
        assertThat(calendar.problems().rowCounts().toString()).contains("1 left out (1 of whole days)");
    }

    @Test
    void cancelledEventsAndOtherComponentsAreCounted() {
        calendar.event("UID:a", "DTSTART:20261130T090000", "DURATION:PT40M", "STATUS:CANCELLED");
        calendar.lines("BEGIN:VTODO", "SUMMARY:buy chalk", "END:VTODO");

        assertThat(calendar.ids()).isEmpty();
        assertThat(calendar.problems().rowCounts().toString())
                .contains("2 read, 0 used, 2 left out (1 cancelled, 1 no events but VTODO)");
    }

    @Test
    void aUidThatIsUsedTwiceIsAnErrorOfTheLaterEvent() {
        calendar.event("UID:a", "DTSTART:20261130T090000", "DURATION:PT40M");
        calendar.event("UID:a", "DTSTART:20261130T100000", "DURATION:PT40M");

        assertThat(calendar.ids()).containsExactly("a/2026-11-30T09:00");
        calendar.assertErrors(
                "timetable.ics line 9, property UID: found \"a\", expected a UID, and RECURRENCE-ID, that is "
                        + "not used yet; an event before it has the same one");
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        calendar.event("UID:a", "DTSTART:20261130T090000", "DURATION:PT40M", "ATTENDEE:mailto:no one");
        calendar.event("UID:b", "DTSTART:20261130T090000", "DURATION:PT40M", "ATTENDEE:urn:x:1");

        assertThat(calendar.ids()).containsExactly("b/2026-11-30T09:00");
        calendar.assertErrors(
                "timetable.ics line 8, property ATTENDEE: found \"mailto:no one\", expected an address such as "
                        + "mailto:a@b.example");
        calendar.assertWarnings(
                "timetable.ics line 14, property ATTENDEE: found \"urn:x:1\", expected an address such as "
                        + "mailto:a@b.example; the event is kept without it");
    }

    @Test
    void aLineThatIsNoPropertyIsNamed() {
        calendar.event("UID:a", "DTSTART:20261130T090000", "DURATION:PT40M", "garbage");

        assertThat(calendar.ids()).isEmpty();
        calendar.assertErrors("timetable.ics line 8: found \"garbage\", expected NAME:value");
    }

    @Test
    void foldedLinesAndByteOrderMarksAndLineFeedsAreRead() {
        String text = """
                \uFEFFBEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                DTSTART:2026113
                 0T090000
                DURATION:PT40M
                SUMMARY:Zo
                \t\u00EB
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(calendar.read(text)).extracting(one -> one.event().summary()).containsExactly("Zo\u00EB");
        calendar.assertNoProblems();
    }

    @Test
    void aFileThatIsNoCalendarIsAnError() {
        assertThat(calendar.read("<html>\n")).isEmpty();

        calendar.assertErrors(
                "timetable.ics line 1: found \"<html>\", expected BEGIN:VCALENDAR; export the timetable as "
                        + "iCalendar (.ics)");
    }

    @Test
    void anEmptyFileIsAnError() {
        assertThat(calendar.read("")).isEmpty();

        calendar.assertErrors("timetable.ics: found an empty file, expected BEGIN:VCALENDAR");
    }

    @Test
    void aFileThatWasCutOffIsAnErrorAndWhatIsWholeIsRead() {
        String text = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                DTSTART:20261130T090000
                DURATION:PT40M
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTA""";

        assertThat(calendar.read(text)).extracting(Occurrence::id).containsExactly("a/2026-11-30T09:00");
        calendar.assertErrors(
                "timetable.ics line 9: found \"DTSTA\", expected NAME:value",
                "timetable.ics line 9: found the end of the file, expected END:VCALENDAR; the file was cut off; export it "
                        + "again");
    }

    @Test
    void anEventWithoutItsEndIsAnErrorAndTheNextOneIsRead() {
        calendar.lines("BEGIN:VEVENT", "UID:a", "DTSTART:20261130T090000");
        calendar.event("UID:b", "DTSTART:20261130T090000", "DURATION:PT40M");

        assertThat(calendar.ids()).containsExactly("b/2026-11-30T09:00");
        calendar.assertErrors(
                "timetable.ics line 4: found BEGIN:VEVENT without its END up to line 7, expected END:VEVENT; "
                        + "the file may have been cut off; export it again");
    }

    @Test
    void aCalendarThatCallsEventsOffIsNotATimetable() {
        calendar.lines("METHOD:CANCEL");
        calendar.event("UID:a", "DTSTART:20261130T090000", "DURATION:PT40M");

        assertThat(calendar.ids()).isEmpty();
        calendar.assertErrors(
                "timetable.ics line 4, property METHOD: found \"CANCEL\", expected PUBLISH, REQUEST or ADD, or "
                        + "no METHOD; none of its events were read; export the timetable itself");
    }
}

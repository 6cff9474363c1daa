package org.callpolicykit.schooldesk.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A time is read in the zone that its TZID stands for")
class ZonesTest {

    private final TimetableTester calendar = new TimetableTester();

    @Test
    void olsonNamesWindowsNamesPrefixedNamesUtcAndFloatingTimes() {
        event("a", "DTSTART;TZID=America/New_York:20261130T040000");
        event("b", "DTSTART;TZID=\"W. Europe Standard Time\":20261130T100000");
        event("c", "DTSTART;TZID=/x.example/20050126_1/Europe/Paris:20261130T100000");
        event("d", "DTSTART:20261130T090000Z");
        event("e", "DTSTART:20261130T090000");
        event("f", "DTSTART;TZID=GMT Standard Time:20261130T090000");

        assertThat(calendar.starts()).hasSize(6).containsOnly("2026-11-30T09:00:00Z");
        calendar.assertNoProblems();
    }

    @Test
    void aZoneOfTheFileIsUsedWhereverItIsDefined() {
        event("a", "DTSTART;TZID=School:20261130T090000");
        event("b", "DTSTART;TZID=School:20270601T090000");
        calendar.lines(
                "BEGIN:VTIMEZONE",
                "TZID:School",
                "BEGIN:STANDARD",
                "DTSTART:16010101T030000",
                "TZOFFSETFROM:+0300",
                "TZOFFSETTO:+0200",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010101T020000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0300",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT",
                "END:VTIMEZONE");

        assertThat(calendar.starts()).containsExactly("2026-11-30T07:00:00Z", "2027-06-01T06:00:00Z");
        calendar.assertNoProblems();
    }

    @Test
    void aZoneThatListsItsChangesAsDatesIsReadInTheFutureToo() {
        calendar.lines(
                "BEGIN:VTIMEZONE",
                "TZID:School",
                "BEGIN:STANDARD",
                "DTSTART:20251026T030000",
                "TZOFFSETFROM:+0300",
                "TZOFFSETTO:+0200",
                "RDATE:20261025T030000,20271031T030000",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20260329T020000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0300",
                "RDATE:20270328T020000",
                "END:DAYLIGHT",
                "END:VTIMEZONE");
        event("a", "DTSTART;TZID=School:20261130T090000");
        event("b", "DTSTART;TZID=School:20270601T090000");

        assertThat(calendar.starts()).containsExactly("2026-11-30T07:00:00Z", "2027-06-01T06:00:00Z");
    }

    @Test
    void anUnknownZoneIsAnErrorOfItsEvent() {
        event("a", "DTSTART;TZID=Europe/Lodnon:20261130T090000");

        assertThat(calendar.starts()).isEmpty();
        calendar.assertErrors(
                "timetable.ics line 6, property DTSTART: found the time zone \"Europe/Lodnon\", expected a TZID "
                        + "that the file defines, or such as Europe/London or GMT Standard Time; did you mean \"Europe/London\"?");
    }

    @Test
    void aDefinitionThatCannotBeReadIsAWarning() {
        calendar.lines("BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:STANDARD", "END:STANDARD", "END:VTIMEZONE");
        event("a", "DTSTART;TZID=Europe/Paris:20261130T100000");

        assertThat(calendar.starts()).containsExactly("2026-11-30T09:00:00Z");
        calendar.assertWarnings(
                "timetable.ics line 4, property VTIMEZONE: found a definition of \"Europe/Paris\" that could "
                        + "not be read (without a usable DTSTART), expected STANDARD and DAYLIGHT parts as in RFC 5545; the zone of "
                        + "that name in Java's database is used, if there is one");
    }

    @Test
    void everyWindowsNameStandsForAZoneOfJava() throws IOException {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(Zones.class.getResourceAsStream("windows-zones.properties"))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(ZoneId.getAvailableZoneIds())
                .containsAll(names.values().stream().map(Object::toString).toList());
    }

    private void event(String uid, String start) {
        calendar.event("UID:" + uid, start, "DURATION:PT1H");
    }
}

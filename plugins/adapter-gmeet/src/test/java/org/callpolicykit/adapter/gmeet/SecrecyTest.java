package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.RemoteRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What nobody is to see")
class SecrecyTest {

    private static final List<String> NOBODYS = List.of(
            "Dev Patel",
            "Ella Novak",
            "Amara Osei",
            "Year 4 guitar",
            "@alder-bank.example",
            "meet.google",
            "ya29.",
            "assertion=",
            "PRIVATE KEY",
            "Bearer");

    /** Google's client would log whole requests, tokens included, at CONFIG. */
    @Test
    void isNotLoggedEvenWhereEverythingIs() {
        Ear ear = new Ear();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(ear);
        root.setLevel(Level.ALL);
        try (School school = new School()) {
            Provisioned provisioned = school.provision(School.lesson());
            school.amend(provisioned.meeting(), School.lesson());
            school.google.record(
                    provisioned.meeting(),
                    List.of(new Attendee("Dev Patel", null, Identification.ANONYMOUS, List.of())));
            school.connection().attendance(provisioned.meeting(), School.lesson());
            school.connection().preflight();
            school.google.refuse("/v1/", 403, "PERMISSION_DENIED", "Dev Patel may not");
            assertThat(School.refusal(() -> school.provision(School.lesson())))
                    .hasMessageNotContainingAny(NOBODYS.toArray(String[]::new));
            school.google.refuseNothing();
            school.connection().cancel(provisioned.meeting());
        } finally {
            root.setLevel(before);
            root.removeHandler(ear);
        }

        assertThat(ear.lines).noneMatch(line -> NOBODYS.stream().anyMatch(line::contains));
    }

    @Test
    void isNotInWhatThingsSayOfThemselves() {
        try (School school = new School()) {
            Provisioned provisioned = school.provision(School.lesson());

            assertThat(List.of(
                            provisioned.toString(),
                            provisioned.meeting().toString(),
                            new Staff(Objects.requireNonNull(School.lesson().host()), "s-amara@alder-bank.example")
                                    .toString()))
                    .allSatisfy(text -> assertThat(text).doesNotContain(NOBODYS));
        }
    }

    @Test
    void isNotInARehearsalAsFarAsItIsSecret() {
        try (School school = new School()) {
            List<RemoteRequest> rehearsed =
                    school.connection().rehearse(new Errand.MakeMeeting(School.individual(), School.POLICY));

            assertThat(rehearsed)
                    .extracting(RemoteRequest::method)
                    .containsExactly("GET", "GET", "POST", "POST", "POST", "POST", "GET");
            assertThat(rehearsed.toString())
                    .contains("${space}", "${link}", "${student-id}", "/v1/courses/d:year-4/announcements")
                    .doesNotContain("ya29.", "PRIVATE KEY", "Bearer");
            assertThat(school.google.wire().received()).isEmpty();
        }
    }

    private static final class Ear extends Handler {

        private final List<String> lines = new ArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            // The test server's own log, and that of the JDK's client, which no adapter switches on.
            if (!logger.contains("net.httpserver") && !logger.startsWith("jdk.")) {
                lines.add(formatter.format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.Booking.State;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.Bookings.LeftOut;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Preflight.Shortfall;
import org.callpolicykit.api.platform.SchoolPeople;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples of platforms-schoolcloud.md")
class DocumentedFilesTest {

    private static final Path PAGE = Path.of("../../docs/platforms-schoolcloud.md");

    private static String example(String name) throws IOException {
        Matcher matcher = Pattern.compile("<!-- " + Pattern.quote(name) + " -->\n```\\w*\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as("example " + name).isTrue();
        return matcher.group(1);
    }

    @Test
    void areReadAsThePageSays() throws IOException {
        GivenSettings settings = AlderBank.SETTINGS
                .value("mapping", example("mapping.csv"))
                .value("appointments", example("appointments.csv"));
        List<String> screen = new ArrayList<>();
        Bookings all = AlderBank.read(settings);
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(settings)) {
            List<Participant<StaffMember>> staff = AlderBank.STAFF;
            List<Pupil> pupils = AlderBank.PUPILS;
            List<Participant<ParentCarer>> parents = AlderBank.PARENTS;
            Bookings bookings = connection.bookings(new SchoolPeople(staff, pupils, parents));
            bookings.unreadable().forEach(line -> screen.add(line.text())); // never log it: it may name people
        }

        assertThat(all.booked()).extracting(Booking::state).containsExactly(State.HELD, State.MISSED, State.CANCELLED);
        assertThat(all.leftOut())
                .extracting(LeftOut::text)
                .containsExactlyElementsOf(example("left out").lines().toList());
        assertThat(screen).hasSize(all.leftOut().size() - 1);
        assertThat(example("from DocumentedFilesTest").lines())
                .allSatisfy(line -> assertThat(Files.readString(Path.of(
                                "src/test/java/org/callpolicykit/adapter/schoolcloud/DocumentedFilesTest.java")))
                        .contains(line));
    }

    @Test
    void areCheckedAsThePageSays() throws IOException {
        GivenSettings settings = GivenSettings.none()
                .value("contacts", example("contacts.csv"))
                .value("teachers", example("teachers.csv"));
        try (PlatformConnection connection = new SchoolCloudAdapter().connect(settings)) {
            assertThat(connection.preflight().shortfalls())
                    .extracting(Shortfall::what)
                    .containsExactlyElementsOf(example("preflight").lines().toList());
        }
    }
}

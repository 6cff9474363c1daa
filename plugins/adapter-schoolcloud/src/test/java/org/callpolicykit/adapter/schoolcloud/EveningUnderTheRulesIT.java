package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Booking;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.SampleSchool;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed adapter beside the packed rules of section 5.2, in one kit. */
@DisplayName("A whole evening under the rules of 5.2")
class EveningUnderTheRulesIT {

    private static final Clause PLACE = Clause.of("5.2(a)");
    private static final Clause RECORD = Clause.of("5.2(h)");
    private static final GivenSettings SETTINGS = GivenSettings.none()
            .value("time-zone", "Europe/London")
            .value("teacher-place", "school")
            .value("retention-class", "parents' evenings")
            .value("appointments", new Evening().file());

    private PolicyKit kit;

    @BeforeEach
    void open(@TempDir Path plugins) throws IOException {
        Files.copy(Path.of(System.getProperty("callpolicykit.plugin-zip")), plugins.resolve("adapter-schoolcloud.zip"));
        try (Stream<Path> rules = Files.list(Path.of(System.getProperty("callpolicykit.rules")))) {
            for (Path zip : rules.toList()) {
                Files.copy(zip, plugins.resolve(zip.getFileName().toString()));
            }
        }
        kit = PolicyKit.open(plugins);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private Bookings bookings(GivenSettings settings, Place ofTheFirst) {
        PlatformAdapter adapter = kit.adapters().get(0);
        try (PlatformConnection connection = adapter.connect(settings)) {
            return connection.bookings(Evening.people(ofTheFirst));
        }
    }

    /** What the rules of one clause find when an action on these calls is asked for. */
    private List<Finding> findings(Clause clause, Action action, List<Call> calls) {
        SchoolDesk desk = kit.school(SchoolPolicy.seed());
        List<Finding> findings = new ArrayList<>();
        for (Call call : calls) {
            CallRequest request = new CallRequest(SampleSchool.ALDER_BANK, call, action, call.end());
            desk.decide(request).findings().stream()
                    .filter(finding -> finding.citation().clause().equals(clause))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static List<Call> held(Bookings bookings) {
        return bookings.booked().stream()
                .filter(booking -> booking.state() == Booking.State.HELD)
                .map(Booking::call)
                .toList();
    }

    @Test
    void keepsTheClausesOnPlatformPlaceAndRecord() {
        Bookings bookings = bookings(SETTINGS, Place.SCHOOL);

        assertThat(bookings.booked()).hasSize(900);
        assertThat(findings(PLACE, Action.ARRANGE, bookings.calls())).isEmpty();
        assertThat(findings(RECORD, Action.CLOSE, held(bookings))).isEmpty();
    }

    @Test
    void breaksTheClauseOnPlaceWhereATeacherIsAtHome() {
        List<Call> calls = bookings(SETTINGS, Place.STUDY).calls();
        List<Finding> findings = findings(PLACE, Action.ARRANGE, calls);

        long ofTheFirst = calls.stream()
                .filter(call -> new PersonId("t-0").equals(call.host()))
                .count();
        assertThat(findings).hasSize((int) ofTheFirst).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.status()).isEqualTo(Status.BREACH);
            assertThat(finding.text()).startsWith("is planned with staff in a study at home, expected in school, for");
        });
    }

    @Test
    void leavesTheClauseOnPlaceUnprovenWhereNobodySaysWhereTeachersAre() {
        GivenSettings silent =
                GivenSettings.none().value("time-zone", "Europe/London").value("appointments", new Evening().file());
        List<Call> calls = bookings(silent, Place.SCHOOL).calls().stream()
                .filter(call -> !new PersonId("t-0").equals(call.host()))
                .toList();

        assertThat(findings(PLACE, Action.ARRANGE, calls))
                .hasSameSizeAs(calls)
                .allSatisfy(finding -> assertThat(finding.status()).isEqualTo(Status.UNPROVEN));
    }

    @Test
    void leavesTheClauseOnRecordsUnprovenWhereTheFileSaysOfNothingThatItWasHeld() {
        List<Call> open = bookings(SETTINGS, Place.SCHOOL).booked().stream()
                .filter(booking -> booking.state() == Booking.State.BOOKED)
                .map(Booking::call)
                .toList();

        assertThat(findings(RECORD, Action.CLOSE, open))
                .hasSize(9)
                .allSatisfy(finding -> assertThat(finding.status()).isEqualTo(Status.UNPROVEN));
    }

    @Test
    void keepsItsRecordsByTheRetentionSchedule() {
        Call call = held(bookings(SETTINGS, Place.SCHOOL)).get(0);

        assertThat(findings(RECORD, Action.DISPOSE, List.of(call)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).startsWith("has a call record that is kept until"));
    }
}

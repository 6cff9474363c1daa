package org.callpolicykit.adapter.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.platform.MeetingBook;
import org.callpolicykit.core.platform.MeetingResult.Failed;
import org.callpolicykit.core.platform.MeetingResult.Made;
import org.callpolicykit.core.platform.MeetingResult.Unchanged;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.core.platform.ScheduleProvisioning;
import org.callpolicykit.core.platform.Workforce;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SampleSchool;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host that provisions a whole schedule")
class WholeScheduleTest {

    /** What is permitted has to be checked by some rule. */
    private static final class SomebodyHosts implements PolicyRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(Clause.of("6(3)"), "Somebody hosts every call")
                    .governs(CallKind.ALL, Stage.PLANNING)
                    .mandatory()
                    .remedy(SchoolRole.OFFICE, "Name a host.");
        }

        @Override
        public Check bind(Settings settings) {
            return (request, findings) -> {
                if (request.call().host() == null) {
                    findings.unproven("has no host");
                }
            };
        }
    }

    private final BigBlueButtonServer server = new BigBlueButtonServer();
    private final PlatformAdapter adapter = new BigBlueButtonAdapter(pause -> {});
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final MeetingBook book = MeetingBook.inMemory();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        executor.shutdown();
        server.close();
    }

    private static Schedule schedule(int calls) {
        return Schedule.of(
                SampleSchool.ALDER_BANK,
                IntStream.range(0, calls).mapToObj(WholeScheduleTest::lesson).toList());
    }

    private static Call lesson(int number) {
        Call lesson = SampleCalls.lesson().build();
        Duration later = Duration.ofHours(number);
        return lesson.toBuilder()
                .id(new CallId("L" + number))
                .platform(BigBlueButtonAdapter.SPEC.id())
                .time(lesson.start().plus(later), lesson.end().plus(later))
                .build();
    }

    private ProvisioningReport provision(Schedule schedule) {
        Instant now = SampleCalls.lesson().build().start().minus(Duration.ofDays(3));
        try (PolicyKit kit = PolicyKit.ofRules(List.of(new SomebodyHosts()), List.of(adapter))) {
            SchoolDesk desk = kit.school(SchoolPolicy.seed());
            return provision(desk, server.settings(), schedule, now);
        }
    }

    private ProvisioningReport provision(SchoolDesk desk, AdapterSettings settings, Schedule schedule, Instant now) {
        try (PlatformConnection connection = adapter.connect(settings)) {
            Workforce workforce =
                    Workforce.on(executor, 4).reportingTo((result, done, total) -> progress.add(done + " of " + total));
            ScheduleProvisioning meetings = ScheduleProvisioning.of(desk, adapter.spec(), connection, book)
                    .with(workforce);
            return meetings.provision(schedule, now);
        }
    }

    @Test
    void makesEachCallsMeetingOnceAndIsToldHowFarItIs() {
        Schedule schedule = schedule(25);

        ProvisioningReport first = provision(schedule);
        ProvisioningReport second = provision(schedule);

        assertThat(first.results()).hasSize(25).hasOnlyElementsOfType(Made.class);
        assertThat(progress).contains("25 of 25").hasSize(50);
        assertThat(second.all(Unchanged.class)).hasSize(25);
        assertThat(schedule.calls())
                .allSatisfy(call -> assertThat(server.kept(call.id())).containsExactly("meeting"));
    }

    @Test
    void goesOnWhereTheServerWentAway() {
        Schedule schedule = schedule(25);
        server.wire().faultFrom(21, Fault.Broken.REQUEST_LOST);

        ProvisioningReport first = provision(schedule);
        server.wire().heal();
        ProvisioningReport second = provision(schedule);

        assertThat(first.all(Failed.class)).isNotEmpty();
        assertThat(second.isComplete()).isTrue();
        assertThat(schedule.calls())
                .allSatisfy(call -> assertThat(server.kept(call.id())).containsExactly("meeting"));
    }
}

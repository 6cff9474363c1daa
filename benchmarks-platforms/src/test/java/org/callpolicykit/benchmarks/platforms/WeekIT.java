package org.callpolicykit.benchmarks.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.platform.MeetingBook;
import org.callpolicykit.core.platform.MeetingResult.Failed;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.core.platform.ScheduleProvisioning;
import org.callpolicykit.core.platform.Workforce;
import org.callpolicykit.testkit.SampleSchool;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A week of calls on the packed adapters")
class WeekIT {

    private static final int CALLS = 60;
    private static final int WORKERS = 4;
    private static final int GRANTED = 1_000;

    private static PolicyKit kit;
    private static ExecutorService executor;

    @BeforeAll
    static void open() {
        kit = PolicyKit.open(WeekBenchmark.plugins());
        executor = Executors.newFixedThreadPool(WORKERS);
    }

    @AfterAll
    static void close() {
        executor.shutdown();
        kit.close();
    }

    static Stream<Supplier<Platform>> platforms() {
        return WeekBenchmark.platforms().stream();
    }

    private static PlatformAdapter adapter(Platform platform) {
        return kit.adapters().stream()
                .filter(adapter -> adapter.spec().name().equals(platform.name()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void isMadeOnceAndReadBackAndTheContenderSendsTheSame(Supplier<Platform> start) {
        AtomicInteger told = new AtomicInteger();
        try (Platform platform = start.get();
                RequestsAlone contender = new RequestsAlone()) {
            WeekRun run = WeekRun.of(
                    adapter(platform),
                    platform,
                    CALLS,
                    GRANTED,
                    executor,
                    WORKERS,
                    (result, done, total) -> told.incrementAndGet());
            contender.send(run.requests(), executor, WORKERS);

            assertThat(run.turnedAway()).isZero();
            assertThat(told).as("made, made before, read back").hasValue(3 * CALLS);
            assertThat(contender.arrived()).isEqualTo(run.requests().size()).isGreaterThan(2 * CALLS);
            assertThat(platform.wire().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void goesOnWhereTheConnectionWasLost(Supplier<Platform> start) {
        try (Platform platform = start.get();
                PlatformConnection connection = adapter(platform).connect(platform.settings(GRANTED))) {
            List<Call> calls = platform.week(CALLS);
            ScheduleProvisioning meetings = ScheduleProvisioning.of(
                            new PermittingDesk(), adapter(platform).spec(), connection, MeetingBook.inMemory())
                    .with(Workforce.on(executor, WORKERS));
            Schedule schedule = Schedule.of(SampleSchool.ALDER_BANK, calls);
            platform.wire().faultFrom(100, Fault.answering(new Answer(403, "")));
            ProvisioningReport first = meetings.provision(schedule, Instant.now());
            platform.wire().heal();
            ProvisioningReport second = meetings.provision(schedule, Instant.now());

            assertThat(first.all(Failed.class)).isNotEmpty();
            assertThat(second.isComplete()).isTrue();
            assertThat(calls)
                    .allSatisfy(
                            call -> assertThat(platform.kept(call)).isNotEmpty().doesNotHaveDuplicates());
        }
    }
}

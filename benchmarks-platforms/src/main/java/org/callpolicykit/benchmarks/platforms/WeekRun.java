package org.callpolicykit.benchmarks.platforms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.platform.MeetingBook;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningProgress;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.core.platform.ScheduleProvisioning;
import org.callpolicykit.core.platform.Workforce;
import org.callpolicykit.testkit.SampleSchool;
import org.callpolicykit.testkit.platform.Received;

/**
 * What a week took.
 *
 * @param calls how many calls it has
 * @param provisioning how long it took to make their meetings
 * @param again how long it took to find that nothing is left to be done
 * @param readingBack how long it took to read them all back
 * @param requests what was sent, in order
 * @param turnedAway how many of the requests the server turned away, or lost
 */
record WeekRun(
        int calls,
        Duration provisioning,
        Duration again,
        Duration readingBack,
        List<Received> requests,
        int turnedAway) {

    /** To look at everything that a server keeps takes it a while: every so many calls are looked at. */
    private static final int SAMPLE = 25;

    /**
     * Makes the meetings of a week, asks for them again, and reads them back.
     *
     * @param quotaFactor how many times the published quotas are granted
     * @throws IllegalStateException if a meeting was not made, made twice, or is not as it was asked for
     */
    static WeekRun of(
            PlatformAdapter adapter,
            Platform platform,
            int calls,
            int quotaFactor,
            ExecutorService executor,
            int workers,
            ProvisioningProgress progress) {
        Schedule schedule = Schedule.of(SampleSchool.ALDER_BANK, platform.week(calls));
        Instant now = Instant.now();
        MeetingBook book = MeetingBook.inMemory();
        try (PlatformConnection connection = adapter.connect(platform.settings(quotaFactor))) {
            ScheduleProvisioning meetings = ScheduleProvisioning.of(
                            new PermittingDesk(), adapter.spec(), connection, book)
                    .with(Workforce.on(executor, workers).reportingTo(progress));
            long start = System.nanoTime();
            ProvisioningReport made = meetings.provision(schedule, now);
            long afterMaking = System.nanoTime();
            int sent = platform.wire().received().size();
            ProvisioningReport again = meetings.provision(schedule, now);
            long afterAgain = System.nanoTime();
            expect(sent == platform.wire().received().size(), "doing it again sent something");
            ProvisioningReport read = meetings.drift(schedule, now);
            long end = System.nanoTime();

            all(made, MeetingResult.Made.class, calls);
            all(again, MeetingResult.Unchanged.class, calls);
            all(read, MeetingResult.Checked.class, calls);
            expect(
                    read.outcomes(Drifted.class).size()
                            == made.outcomes(Drifted.class).size(),
                    "something drifted that nobody touched");
            for (int place = 0; place < calls; place += SAMPLE) {
                List<String> kept = platform.kept(schedule.calls().get(place));
                expect(
                        !kept.isEmpty() && kept.stream().distinct().count() == kept.size(),
                        schedule.calls().get(place).id() + " does not have each thing once: " + kept);
            }
            return new WeekRun(
                    calls,
                    Duration.ofNanos(afterMaking - start),
                    Duration.ofNanos(afterAgain - afterMaking),
                    Duration.ofNanos(end - afterAgain),
                    platform.wire().received(),
                    platform.wire().faults());
        }
    }

    private static void all(ProvisioningReport report, Class<? extends MeetingResult> kind, int calls) {
        expect(
                report.all(kind).size() == calls,
                report.all(kind).size() + " of " + calls + " calls were " + kind.getSimpleName()
                        + "; the first that was not: "
                        + report.results().stream()
                                .filter(result -> !kind.isInstance(result))
                                .findFirst());
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

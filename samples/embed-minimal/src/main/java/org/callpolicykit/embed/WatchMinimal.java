package org.callpolicykit.embed;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.live.PolicyOutlook;
import org.callpolicykit.core.live.ScheduleWatch;
import org.callpolicykit.core.policy.SchoolPolicy;

/** Keeps a schedule under review while a fact, the clock and the policy change, and prints how many calls are refused after each. */
final class WatchMinimal {

    private WatchMinimal() {}

    static void watch(SchoolDesk desk, Schedule schedule, Instant now, Pupil ada, PrintStream out) {
        Agreement signed = new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 7));
        SchoolPolicy advisory = SchoolPolicy.seed()
                .withLevel("rules-6-staff-rules", new RuleId("acceptable-use-signed"), Level.ADVISORY);

        ScheduleWatch watch = desk.watch(schedule, now);
        int before = watch.refused();

        watch.put(ada.withAgreements(List.of(signed))); // a fact: her calls only
        watch.turnTo(now.plus(Duration.ofMinutes(1))); // the clock: what has come due
        PolicyOutlook outlook = watch.compare(advisory); // another policy, before anybody switches
        watch.put(advisory); // and now it is in force

        out.println("refused before: " + before + ", foretold: " + outlook.refused() + ", now: " + watch.refused());
    }
}

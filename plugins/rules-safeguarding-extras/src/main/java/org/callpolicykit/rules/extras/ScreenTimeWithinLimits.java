package org.callpolicykit.rules.extras;

import static java.util.Map.entry;
import static org.callpolicykit.api.person.AgePhase.EARLY_YEARS;
import static org.callpolicykit.api.person.AgePhase.KEY_STAGE_1;
import static org.callpolicykit.api.person.AgePhase.KEY_STAGE_2;
import static org.callpolicykit.api.person.AgePhase.KEY_STAGE_3;
import static org.callpolicykit.api.person.AgePhase.KEY_STAGE_4;
import static org.callpolicykit.api.person.AgePhase.SIXTH_FORM;

import java.time.Duration;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/**
 * E(8): no pupil spends longer in a call, or in all calls of a day, than suits the age phase. Days are the school's; a call belongs to the
 * day on which it starts, and calls that overlap count in full.
 */
@Extension
public final class ScreenTimeWithinLimits implements ScheduleRule {

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(8);

    static final Parameter<Map<AgePhase, Duration>> LONGEST_CALL = Parameter.durationByPhase(
                    "longest-call",
                    Map.ofEntries(
                            entry(EARLY_YEARS, Duration.ofMinutes(20)),
                            entry(KEY_STAGE_1, Duration.ofMinutes(30)),
                            entry(KEY_STAGE_2, Duration.ofHours(1)),
                            entry(KEY_STAGE_3, Duration.ofHours(1)),
                            entry(KEY_STAGE_4, Duration.ofMinutes(75)),
                            entry(SIXTH_FORM, Duration.ofMinutes(90))),
                    LEAST,
                    MOST)
            .describedAs("the longest call for pupils of each age phase");

    static final Parameter<Map<AgePhase, Duration>> DAILY_TOTAL = Parameter.durationByPhase(
                    "daily-total",
                    Map.ofEntries(
                            entry(EARLY_YEARS, Duration.ofHours(1)),
                            entry(KEY_STAGE_1, Duration.ofHours(2)),
                            entry(KEY_STAGE_2, Duration.ofHours(3)),
                            entry(KEY_STAGE_3, Duration.ofHours(4)),
                            entry(KEY_STAGE_4, Duration.ofHours(4)),
                            entry(SIXTH_FORM, Duration.ofHours(5))),
                    LEAST,
                    MOST)
            .describedAs("the most time in calls on one day for pupils of each age phase");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(
                        Clause.of("E(8)"),
                        "Calls are no longer, alone and together in a day, than suits the pupils' age")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.YEAR_GROUPS)
                .parameter(LONGEST_CALL)
                .parameter(DAILY_TOTAL)
                .source(
                        "Royal College of Paediatrics and Child Health, The health impacts of screen time: a guide for clinicians"
                                + " and parents (2019), which gives no limits in hours: the lengths are a starting point, not a rule"
                                + " of law")
                .offUnlessSwitchedOn()
                .advisory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Shorten the call, split it over several days, or plan work away from screens.");
    }

    @Override
    public ScheduleCheck bind(Settings settings) {
        Map<AgePhase, Duration> longestCall = settings.get(LONGEST_CALL);
        Map<AgePhase, Duration> dailyTotal = settings.get(DAILY_TOTAL);
        return (schedule, at, findings) -> {
            ScreenTime screenTime = new ScreenTime(schedule.school(), longestCall, dailyTotal);
            for (Call call : schedule.calls()) {
                if (CallKind.WITH_PUPILS.contains(call.kind())) {
                    screenTime.next(call, findings.on(call));
                }
            }
        };
    }
}

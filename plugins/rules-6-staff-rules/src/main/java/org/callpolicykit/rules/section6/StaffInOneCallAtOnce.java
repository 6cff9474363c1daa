package org.callpolicykit.rules.section6;

import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
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
 * Clause 6(3), across calls: a member of staff who is in two calls at once is present throughout neither. Whoever is in another call,
 * of any kind, at an overlapping time does not count, in either of them. Calls of which one ends when the other starts do not overlap.
 */
@Extension
public final class StaffInOneCallAtOnce implements ScheduleRule {

    static final Parameter<Integer> MINIMUM_STAFF = Parameter.integer("minimum-staff", 2, 2, 6)
            .describedAs("members of staff on every call with pupils who are in no other call meanwhile");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "The members of staff a call needs are in no other call meanwhile")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.TRAININGS)
                .parameter(MINIMUM_STAFF)
                .parameter(CountedAdults.ADULTS)
                .parameter(CountedAdults.VOLUNTEERS_TRAINED)
                .mandatory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Move one of the calls, or give one of them another member of staff for its whole length.");
    }

    @Override
    public ScheduleCheck bind(Settings settings) {
        int minimum = settings.get(MINIMUM_STAFF);
        CountedAdults adults = CountedAdults.of(settings);
        ScheduleCheck check = (schedule, at, findings) -> {
            for (StaffBookings call : StaffBookings.of(schedule)) {
                if (CallKind.WITH_PUPILS.contains(call.call().kind())) {
                    int counted = adults.in(call.call(), schedule.school(), at);
                    int free = call.free(adults, schedule.school(), at);
                    if (free < counted && free < minimum) {
                        findings.on(call.call())
                                .breach(
                                        "has %d of the %d members of staff it needs for itself: %s",
                                        free, minimum, call.clashesInWords(schedule.school()));
                    }
                }
            }
        };
        return adults.lookAtClock(check);
    }
}

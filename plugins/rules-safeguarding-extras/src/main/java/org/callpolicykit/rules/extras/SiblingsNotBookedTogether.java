package org.callpolicykit.rules.extras;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/**
 * E(7): pupils who share a contact, as brothers and sisters do, are in no different calls at the same time: families share a device and a
 * parent. Calls with parents count for the pupils they are about. One and the same pupil in two calls is another kind of clash, and none of
 * this rule's business; nor are brothers and sisters in the same call.
 */
@Extension
public final class SiblingsNotBookedTogether implements ScheduleRule {

    static final Set<CallKind> KINDS = EnumSet.complementOf(EnumSet.of(CallKind.STAFF_MEETING));

    static final Parameter<Duration> GAP = Parameter.duration(
                    "gap", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(60))
            .describedAs("time a family needs between two of its calls");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("E(7)"), "Pupils of one family are not in different calls at the same time")
                .governs(KINDS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.SUBJECTS, Fact.CONTACTS)
                .parameter(GAP)
                .source(
                        "A pattern of schools' remote learning plans since 2020: live sessions are timed so that families who share"
                                + " a device can follow them; no rule of law")
                .offUnlessSwitchedOn()
                .advisory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Move one of the calls, or ask the family whether each of the pupils has a device and company.");
    }

    @Override
    public ScheduleCheck bind(Settings settings) {
        Duration gap = settings.get(GAP);
        return (schedule, at, findings) -> {
            FamilyBookings families = FamilyBookings.of(schedule, gap);
            for (Call call : schedule.calls()) {
                if (KINDS.contains(call.kind())) {
                    check(call, families, findings.on(call));
                }
            }
        };
    }

    private static void check(Call call, FamilyBookings families, Findings findings) {
        List<Pupil> pupils = FamilyBookings.pupilsOf(call);
        if (pupils.isEmpty()) {
            findings.unproven(
                    CallKind.WITH_PARENTS.contains(call.kind())
                            ? "does not say which pupils it is about"
                            : "has no pupils listed");
        }
        findings.unproven(
                pupils.stream().filter(pupil -> pupil.contacts() == null).toList(),
                "does not say which contacts are on file, and so which other pupils are of the family, for");
        families.report(call, findings);
    }
}

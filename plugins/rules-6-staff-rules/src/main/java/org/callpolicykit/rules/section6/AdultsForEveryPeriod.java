package org.callpolicykit.rules.section6;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.ScheduleCheck;
import org.callpolicykit.api.rule.ScheduleFindings;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Cover;
import org.pf4j.Extension;

/**
 * Clause 6(3): there are enough adults for all calls of a time. In a timetable of lessons with one teacher each there are periods in which
 * nobody is free to be the second adult: that is said of the schedule, once for each period, and not of every call in it.
 */
@Extension
public final class AdultsForEveryPeriod implements ScheduleRule {

    static final Parameter<Integer> MINIMUM_STAFF =
            Parameter.integer("minimum-staff", 2, 2, 6).describedAs("members of staff on every call with pupils");

    static final Parameter<Set<SchoolRole>> ADULTS = Parameter.choices(
                    "adults",
                    SchoolRole.class,
                    EnumSet.of(
                            SchoolRole.HEAD_TEACHER,
                            SchoolRole.SLT,
                            SchoolRole.DSL,
                            SchoolRole.DEPUTY_DSL,
                            SchoolRole.TEACHER,
                            SchoolRole.TEACHING_ASSISTANT))
            .describedAs("who may be the second adult");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(3)"), "There are enough adults for all the calls of a time")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.SCHOOL_STAFF)
                .parameter(MINIMUM_STAFF)
                .parameter(ADULTS)
                .mandatory()
                .remedy(
                        SchoolRole.COVER_MANAGER,
                        "Move calls to times in which adults are free, join groups, or let others be the second adult.");
    }

    @Override
    public ScheduleCheck bind(Settings settings) {
        int minimum = settings.get(MINIMUM_STAFF);
        Set<SchoolRole> roles = settings.get(ADULTS);
        ScheduleCheck check = (schedule, at, findings) -> {
            List<StaffMember> staff = schedule.school().staff();
            if (staff == null) {
                findings.onSchedule()
                        .unproven(
                                "has no list of staff, without which nobody can tell who is free to be the second adult");
                return;
            }
            Cover.shortages(schedule, staff, minimum, member -> isAdult(member, roles))
                    .forEach(shortage -> report(schedule, shortage, findings));
        };
        return check.atAnyTime();
    }

    /** Somebody of whom the MIS names no role is a member of staff all the same. */
    private static boolean isAdult(StaffMember member, Set<SchoolRole> roles) {
        return member.roles().isEmpty() || !Collections.disjoint(roles, member.roles());
    }

    private static void report(Schedule schedule, Cover.Shortage shortage, ScheduleFindings findings) {
        findings.onSchedule()
                .breach(
                        "lacks %s in %s from %tR to %tR on %<tA %<te %<tB, and %s free then",
                        counted(shortage.missing(), "adult"),
                        counted(shortage.lacking(), "call"),
                        schedule.school().localTimeOf(shortage.from()),
                        schedule.school().localTimeOf(shortage.until()),
                        free(shortage.free()));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String free(int number) {
        return switch (number) {
            case 0 -> "nobody is";
            case 1 -> "one is";
            default -> number + " are";
        };
    }
}

package org.callpolicykit.rules.section6;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolHours;
import org.pf4j.Extension;

/** Clause 6(19): contact with pupils happens on school days, within normal school hours. Both ends of the hours belong to them. */
@Extension
public final class WithinSchoolHours implements PolicyRule {

    static final Parameter<SchoolHours> SCHOOL_HOURS = Parameter.hours(
                    "school-hours", new SchoolHours(LocalTime.of(8, 45), LocalTime.of(15, 15)))
            .describedAs("the school's usual hours; the calendar's hours of a single day come first");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(19)"), "Contact with pupils happens within school hours")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.CALENDAR)
                .parameter(SCHOOL_HOURS)
                .mandatory()
                .remedy(SchoolRole.TEACHER, "Move the call into the hours of a school day.");
    }

    @Override
    public Check bind(Settings settings) {
        SchoolHours usual = settings.get(SCHOOL_HOURS);
        Check check = (request, findings) -> {
            SchoolCalendar calendar = request.school().calendar();
            if (calendar == null) {
                findings.unproven("needs the school calendar, which is missing, to be placed in school hours");
            } else {
                check(request, calendar, usual, findings);
            }
        };
        return check.silentWhen(new Condition.Within(new OpenHours(usual))).atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.Within(CallKind.WITH_PUPILS, settings.get(SCHOOL_HOURS)));
    }

    private static void check(CallRequest request, SchoolCalendar calendar, SchoolHours usual, Findings findings) {
        School school = request.school();
        Call call = request.call();
        LocalDate day = school.dateOf(call.start());
        SchoolHours hours = calendar.specialHoursOn(day).orElse(usual);
        if (!calendar.isSchoolDay(day)) {
            findings.breach("is on %tA %<te %<tB, which is not a school day", day);
        } else if (!day.equals(school.dateOf(call.end()))) {
            findings.breach(
                    "runs past midnight, from %tR on %<tA %<te %<tB to %tR on %<tA, expected within the hours of %s",
                    school.localTimeOf(call.start()), school.localTimeOf(call.end()), hours);
        } else if (!hours.contain(school.nanoOfDay(call.start()), school.nanoOfDay(call.end()))) {
            findings.breach(
                    "runs from %tR to %tR on %<tA %<te %<tB, expected within the hours of %s",
                    school.localTimeOf(call.start()), school.localTimeOf(call.end()), hours);
        }
    }
}

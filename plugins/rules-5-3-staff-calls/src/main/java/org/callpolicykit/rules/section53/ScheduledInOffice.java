package org.callpolicykit.rules.section53;

import java.util.Set;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 5.3(b): staff meetings are scheduled through Office 365. */
@Extension
public final class ScheduledInOffice implements PolicyRule {

    static final Parameter<Account.Provider> CALENDAR = Parameter.choice("calendar", Account.Provider.MICROSOFT)
            .describedAs("who runs the calendar that staff meetings are scheduled in");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("5.3(b)"), "Staff meetings are scheduled in the school's calendar")
                .governs(Set.of(CallKind.STAFF_MEETING), Stage.PLANNING)
                .needs(Fact.CALENDAR_EVENT)
                .parameter(CALENDAR)
                .mandatory()
                .remedy(SchoolRole.HOST, "Schedule the meeting in the calendar that the school uses for it.");
    }

    @Override
    public Check bind(Settings settings) {
        Account.Provider expected = settings.get(CALENDAR);
        Check check = (request, findings) -> {
            CalendarEvent entry = request.call().calendarEvent();
            if (entry == null) {
                findings.unproven("has no entry on file in the school's calendar (%s)", expected.label())
                        .mendedBy(scheduling(expected));
            } else if (entry.provider() != expected) {
                findings.breach(
                                "is scheduled in another calendar (%s), expected the school's (%s)",
                                entry.provider().label(), expected.label())
                        .mendedBy(scheduling(expected));
            }
        };
        return check.silentOnlyWhen(new Condition.InCalendar(expected)).atAnyTime();
    }

    private static Mend scheduling(Account.Provider expected) {
        return Mend.with("an entry in the school's calendar (" + expected.label() + ")", request -> {
            CalendarEvent entry =
                    new CalendarEvent(expected, request.call().id().value());
            return request.withCall(
                    request.call().toBuilder().calendarEvent(entry).build());
        });
    }
}

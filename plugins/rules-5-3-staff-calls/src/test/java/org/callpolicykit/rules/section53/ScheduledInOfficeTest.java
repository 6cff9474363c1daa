package org.callpolicykit.rules.section53;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3(b) Staff meetings are scheduled in the school's calendar")
class ScheduledInOfficeTest {

    private static final String MEND = "an entry in the school's calendar (Microsoft)";

    private final RuleTester rule = RuleTester.of(new ScheduledInOffice());

    private static Call.Builder scheduledWith(Account.Provider provider) {
        return staffMeeting().calendarEvent(new CalendarEvent(provider, "event-1"));
    }

    @Test
    @Passes
    void aStaffMeetingInTheSchoolsCalendarIsKept() {
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void aStaffMeetingInAnotherCalendarIsBroken() {
        rule.on(scheduledWith(Account.Provider.GOOGLE))
                .isBreached("is scheduled in another calendar (Google), expected the school's (Microsoft)");
    }

    @Test
    @Boundary
    void anEntryThatNobodyKnowsOfRefusesLikeOneInAnotherCalendar() {
        rule.on(scheduledWith(Account.Provider.MICROSOFT)).isKept();
        rule.on(staffMeeting().calendarEvent(null))
                .isUnproven("has no entry on file in the school's calendar (Microsoft)");
    }

    @Test
    void schedulingItPutsItRight() {
        Call.Builder elsewhere = scheduledWith(Account.Provider.OTHER);
        Call.Builder unknown = staffMeeting().calendarEvent(null);
        rule.on(Mended.with(MEND, rule.on(elsewhere), elsewhere, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
        rule.on(Mended.with(MEND, rule.on(unknown), unknown, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
    }

    @Test
    void callsWithOthersAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayUseAnotherCalendar() {
        RuleTester google = rule.with(ScheduledInOffice.CALENDAR, Account.Provider.GOOGLE);
        google.on(scheduledWith(Account.Provider.GOOGLE)).isKept();
        google.on(staffMeeting())
                .isBreached("is scheduled in another calendar (Microsoft), expected the school's (Google)");
        RuleTester other = rule.with(ScheduledInOffice.CALENDAR, Account.Provider.OTHER);
        other.on(scheduledWith(Account.Provider.OTHER)).isKept();
        other.on(staffMeeting().calendarEvent(null))
                .isUnproven("has no entry on file in the school's calendar (other)");
    }
}

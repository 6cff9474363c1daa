package org.callpolicykit.rules.section51;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(c) Parents are told of the call in advance, with the etiquette")
class ParentsToldInAdvanceTest {

    private static final Instant DEADLINE = schoolTime("2026-11-30T10:00");
    private static final String NOT_TOLD =
            "has no notice giving the etiquette, sent by any channel no later than 10:00 on Monday 30 November, to the parents of";

    private final RuleTester rule = RuleTester.of(new ParentsToldInAdvance());

    @Test
    @Passes
    void parentsToldTwoSchoolDaysBeforeAreToldInTime() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Boundary
    void parentsToldAtTheDeadlineAreToldInTime() {
        RuleTester onTheDay = rule.at(schoolTime("2026-12-01T09:00"));
        onTheDay.on(lesson().notices(List.of(notice("2026-11-30T10:00")))).isKept();
        onTheDay.on(lesson().notices(List.of(notice("2026-11-30T10:01")))).isBreached(NOT_TOLD);
    }

    @Test
    @Fails
    void parentsToldAMinuteAfterTheDeadlineAreToldTooLate() {
        rule.at(schoolTime("2026-12-01T09:00"))
                .on(lesson().notices(List.of(notice("2026-11-30T10:01"))))
                .isBreached(NOT_TOLD)
                .namesPeople(dev(), ella(), finn());
    }

    @Test
    void tellingParentsIsADutyUntilTheDeadlineAndABreachAfterIt() {
        Call.Builder untold = lesson().notices(List.of());
        rule.at(DEADLINE).on(untold).isDueBy(DEADLINE, NOT_TOLD).namesPeople(dev(), ella(), finn());
        rule.at(DEADLINE.plusSeconds(1)).on(untold).isBreached(NOT_TOLD);
    }

    @Test
    void aNoticeThatIsPlannedButNotSentLeavesTheDuty() {
        Call.Builder planned = lesson().notices(List.of(notice("2026-11-30T09:30")));
        rule.at(schoolTime("2026-11-30T09:29")).on(planned).isDueBy(DEADLINE, NOT_TOLD);
        rule.at(schoolTime("2026-11-30T09:30")).on(planned).isKept();
    }

    @Test
    void whatParentsWereToldCannotBeShownWhenNobodyKeepsIt() {
        rule.on(lesson().notices(null)).isUnproven("has no record of what parents were told, expected the etiquette");
    }

    @Test
    void withoutPupilsNobodyCanTellWhoseParentsToAsk() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void withoutASchoolCalendarThereIsNoDeadline() {
        rule.atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(lesson())
                .isUnproven("needs the school calendar, which is missing, to count back 1 school day");
    }

    @Test
    void onTheFirstDayOfTheCalendarThereIsNoSchoolDayBefore() {
        rule.on(lesson().time(schoolTime("2026-09-03T10:00"), schoolTime("2026-09-03T10:45")))
                .isUnproven("needs a school calendar that reaches back 1 school day before it");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForNoticeUpToTheStart() {
        RuleTester upToTheStart = rule.with(ParentsToldInAdvance.NOTICE_LEAD, new LeadTime.Exact(Duration.ZERO))
                .at(schoolTime("2026-12-01T10:00"));
        upToTheStart.on(lesson().notices(List.of(notice("2026-12-01T10:00")))).isKept();
        upToTheStart
                .atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(lesson().notices(List.of(notice("2026-12-01T10:00"))))
                .isKept();
    }

    @Test
    void aSchoolMayAskForNoticeManySchoolDaysAhead() {
        RuleTester farAhead = rule.with(ParentsToldInAdvance.NOTICE_LEAD, LeadTime.parse("55 school days"));
        farAhead.on(lesson().notices(List.of(notice("2026-09-03T08:00")))).isKept();
        rule.with(ParentsToldInAdvance.NOTICE_LEAD, LeadTime.parse("99 school days"))
                .on(lesson())
                .isUnproven("needs a school calendar that reaches back 99 school days before it");
    }

    @Test
    void anyChannelWillDo() {
        rule.on(lesson().notices(List.of(notice(Channel.OTHER, "2026-11-26T15:00", Set.of(Notice.Topic.ETIQUETTE)))))
                .isKept();
    }

    @Test
    void aNoticeWithoutTheEtiquetteIsNotEnough() {
        rule.on(lesson().notices(List.of(notice(Channel.EMAIL, "2026-11-26T15:00", Set.of(Notice.Topic.TIME)))))
                .isDueBy(DEADLINE, NOT_TOLD);
    }

    @Test
    void oneSchoolDayBeforeMondayIsFridayOrTheDayBeforeAnInsetDay() {
        rule.on(lesson().time(schoolTime("2026-12-07T10:00"), schoolTime("2026-12-07T10:45"))
                        .notices(List.of()))
                .isDueBy(
                        schoolTime("2026-12-03T10:00"),
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Thursday 3 December,"
                                + " to the parents of");
    }

    @Test
    void oneSchoolDayBeforeKeepsTheClockTimeWhenTheClocksChange() {
        RuleTester beforeHalfTerm = rule.at(schoolTime("2026-10-20T09:00"));
        Call.Builder afterHalfTerm = lesson().time(schoolTime("2026-11-02T10:00"), schoolTime("2026-11-02T10:45"));
        Instant tenOnFriday = Instant.parse("2026-10-23T09:00:00Z");
        beforeHalfTerm
                .on(afterHalfTerm.notices(List.of()))
                .isDueBy(
                        tenOnFriday,
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Friday 23 October, to"
                                + " the parents of");
    }
}

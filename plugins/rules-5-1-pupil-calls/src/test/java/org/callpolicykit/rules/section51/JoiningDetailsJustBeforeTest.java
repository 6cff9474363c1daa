package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.joiningDetails;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(d) Joining details go out just before the start")
class JoiningDetailsJustBeforeTest {

    private static final Instant START = schoolTime("2026-12-01T10:00");
    private static final String NONE =
            "has no joining details, sent by Google Classroom from 09:55 to 10:00 on Tuesday 1 December, for";
    private static final String THE_DAY_BEFORE =
            "has the joining details sent by Google Classroom at 15:00 on Monday 30 November,"
                    + " expected by Google Classroom from 09:55 to 10:00 on Tuesday 1 December, to";

    private final RuleTester rule = RuleTester.of(new JoiningDetailsJustBefore());

    @Test
    @Passes
    void joiningDetailsScheduledForFiveMinutesBeforeAreInTime() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void joiningDetailsSentTheDayBeforeAreTooEarly() {
        rule.on(with(details("2026-11-30T15:00"))).isBreached(THE_DAY_BEFORE).namesPeople(dev(), ella(), finn());
    }

    @Test
    @Boundary
    void fiveMinutesBeforeIsInTimeAndASecondEarlierIsNot() {
        rule.on(with(details("2026-12-01T09:55"))).isKept();
        rule.on(with(details("2026-12-01T09:54:59")))
                .isBreached(
                        "has the joining details sent by Google Classroom at 09:54 on Tuesday 1 December, expected by"
                                + " Google Classroom from 09:55 to 10:00 on Tuesday 1 December, to");
    }

    @Test
    @Boundary
    void joiningDetailsAreADutyUntilTheStartAndABreachAfterIt() {
        Call.Builder without = with();
        rule.at(START).on(without).isDueBy(START, NONE).namesPeople(dev(), ella(), finn());
        rule.at(START.plusSeconds(1)).on(without).isBreached(NONE);
    }

    @Test
    void joiningDetailsSentAtTheStartAreInTimeAndLaterOnesComeTooLate() {
        rule.on(with(details("2026-12-01T10:00"))).isKept();
        rule.on(with(details("2026-12-01T10:00:01"))).isDueBy(START, NONE);
        rule.on(with(details("2026-12-01T09:57"), details("2026-12-01T10:05"))).isKept();
    }

    @Test
    void anotherWayDoesNotCount() {
        rule.on(with(details("2026-12-01T09:57").withAudience(Set.of(Audience.PUPILS)), byEmail("2026-12-01T09:57")))
                .isBreached("has the joining details sent by e-mail at 09:57 on Tuesday 1 December, expected by Google"
                        + " Classroom from 09:55 to 10:00 on Tuesday 1 December, to")
                .namesPeople(dev(), ella(), finn());
    }

    @Test
    void everyWrongSendingIsToldInOrderOfTimeThenOfWay() {
        String early =
                "broken: has the joining details sent by Google Classroom at 15:00 on Monday 30 November, expected"
                        + " by Google Classroom from 09:55 to 10:00 on Tuesday 1 December, to: Dev Patel, Ella Novak, Finn Doyle";
        String email = "broken: has the joining details sent by e-mail at 15:00 on Monday 30 November, expected"
                + " by Google Classroom from 09:55 to 10:00 on Tuesday 1 December, to: Dev Patel, Ella Novak, Finn Doyle";
        String later = "broken: has the joining details sent by e-mail at 09:57 on Tuesday 1 December, expected"
                + " by Google Classroom from 09:55 to 10:00 on Tuesday 1 December, to: Dev Patel, Ella Novak, Finn Doyle";
        Notice first = details("2026-11-30T15:00");
        Notice second = byEmail("2026-11-30T15:00");
        Notice third = byEmail("2026-12-01T09:57");
        rule.on(with(first, second, third)).hasFindings(email, early, later);
        rule.on(with(third, second, first)).hasFindings(email, early, later);
        rule.on(with(first, first)).isBreached(THE_DAY_BEFORE).namesPeople(dev(), ella(), finn());
    }

    @Test
    void eachPupilNeedsTheirOwn() {
        Notice early = about(details("2026-11-30T15:00"), Set.of(dev().id()));
        Notice inTime = about(details("2026-12-01T09:56"), Set.of(ella().id()));
        rule.on(with(inTime, early))
                .hasFindings(
                        "broken: " + THE_DAY_BEFORE + ": Dev Patel",
                        "still to do: " + NONE + ": Finn Doyle (by 2026-12-01T10:00:00Z)");
    }

    @Test
    void anEarlyNoticeStaysWrongWhenARightOneFollows() {
        rule.on(with(details("2026-12-01T09:56"), details("2026-11-30T15:00"))).isBreached(THE_DAY_BEFORE);
    }

    @Test
    void whatIsForParentsOrTellsOtherThingsIsNotMeant() {
        Notice toParents = details("2026-11-30T15:00").withAudience(Set.of(Audience.PARENTS));
        rule.on(with(toParents, notice("2026-11-26T15:00"))).isDueBy(START, NONE);
        rule.on(with(toParents, notice("2026-11-26T15:00"), details("2026-12-01T09:56")))
                .isKept();
    }

    @Test
    void whatPupilsWereToldCannotBeShownWhenNobodyKeepsIt() {
        rule.on(lesson().notices(null))
                .isUnproven("has no record of what pupils were told, expected the joining details");
    }

    @Test
    void withoutPupilsNobodyCanTellWhomToReach() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void schedulingThemPutsItRight() {
        for (String at : List.of("2026-11-30T09:00", "2026-12-01T09:55", "2026-12-01T09:58", "2026-12-01T10:00")) {
            Call untold = with(about(details("2026-12-01T09:57"), Set.of(ella().id())))
                    .build();
            RuleTester then = rule.at(schoolTime(at));
            then.on(untold).isDueBy(START, NONE).namesPeople(dev(), finn()).satisfies(decision -> {
                Mend mend = Objects.requireNonNull(decision.findings().get(0).mend());
                assertThat(mend.words())
                        .isEqualTo("the joining details, sent by Google Classroom just before the start");
                CallRequest asked = new CallRequest(ALDER_BANK, untold, Action.INVITE, schoolTime(at));
                then.on(mend.applyTo(asked).call()).isKept();
            });
        }
    }

    @Test
    void onceTheCallHasStartedNothingPutsItRight() {
        rule.at(START.plusSeconds(1))
                .on(with())
                .satisfies(decision ->
                        assertThat(decision.findings().get(0).mend()).isNull());
    }

    @Test
    void aSchoolMaySendThemAtTheStartOnlyOrUpToAnHourBefore() {
        RuleTester atTheStart = rule.with(JoiningDetailsJustBefore.LEAD, Duration.ZERO);
        atTheStart.on(with(details("2026-12-01T10:00"))).isKept();
        atTheStart
                .on(with(details("2026-12-01T09:59")))
                .isBreached(
                        "has the joining details sent by Google Classroom at 09:59 on Tuesday 1 December, expected by"
                                + " Google Classroom from 10:00 to 10:00 on Tuesday 1 December, to");
        RuleTester anHour = rule.with(JoiningDetailsJustBefore.LEAD, Duration.ofMinutes(60));
        anHour.on(with(details("2026-12-01T09:00"))).isKept();
        anHour.on(with(details("2026-12-01T08:59")))
                .isBreached(
                        "has the joining details sent by Google Classroom at 08:59 on Tuesday 1 December, expected by"
                                + " Google Classroom from 09:00 to 10:00 on Tuesday 1 December, to");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(JoiningDetailsJustBefore.LEAD, Duration.ofMinutes(61)))
                .withMessageContaining("from PT0S to PT1H");
    }

    @Test
    void aSchoolMayCountEveryWayOrOthers() {
        rule.with(JoiningDetailsJustBefore.CHANNELS, EnumSet.allOf(Channel.class))
                .on(with(byEmail("2026-12-01T09:57")))
                .isKept();
        rule.with(JoiningDetailsJustBefore.CHANNELS, Set.of(Channel.TEXT_MESSAGE, Channel.EMAIL))
                .on(lesson().notices(List.of()))
                .isDueBy(
                        START,
                        "has no joining details, sent by e-mail or text message from 09:55 to 10:00 on Tuesday 1 December,"
                                + " for");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(JoiningDetailsJustBefore.CHANNELS, Set.of()))
                .withMessageContaining("an empty list");
    }

    private static Call.Builder with(Notice... notices) {
        return lesson().notices(List.of(notices));
    }

    private static Notice details(String sentAt) {
        return joiningDetails(List.of(dev(), ella(), finn()), sentAt);
    }

    private static Notice byEmail(String sentAt) {
        return notice(Channel.EMAIL, sentAt, Set.of(Topic.JOINING_DETAILS));
    }

    private static Notice about(Notice notice, Set<PersonId> pupils) {
        return new Notice(notice.channel(), notice.sentAt(), notice.topics(), pupils).withAudience(notice.audience());
    }
}

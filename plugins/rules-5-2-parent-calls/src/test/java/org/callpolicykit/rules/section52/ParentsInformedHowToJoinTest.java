package org.callpolicykit.rules.section52;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.school.LeadTime;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("5.2(c) Parents are told by letter or e-mail how to join and behave")
class ParentsInformedHowToJoinTest {

    private static final Instant START = schoolTime("2026-12-01T16:00");
    private static final Set<Topic> BOTH = Set.of(Topic.HOW_TO_JOIN, Topic.ETIQUETTE);
    private static final String NOT_TOLD =
            "has no notice giving how to join and the etiquette, sent by e-mail or letter"
                    + " no later than 16:00 on Tuesday 1 December, to the parents";

    private final RuleTester rule = RuleTester.of(new ParentsInformedHowToJoin());

    @Test
    @Passes
    void parentsWhoWereWrittenToAreInformed() {
        rule.on(parentConsultation()).isKept();
        rule.on(parentMeeting()).isKept();
        rule.on(parentMeeting().notices(List.of(notice(Channel.LETTER, "2026-11-26T15:00", BOTH))))
                .isKept();
    }

    @Test
    @Fails
    void parentsWhomNobodyWroteToStillHaveToBeInformed() {
        rule.on(parentConsultation().notices(List.of()))
                .isDueBy(START, NOT_TOLD)
                .namesPeople(priya());
    }

    @Test
    @Boundary
    void parentsMayBeInformedUpToTheStart() {
        Call.Builder atTheStart =
                parentConsultation().notices(List.of(notice(Channel.EMAIL, "2026-12-01T16:00", BOTH)));
        Call.Builder after = parentConsultation().notices(List.of(notice(Channel.EMAIL, "2026-12-01T16:01", BOTH)));
        rule.at(START.plusSeconds(60)).on(atTheStart).isKept();
        rule.at(START.plusSeconds(60)).on(after).isBreached(NOT_TOLD);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"LETTER", "EMAIL"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherChannelWillDo(Channel channel) {
        rule.on(parentConsultation().notices(List.of(notice(channel, "2026-11-26T15:00", BOTH))))
                .isDueBy(START, NOT_TOLD);
    }

    @Test
    void theEtiquetteAndHowToJoinAreBothAskedFor() {
        rule.on(parentConsultation()
                        .notices(List.of(notice(Channel.EMAIL, "2026-11-26T15:00", Set.of(Topic.HOW_TO_JOIN)))))
                .isDueBy(
                        START,
                        "has no notice giving the etiquette, sent by e-mail or letter no later than 16:00 on Tuesday 1 December, to the parents");
        rule.on(parentConsultation()
                        .notices(List.of(notice(Channel.EMAIL, "2026-11-26T15:00", Set.of(Topic.ETIQUETTE)))))
                .isDueBy(
                        START,
                        "has no notice giving how to join, sent by e-mail or letter no later than 16:00 on Tuesday 1 December, to the parents");
    }

    @Test
    void onlyTheParentsWhoWereLeftOutAreNamedWhateverTheirOrder() {
        Notice toPriya = new Notice(Channel.EMAIL, schoolTime("2026-11-26T15:00"), BOTH, Set.of(priya().id()));
        rule.on(parentConsultation().parents(List.of(priya(), marek())).notices(List.of(toPriya)))
                .isDueBy(START, NOT_TOLD)
                .namesPeople(marek());
        rule.on(parentConsultation().parents(List.of(marek(), priya())).notices(List.of(toPriya)))
                .isDueBy(START, NOT_TOLD)
                .namesPeople(marek());
    }

    @Test
    void withoutNoticesOrParentsNobodyCanTell() {
        rule.on(parentConsultation().notices(null))
                .isUnproven("has no record of what parents were told, expected how to join and the etiquette");
        rule.on(parentConsultation().parents(List.of())).isUnproven("has no parents listed");
    }

    @Test
    void writingToThemPutsItRight() {
        Call.Builder untold = parentConsultation().notices(List.of());
        rule.on(Mended.with(
                        "a notice giving how to join and the etiquette, sent by e-mail or letter",
                        rule.on(untold),
                        untold,
                        Action.INVITE,
                        THE_DAY_BEFORE))
                .isKept();
    }

    @Test
    void callsWithoutParentsAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayTellParentsByAnyChannel() {
        RuleTester byAny = rule.with(ParentsInformedHowToJoin.CHANNELS, EnumSet.allOf(Channel.class));
        for (Channel channel : Channel.values()) {
            byAny.on(parentConsultation().notices(List.of(notice(channel, "2026-11-26T15:00", BOTH))))
                    .isKept();
        }
    }

    @Test
    void aSchoolCannotLeaveNoChannelAtAll() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(ParentsInformedHowToJoin.CHANNELS, Set.of()));
    }

    @Test
    void aSchoolMayAskForNoticeManySchoolDaysAheadOrNoneAtAll() {
        RuleTester farAhead = rule.with(ParentsInformedHowToJoin.NOTICE_LEAD, new LeadTime.SchoolDays(99));
        farAhead.on(parentConsultation())
                .isUnproven("needs a school calendar that reaches back 99 school days before it");
        farAhead.atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(parentConsultation())
                .isUnproven("needs the school calendar, which is missing, to count back 99 school days");
        rule.with(ParentsInformedHowToJoin.NOTICE_LEAD, new LeadTime.SchoolDays(1))
                .on(parentConsultation().notices(List.of()))
                .isDueBy(
                        schoolTime("2026-11-30T16:00"),
                        "has no notice giving how to join and the etiquette, sent by e-mail or letter no later than 16:00 on Monday 30 November, to the parents");
        rule.with(ParentsInformedHowToJoin.NOTICE_LEAD, new LeadTime.Exact(Duration.ZERO))
                .atSchool(SampleSchool.WITHOUT_CALENDAR)
                .on(parentConsultation())
                .isKept();
    }
}

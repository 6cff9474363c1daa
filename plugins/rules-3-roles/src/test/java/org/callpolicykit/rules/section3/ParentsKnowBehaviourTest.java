package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.notice;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.3(c) Parents know the behaviour that is expected")
class ParentsKnowBehaviourTest extends ToldContract {

    ParentsKnowBehaviourTest() {
        super(new ParentsKnowBehaviour(), Topic.ETIQUETTE);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    @Override
    protected String recipients() {
        return "the parents of";
    }

    @Test
    void whereTheSchoolAsksForItParentsConfirmThatTheyReadIt() {
        RuleTester confirmed = rule.with(ParentsKnowBehaviour.REQUIRE_ACKNOWLEDGEMENT, true);
        Notice notice = notice("2026-11-26T15:00");
        confirmed
                .on(lesson().notices(List.of(notice.withAcknowledgedBy(Set.of(dev().id(), ella().id(), finn().id())))))
                .isKept();
        confirmed
                .on(lesson().notices(List.of(notice.withAcknowledgedBy(Set.of(dev().id(), ella().id())))))
                .isDueBy(
                        schoolTime("2026-12-01T10:00"),
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Tuesday 1 December and"
                                + " confirmed as read, to the parents of")
                .namesPeople(finn());
        rule.with(ParentsKnowBehaviour.REQUIRE_ACKNOWLEDGEMENT, false)
                .on(lesson())
                .isKept();
    }

    @Test
    void parentsInACallAreMeantThemselves() {
        rule.on(parentMeeting()).isKept();
        rule.on(parentMeeting().notices(List.of()))
                .isDueBy(
                        schoolTime("2026-12-01T16:30"),
                        "has no notice giving the etiquette, sent by any channel no later than 16:30 on Tuesday 1 December, to the"
                                + " parents")
                .namesPeople(priya());
        rule.on(parentMeeting().parents(List.of())).isUnproven("has no parents listed");
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(staffMeeting()).doesNotApply();
    }
}

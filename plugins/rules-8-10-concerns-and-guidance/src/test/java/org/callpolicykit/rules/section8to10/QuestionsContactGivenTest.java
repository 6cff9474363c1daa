package org.callpolicykit.rules.section8to10;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.school.SchoolContact;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("9 Parents with questions are told how to reach the school")
class QuestionsContactGivenTest extends ToldContract {

    private static final String UNKNOWN = "does not know an e-mail address or telephone number of the school to give";

    QuestionsContactGivenTest() {
        super(new QuestionsContactGiven(), Topic.FEEDBACK_CONTACT);
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
    void oneWayOfReachingTheSchoolIsEnough() {
        rule.atSchool(ALDER_BANK.toBuilder().contact(new SchoolContact("office@alder-bank.example", null)))
                .on(lesson())
                .isKept();
        rule.atSchool(ALDER_BANK.toBuilder().contact(new SchoolContact(null, "01632 960100")))
                .on(lesson())
                .isKept();
        rule.atSchool(ALDER_BANK.toBuilder().contact(new SchoolContact(null, null)))
                .on(lesson())
                .isUnproven(UNKNOWN);
        rule.atSchool(ALDER_BANK.toBuilder().contact(null)).on(lesson()).isUnproven(UNKNOWN);
    }

    @Test
    void callsWithParentsAreMeantToo() {
        rule.on(parentMeeting()).isKept();
        rule.on(staffMeeting()).doesNotApply();
    }
}

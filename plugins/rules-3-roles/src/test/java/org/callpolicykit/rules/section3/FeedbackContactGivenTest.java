package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.3(d) Parents are told where feedback and concerns go")
class FeedbackContactGivenTest extends ToldContract {

    FeedbackContactGivenTest() {
        super(new FeedbackContactGiven(), Topic.FEEDBACK_CONTACT);
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
    void theCallsItIsAbout() {
        rule.on(parentMeeting()).isKept();
        rule.on(staffMeeting()).doesNotApply();
    }
}

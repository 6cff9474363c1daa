package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.3(b) Parents have guidance on how to help the child keep to the Acceptable Use policy")
class ParentsGuidedOnAcceptableUseTest extends ToldContract {

    ParentsGuidedOnAcceptableUseTest() {
        super(new ParentsGuidedOnAcceptableUse(), Topic.ACCEPTABLE_USE);
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
        rule.on(parentMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.testkit.ToldContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(c) Families know that everybody can hear, and raise private matters apart")
class PrivateMattersApartTest extends ToldContract {

    PrivateMattersApartTest() {
        super(new PrivateMattersApart(), Topic.ETIQUETTE);
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
    void parentsInACallAreToldThemselves() {
        rule.on(parentMeeting()).isKept();
        rule.on(parentMeeting().notices(List.of()))
                .isDueBy(
                        schoolTime("2026-12-01T16:30"),
                        "has no notice giving the etiquette, sent by any channel no later than 16:30 on Tuesday 1"
                                + " December, to the parents");
        rule.on(staffMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.3(a) An adult supervises each pupil at home")
class AdultSupervisesPupilsTest extends ChecklistContract {

    AdultSupervisesPupilsTest() {
        super(new AdultSupervisesPupils(), Item.ADULT_SUPERVISES_EACH_PUPIL);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        RuleTester.of(new AdultSupervisesPupils()).on(parentMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(b) A parent is within reach of each pupil for the whole call")
class ParentsWithinReachTest extends ChecklistContract {

    ParentsWithinReachTest() {
        super(new ParentsWithinReach(), Item.PARENTS_WITHIN_REACH);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        RuleTester.of(new ParentsWithinReach()).on(parentMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(15) Staff have a neutral background and dress as for a lesson in school")
class NeutralBackgroundTest extends ChecklistContract {

    NeutralBackgroundTest() {
        super(new NeutralBackground(), Item.NEUTRAL_BACKGROUND);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        RuleTester.of(new NeutralBackground()).on(parentMeeting()).doesNotApply();
    }
}

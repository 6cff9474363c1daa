package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;

import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(7) Pupils are reminded how to report and where to get help")
class ReportingRoutesGivenTest extends ChecklistContract {

    ReportingRoutesGivenTest() {
        super(new ReportingRoutesGiven(), Item.REPORTING_ROUTES_GIVEN);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        RuleTester.of(new ReportingRoutesGiven()).on(parentMeeting()).doesNotApply();
    }
}

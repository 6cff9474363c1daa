package org.callpolicykit.rules.section7;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7(a) Everybody is respectful in word and deed")
class RespectfulConductTest extends ChecklistContract {

    private final RuleTester rule = RuleTester.of(new RespectfulConduct());

    RespectfulConductTest() {
        super(new RespectfulConduct(), Item.RESPECTFUL_CONDUCT);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    private static Call.Builder with(Concern.Kind kind, String raisedAt) {
        Concern concern = new Concern(kind, schoolTime(raisedAt), List.of(), null, null);
        return lesson().log(log -> log.withConcerns(List.of(concern)));
    }

    @Test
    void anIncidentOnRecordIsSaid() {
        rule.on(with(Concern.Kind.CONDUCT, "2026-12-01T10:45"))
                .isBreached("has an incident of language or actions on record");
    }

    @Test
    void anIncidentOfAnotherKindIsAnotherClausesConcern() {
        rule.on(with(Concern.Kind.CLOTHING, "2026-12-01T10:30")).isKept();
    }

    @Test
    void anIncidentThatComesUpLaterIsNotKnownYet() {
        rule.on(with(Concern.Kind.CONDUCT, "2026-12-01T10:46")).isKept();
    }

    @Test
    void whereNobodySaysWhetherThereWasOneNobodyCanTell() {
        rule.on(lesson().log(log -> log.withConcerns(null)))
                .isUnproven("does not say whether there was an incident of language or actions");
    }

    @Test
    void theEtiquetteHasToBeGivenToo() {
        rule.on(lesson().notices(List.of()))
                .isBreached(
                        "has no notice giving the etiquette, sent by any channel no later than 10:00 on Tuesday 1 December,"
                                + " to the parents of");
    }

    @Test
    void callsWithParentsAreMeantTooAndStaffMeetingsAreNot() {
        rule.on(parentMeeting()).isKept();
        rule.on(staffMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Concern.FollowUp;
import org.callpolicykit.api.call.Concern.Referral;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.ChecklistContract;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(5) Pupils' wellbeing is watched over, and what is noticed is acted on")
class WellbeingMonitoredTest extends ChecklistContract {

    private static final String NOT_ACTED =
            "has a concern about a child on record on which nobody acted, expected by 11:45 on Tuesday 1 December";

    private final RuleTester rule = RuleTester.of(new WellbeingMonitored());

    WellbeingMonitoredTest() {
        super(new WellbeingMonitored(), Item.WELLBEING_MONITORED);
    }

    @Override
    protected Call.Builder call() {
        return lesson();
    }

    private static Call.Builder with(Concern concern) {
        return lesson().log(log -> log.withConcerns(List.of(concern)));
    }

    private static Concern welfare(@Nullable Referral referral, @Nullable FollowUp followUp) {
        return new Concern(
                Concern.Kind.CHILD_WELFARE, schoolTime("2026-12-01T10:30"), List.of(dev().id()), referral, followUp);
    }

    @Test
    void whatWasNoticedIsActedOn() {
        rule.on(with(welfare(null, null))).isDueBy(schoolTime("2026-12-01T11:45"), NOT_ACTED);
        rule.at(schoolTime("2026-12-01T11:46")).on(with(welfare(null, null))).isBreached(NOT_ACTED);
        rule.on(with(welfare(new Referral(SchoolRole.DSL, schoolTime("2026-12-01T10:40")), null)))
                .isKept();
        rule.on(with(welfare(null, new FollowUp(FollowUp.Way.TELEPHONE, schoolTime("2026-12-02T10:00"), null))))
                .isKept();
    }

    @Test
    void whatComesUpLaterOrIsOfAnotherKindIsNotMeant() {
        rule.asking(Action.CONTINUE)
                .at(schoolTime("2026-12-01T10:29"))
                .on(with(welfare(null, null)))
                .isDueBy(
                        schoolTime("2026-12-01T11:45"),
                        "has no word of the staff in it that the pupils' wellbeing and safety were watched over, expected by"
                                + " 11:45 on Tuesday 1 December");
        rule.on(with(new Concern(Concern.Kind.CONDUCT, schoolTime("2026-12-01T10:30"), List.of(), null, null)))
                .isKept();
    }

    @Test
    void whereNobodySaysWhetherThereWasAConcernNobodyCanTell() {
        rule.on(lesson().log(log -> log.withConcerns(null)))
                .isUnproven("does not say whether there was a concern about a child");
        rule.on(parentMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2(a) Every member of staff in a call was trained before")
class StaffTrainedBeforeCallsTest {

    private final RuleTester rule = RuleTester.of(new StaffTrainedBeforeCalls());

    private static Call.Builder benTrained(Training... trainings) {
        return lesson().staff(List.of(amara(), ben().withPerson(ben().person().withTrainings(List.of(trainings)))));
    }

    private static Training on(String day) {
        return new Training(SampleSchool.VIDEO_TRAINING, LocalDate.parse(day));
    }

    @Test
    @Passes
    void trainedStaffMayHoldCalls() {
        rule.on(lesson()).isKept();
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void whoeverIsNotTrainedIsNamed() {
        rule.on(benTrained())
                .isBreached("has no training on video calls on file for")
                .namesPeople(ben());
    }

    @Test
    @Boundary
    void aTrainingCountsFromItsDayForTwoYears() {
        rule.on(benTrained(on("2026-12-01"))).isKept();
        rule.on(benTrained(on("2026-12-02"))).isBreached("has no training on video calls on file for");
        rule.on(benTrained(on("2024-12-01"))).isKept();
        rule.on(benTrained(on("2024-11-30")))
                .isBreached("has only a training on video calls that has lapsed for")
                .namesPeople(ben());
    }

    @Test
    void theSchoolSaysWhichTrainingAndForHowLong() {
        rule.with(StaffTrainedBeforeCalls.COURSE, "Online safety")
                .on(benTrained(new Training("Online safety", LocalDate.of(2026, 9, 1)))
                        .staff(List.of(ben().withPerson(ben().person()
                                .withTrainings(List.of(new Training("Online safety", LocalDate.of(2026, 9, 1))))))))
                .isKept();
        rule.with(StaffTrainedBeforeCalls.TRAINING_VALID_FOR, Period.ofMonths(1))
                .on(lesson())
                .isBreached("has only a training on video calls that has lapsed for");
        rule.with(StaffTrainedBeforeCalls.TRAINING_VALID_FOR, Period.ofMonths(60))
                .on(benTrained(on("2021-12-01")))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(StaffTrainedBeforeCalls.TRAINING_VALID_FOR, Period.ofDays(1)));
    }

    @Test
    void withoutARegisterOrStaffNobodyCanTell() {
        rule.on(lesson().staff(List.of(ben().withPerson(ben().person().withTrainings(null)))))
                .isUnproven("has no register of trainings for")
                .namesPeople(ben());
        rule.on(lesson().staff(List.of())).isUnproven("has no staff listed");
    }
}

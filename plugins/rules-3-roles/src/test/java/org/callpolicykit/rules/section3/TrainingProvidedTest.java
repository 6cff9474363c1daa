package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Training;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.TrainingOffer;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1(b) Training on video calls is on offer, and the staff have taken it")
class TrainingProvidedTest {

    private final RuleTester rule = RuleTester.of(new TrainingProvided());

    private static School.Builder schoolWhereBenTrainedOn(String day) {
        StaffMember ben =
                ben().person().withTrainings(List.of(new Training(SampleSchool.VIDEO_TRAINING, LocalDate.parse(day))));
        return ALDER_BANK.toBuilder().staff(List.of(amara().person(), ben));
    }

    @Test
    @Passes
    void aSchoolThatTrainedEverybodyIsInOrder() {
        rule.onSchool(ALDER_BANK).isKept();
    }

    @Test
    @Fails
    void whereOneIsNotTrainedTheShareIsSaid() {
        StaffMember ben = ben().person().withTrainings(List.of());
        rule.onSchool(ALDER_BANK.toBuilder().staff(List.of(amara().person(), ben)))
                .isBreached("has trained 1 of its 2 members of staff, expected 100%");
    }

    @Test
    @Boundary
    void aTrainingCountsForTwoYearsAndNotADayLonger() {
        rule.onSchool(schoolWhereBenTrainedOn("2024-11-30")).isKept();
        rule.onSchool(schoolWhereBenTrainedOn("2024-11-29"))
                .isBreached("has trained 1 of its 2 members of staff, expected 100%");
        rule.onSchool(schoolWhereBenTrainedOn("2026-11-30")).isKept();
        rule.onSchool(schoolWhereBenTrainedOn("2026-12-01"))
                .isBreached("has trained 1 of its 2 members of staff, expected 100%");
    }

    @Test
    void theSchoolSaysHowManyAndForHowLong() {
        School half = schoolWhereBenTrainedOn("2020-01-01").build();
        rule.with(TrainingProvided.MINIMUM_TRAINED_SHARE, 1).onSchool(half).isKept();
        rule.with(TrainingProvided.MINIMUM_TRAINED_SHARE, 50).onSchool(half).isKept();
        rule.with(TrainingProvided.MINIMUM_TRAINED_SHARE, 51)
                .onSchool(half)
                .isBreached("has trained 1 of its 2 members of staff, expected 51%");
        rule.with(TrainingProvided.MINIMUM_TRAINED_SHARE, 100)
                .onSchool(half)
                .isBreached("has trained 1 of its 2 members of staff, expected 100%");
        rule.with(TrainingProvided.TRAINING_VALID_FOR, Period.ofMonths(1))
                .onSchool(ALDER_BANK)
                .isBreached("has trained 0 of its 4 members of staff, expected 100%");
        rule.with(TrainingProvided.TRAINING_VALID_FOR, Period.ofMonths(60))
                .onSchool(schoolWhereBenTrainedOn("2021-11-30"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(TrainingProvided.TRAINING_VALID_FOR, Period.ofMonths(61)));
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(TrainingProvided.MINIMUM_TRAINED_SHARE, 0));
    }

    @Test
    void theTrainingIsOnOffer() {
        rule.onSchool(ALDER_BANK.toBuilder()
                        .trainingOffers(List.of(new TrainingOffer(
                                SampleSchool.VIDEO_TRAINING, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)))))
                .isKept();
        rule.onSchool(ALDER_BANK.toBuilder()
                        .trainingOffers(List.of(new TrainingOffer(
                                SampleSchool.VIDEO_TRAINING, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 29)))))
                .isBreached("offers no training \"Safe video calls\" at the moment");
        rule.with(TrainingProvided.COURSE, "Online safety")
                .onSchool(ALDER_BANK)
                .hasFindings(
                        "broken: offers no training \"Online safety\" at the moment",
                        "broken: has trained 0 of its 4 members of staff, expected 100%");
    }

    @Test
    void withoutTheRegistersNobodyCanTell() {
        rule.onSchool(ALDER_BANK.toBuilder().trainingOffers(null)).isUnproven("has no list of the trainings on offer");
        rule.onSchool(ALDER_BANK.toBuilder().staff(null))
                .isUnproven("has no list of staff, to tell how many of them are trained");
        rule.onSchool(ALDER_BANK.toBuilder().staff(List.of()))
                .isUnproven("has no list of staff, to tell how many of them are trained");
        rule.onSchool(ALDER_BANK.toBuilder().staff(List.of(ben().person().withTrainings(null))))
                .isUnproven("has no register of trainings for all of its staff");
    }
}

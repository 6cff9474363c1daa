package org.callpolicykit.rules.section53;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3(c) Staff dress professionally")
class ProfessionalDressTest {

    private static final Instant END = schoolTime("2026-12-01T16:00");
    private static final Instant DEADLINE = schoolTime("2026-12-01T17:00");
    private static final String NO_WORD = "has no word of the staff in it that staff are dressed professionally,"
            + " expected by 17:00 on Tuesday 1 December";

    private final RuleTester rule = RuleTester.of(new ProfessionalDress());

    private static Call.Builder attested(Attestation... given) {
        return staffMeeting().log(log -> log.withAttestations(List.of(given)));
    }

    private static Attestation dress(PersonId by, Instant at) {
        return new Attestation(Item.PROFESSIONAL_DRESS, by, at);
    }

    @Test
    @Passes
    void theWordOfSomebodyInTheMeetingIsEnough() {
        rule.on(staffMeeting()).isKept();
        rule.on(attested(dress(amara().id(), END))).isKept();
    }

    @Test
    @Fails
    void aMeetingThatNobodyConfirmedStillHasToBe() {
        rule.on(attested()).isDueBy(DEADLINE, NO_WORD);
    }

    @Test
    @Boundary
    void thereIsAnHourAfterTheEndToConfirm() {
        rule.at(DEADLINE).on(attested()).isDueBy(DEADLINE, NO_WORD);
        rule.at(DEADLINE.plusSeconds(1)).on(attested()).isBreached(NO_WORD);
        rule.at(DEADLINE.plusSeconds(60))
                .on(attested(dress(amara().id(), DEADLINE)))
                .isKept();
        rule.at(DEADLINE.plusSeconds(60))
                .on(attested(dress(amara().id(), DEADLINE.plusSeconds(1))))
                .isBreached(NO_WORD);
    }

    @Test
    void anotherItemOrSomebodyElseOrAWordThatNoLongerHoldsIsNotEnough() {
        rule.on(attested(new Attestation(Item.SUITABLE_CLOTHING, amara().id(), END)))
                .isDueBy(DEADLINE, NO_WORD);
        rule.on(attested(dress(ben().id(), END))).isDueBy(DEADLINE, NO_WORD);
        rule.on(attested(new Attestation(
                        Item.PROFESSIONAL_DRESS, amara().id(), END.minusSeconds(60), END.minusSeconds(1))))
                .isDueBy(DEADLINE, NO_WORD);
        rule.on(attested(dress(amara().id(), END.plusSeconds(1)))).isDueBy(DEADLINE, NO_WORD);
    }

    @Test
    void aChecklistThatNobodyKeepsIsAskedForLikeAnEmptyOne() {
        rule.on(staffMeeting().log(log -> log.withAttestations(null))).isDueBy(DEADLINE, NO_WORD);
    }

    @Test
    void confirmingItPutsItRight() {
        Call.Builder call = attested();
        rule.on(Mended.with(
                        "the word of the staff in it that staff are dressed professionally",
                        rule.on(call),
                        call,
                        Action.CLOSE,
                        END))
                .isKept();
    }

    @Test
    void callsWithOthersAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForTheWordByTheEndOrWithinAWeek() {
        RuleTester byTheEnd = rule.with(ProfessionalDress.CONFIRM_WITHIN, Duration.ZERO);
        byTheEnd.on(attested(dress(amara().id(), END))).isKept();
        byTheEnd.at(END.plusSeconds(1))
                .on(attested(dress(amara().id(), END.plusSeconds(1))))
                .isBreached("has no word of the staff in it that staff are dressed professionally,"
                        + " expected by 16:00 on Tuesday 1 December");
        rule.with(ProfessionalDress.CONFIRM_WITHIN, Duration.ofDays(7))
                .on(attested())
                .isDueBy(
                        schoolTime("2026-12-08T16:00"),
                        "has no word of the staff in it that staff are dressed professionally,"
                                + " expected by 16:00 on Tuesday 8 December");
    }

    @Test
    void aSchoolCannotGiveMoreThanAWeekOrLessThanNoTime() {
        for (Duration within : List.of(Duration.ofDays(7).plusSeconds(1), Duration.ofSeconds(-1))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(ProfessionalDress.CONFIRM_WITHIN, within));
        }
    }
}

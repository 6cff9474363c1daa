package org.callpolicykit.rules.section53;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Attestation.Item;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3(d) Staff join from a suitable place")
class SuitablePlacesTest {

    private static final Instant END = schoolTime("2026-12-01T16:00");
    private static final Instant DEADLINE = schoolTime("2026-12-01T17:00");
    private static final String UNKNOWN = "does not say where staff are, expected a suitable place, for";
    private static final String NO_WORD = "has no word of the staff in it that staff are in suitable places"
            + " with nothing personal in view, expected by ";

    private final RuleTester rule = RuleTester.of(new SuitablePlaces());

    private static Call.Builder amaraIn(Place place) {
        return staffMeeting().staff(List.of(amara().withPlace(place)));
    }

    private static Call.Builder attested(Attestation... given) {
        return staffMeeting().log(log -> log.withAttestations(List.of(given)));
    }

    @Test
    @Passes
    void staffInSchoolWhoConfirmedItAreInASuitablePlace() {
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void aBedroomIsBroken() {
        rule.on(amaraIn(Place.BEDROOM))
                .isBreached("has staff in a bedroom, expected them in a suitable place")
                .namesPeople(amara());
    }

    @Test
    @Boundary
    void aStudyAtHomeIsSuitableAndABathroomIsNot() {
        rule.on(amaraIn(Place.STUDY)).isKept();
        rule.on(amaraIn(Place.BATHROOM)).isBreached("has staff in a bathroom, expected them in a suitable place");
    }

    @Test
    void aPlaceThatNobodyDeclaredCannotBeShown() {
        rule.on(staffMeeting().staff(List.of(amara(), helen().withPlace(null))))
                .isUnproven(UNKNOWN)
                .namesPeople(helen());
    }

    @Test
    void withoutStaffNobodyCanTell() {
        rule.on(staffMeeting().staff(List.of()))
                .hasFindings(
                        "cannot be shown: has no staff listed",
                        "still to do: " + NO_WORD + "17:00 on Tuesday 1 December (by " + DEADLINE + ")");
    }

    @Test
    void theWordOfSomebodyInItIsAskedForTooUpToAnHourAfterTheEnd() {
        String noWord = NO_WORD + "17:00 on Tuesday 1 December";
        rule.on(attested()).isDueBy(DEADLINE, noWord);
        rule.on(staffMeeting().log(log -> log.withAttestations(null))).isDueBy(DEADLINE, noWord);
        rule.at(DEADLINE.plusSeconds(1)).on(attested()).isBreached(noWord);
        rule.on(attested(new Attestation(Item.PROFESSIONAL_DRESS, amara().id(), END)))
                .isDueBy(DEADLINE, noWord);
    }

    @Test
    void confirmingItPutsItRight() {
        Call.Builder call = attested();
        rule.on(Mended.with(
                        "the word of the staff in it that staff are in suitable places with nothing personal in view",
                        rule.on(call),
                        call,
                        Action.CLOSE,
                        END))
                .isKept();
    }

    @Test
    void everybodyIsToldOfPlaceByPlaceWhateverTheirOrder() {
        String[] findings = {
            "cannot be shown: " + UNKNOWN + ": Helen Marsh",
            "broken: has staff in a bedroom, expected them in a suitable place: Amara Osei, Carys Pugh",
            "broken: has staff in a bathroom, expected them in a suitable place: Ben Whitlock"
        };
        rule.on(staffMeeting()
                        .staff(List.of(
                                amara().withPlace(Place.BEDROOM),
                                ben().withPlace(Place.BATHROOM),
                                carys().withPlace(Place.BEDROOM),
                                helen().withPlace(null))))
                .hasFindings(findings);
        rule.on(staffMeeting()
                        .staff(List.of(
                                helen().withPlace(null),
                                carys().withPlace(Place.BEDROOM),
                                ben().withPlace(Place.BATHROOM),
                                amara().withPlace(Place.BEDROOM))))
                .hasFindings(findings);
    }

    @Test
    void callsWithOthersAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayRefuseOtherPlacesUpToAllOfThem() {
        rule.with(SuitablePlaces.REFUSED_PLACES, Set.of(Place.PUBLIC))
                .on(amaraIn(Place.BEDROOM))
                .isKept();
        RuleTester nowhere = rule.with(SuitablePlaces.REFUSED_PLACES, EnumSet.allOf(Place.class));
        for (Place place : Place.values()) {
            nowhere.on(amaraIn(place)).isBreached("has staff " + place.label() + ", expected them in a suitable place");
        }
    }

    @Test
    void aSchoolCannotLeaveNoPlaceRefused() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(SuitablePlaces.REFUSED_PLACES, Set.of()));
    }

    @Test
    void aSchoolMayAskForTheWordByTheEndOrWithinAWeek() {
        rule.with(SuitablePlaces.CONFIRM_WITHIN, Duration.ZERO)
                .at(END.plusSeconds(1))
                .on(attested())
                .isBreached(NO_WORD + "16:00 on Tuesday 1 December");
        rule.with(SuitablePlaces.CONFIRM_WITHIN, Duration.ofDays(7))
                .on(attested())
                .isDueBy(schoolTime("2026-12-08T16:00"), NO_WORD + "16:00 on Tuesday 8 December");
    }

    @Test
    void aSchoolCannotGiveMoreThanAWeekOrLessThanNoTime() {
        for (Duration within : List.of(Duration.ofDays(7).plusSeconds(1), Duration.ofSeconds(-1))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(SuitablePlaces.CONFIRM_WITHIN, within));
        }
    }
}

package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.tom;

import java.time.Duration;
import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1(k) People are let in one at a time")
class OneAtATimeTest {

    private static final String TOGETHER =
            "let somebody else in at 09:56:00, expected nobody after 09:55:59 before letting in at 09:56:00";

    private final RuleTester rule = RuleTester.of(new OneAtATime());
    private final RuleTester devArrives = rule.arriving(at(dev(), "09:56"));

    @Test
    @Passes
    void aPupilWhoComesAloneIsLetIn() {
        devArrives.on(noted(at(dev(), "09:56"))).isKept();
    }

    @Test
    @Fails
    void twoPupilsAtTheSameMomentAreTooMany() {
        devArrives
                .on(noted(at(dev(), "09:56"), at(ella(), "09:56")))
                .isBreached(TOGETHER)
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void oneSecondApartIsEnoughAndLessIsNot() {
        devArrives.on(noted(at(ella(), "09:55:59"))).isKept();
        devArrives
                .on(noted(at(ella(), "09:55:59.001")))
                .isBreached(
                        "let somebody else in at 09:55:59, expected nobody after 09:55:59 before letting in at 09:56:00");
    }

    @Test
    void eachOfTwoComesWithTheOtherWhateverTheirOrder() {
        Arrival first = at(dev(), "09:56");
        Arrival second = at(ella(), "09:56");
        for (Call.Builder lesson : List.of(noted(first, second), noted(second, first))) {
            rule.arriving(first).on(lesson).isBreached(TOGETHER).namesPeople(dev());
            rule.arriving(second).on(lesson).isBreached(TOGETHER).namesPeople(ella());
        }
    }

    @Test
    void whoComesLaterIsNotHeldAgainstWhoCameFirst() {
        devArrives.on(noted(at(dev(), "09:56"), at(ella(), "09:56:00.5"))).isKept();
    }

    @Test
    void theLastOfSeveralIsTold() {
        devArrives
                .with(OneAtATime.SPACING, Duration.ofSeconds(30))
                .on(noted(at(ella(), "09:55:40"), at(finn(), "09:55:50")))
                .isBreached(
                        "let somebody else in at 09:55:50, expected nobody after 09:55:30 before letting in at 09:56:00");
    }

    @Test
    void nobodyComesWithThemselves() {
        devArrives.on(noted(at(dev(), "09:55:59.5"), at(dev(), "09:56"))).isKept();
    }

    @Test
    void staffMayComeWithAnybody() {
        devArrives.on(noted(at(ben(), "09:56"))).isKept();
        rule.arriving(at(ben(), "09:56")).on(noted(at(dev(), "09:56"))).isKept();
    }

    @Test
    void anUnknownPersonIsSomebodyElse() {
        devArrives.on(noted(at(ella(), "09:56").withPerson(null))).isBreached(TOGETHER);
    }

    @Test
    void whetherSomebodyUnknownComesAloneCannotBeShown() {
        Arrival unknown = at(dev(), "09:56").withPerson(null);
        String whoever = "does not say who arrives, so nobody can tell whether they come alone";
        rule.arriving(unknown).on(noted(unknown)).isUnproven(whoever);
        rule.arriving(unknown).on(noted(unknown, at(ella(), "09:56"))).isUnproven(whoever);
    }

    @Test
    void somebodyWhoIsNotOnTheListComesAloneToo() {
        rule.arriving(at(tom(), "09:56"))
                .on(noted(at(dev(), "09:56")))
                .isBreached(TOGETHER + " somebody who is not on its list");
    }

    @Test
    void arrivalsThatNobodyNotedCannotBeShown() {
        devArrives
                .on(lesson().log(log -> log.withArrivals(null)))
                .isUnproven("has no note of who came just before, so nobody can tell who came with")
                .namesPeople(dev());
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
        rule.arriving(amara()).on(staffMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForASecondOrAMinuteBetweenEntries() {
        Call.Builder aSecond = noted(at(ella(), "09:55:59"));
        rule.with(OneAtATime.SPACING, Duration.ofSeconds(1))
                .arriving(at(dev(), "09:56"))
                .on(aSecond)
                .isKept();
        RuleTester aMinute =
                rule.with(OneAtATime.SPACING, Duration.ofSeconds(60)).arriving(at(dev(), "09:56"));
        aMinute.on(noted(at(ella(), "09:55"))).isKept();
        aMinute.on(aSecond)
                .isBreached(
                        "let somebody else in at 09:55:59, expected nobody after 09:55:00 before letting in at 09:56:00");
        for (Duration outside : List.of(Duration.ofMillis(999), Duration.ofSeconds(61))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(OneAtATime.SPACING, outside))
                    .withMessageContaining("from PT1S to PT1M");
        }
    }

    private static Arrival at(Participant<?> who, String time) {
        return arrival(who, "2026-12-01T" + time);
    }

    private static Call.Builder noted(Arrival... arrivals) {
        return lesson().log(log -> log.withArrivals(List.of(arrivals)));
    }
}

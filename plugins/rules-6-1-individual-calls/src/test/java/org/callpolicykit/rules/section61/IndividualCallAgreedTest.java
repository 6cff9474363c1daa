package org.callpolicykit.rules.section61;

import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.marek;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.withAgreements;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6.1(1) A parent agreed to individual calls before")
class IndividualCallAgreedTest {

    private final RuleTester rule = RuleTester.of(new IndividualCallAgreed());

    private static Call.Builder with(Agreement... onFile) {
        return individualCall().pupils(List.of(withAgreements(dev(), List.of(onFile))));
    }

    private static Agreement agreed(String signedOn, @Nullable PersonId by) {
        return new Agreement(Agreement.Kind.INDIVIDUAL_CALLS, LocalDate.parse(signedOn)).withBy(by);
    }

    @Test
    @Passes
    void aCallThatAParentAgreedToIsKept() {
        rule.on(individualCall()).isKept();
    }

    @Test
    @Fails
    void withoutAnAgreementThereIsNoIndividualCall() {
        rule.on(with())
                .isBreached("has no agreement to individual calls that holds on the day for")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void anAgreementOfThatDayIsInTimeAndOneOfTheDayAfterIsNot() {
        rule.on(with(agreed("2026-12-01", priya().id()))).isKept();
        rule.on(with(agreed("2026-12-02", priya().id())))
                .isBreached("has no agreement to individual calls that holds on the day for");
    }

    @Test
    void anAgreementToSomethingElseDoesNotCount() {
        rule.on(with(new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, LocalDate.of(2026, 9, 7)).withBy(priya().id())))
                .isBreached("has no agreement to individual calls that holds on the day for");
    }

    @Test
    void somebodyWhoIsNoContactCannotAgree() {
        rule.on(with(agreed("2026-09-07", marek().id())))
                .isBreached("has an agreement to individual calls by somebody who is no contact of");
        rule.on(with(agreed("2026-09-07", marek().id()), agreed("2026-09-07", priya().id())))
                .isKept();
    }

    @Test
    void withoutTheGiverTheContactsOrTheRegisterNobodyCanTell() {
        rule.on(with(agreed("2026-09-07", null)))
                .isUnproven("does not say who agreed to individual calls with")
                .namesPeople(dev());
        rule.on(individualCall().pupils(List.of(withAgreements(dev(), null))))
                .isUnproven("has no register of agreements to individual calls for");
        rule.on(individualCall().pupils(List.of(dev().withPerson(dev().person().withContacts(null)))))
                .isUnproven("does not know the contacts, one of whom has to agree to individual calls, of");
        rule.on(individualCall().pupils(List.of())).isUnproven("has no pupils listed");
    }

    @Test
    void itRunsOnThePlatformForPupils() {
        rule.on(individualCall().platform(PlatformId.MICROSOFT_TEAMS))
                .isBreached("is planned on microsoft-teams, expected google-meet");
        rule.on(individualCall().platform(null)).isUnproven("has no platform on file, expected google-meet");
        rule.with(IndividualCallAgreed.PLATFORM, PlatformId.MICROSOFT_TEAMS)
                .on(individualCall().platform(PlatformId.MICROSOFT_TEAMS))
                .isKept();
    }

    @Test
    void oneIsEnoughToMakeItAnIndividualCall() {
        rule.on(lesson().pupils(List.of(ella())))
                .isBreached("has no agreement to individual calls that holds on the day for")
                .namesPeople(ella());
        rule.on(lesson()).isKept();
        rule.on(individualCall().pupils(List.of(dev(), ella())))
                .isBreached("has no agreement to individual calls that holds on the day for")
                .namesPeople(ella());
        rule.on(parentMeeting()).doesNotApply();
    }
}

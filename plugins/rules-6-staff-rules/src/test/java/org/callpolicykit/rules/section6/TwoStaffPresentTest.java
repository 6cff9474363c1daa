package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.individualCall;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentConsultation;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.dev;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.Coverage;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(3) Two members of staff are on every call with pupils")
class TwoStaffPresentTest {

    private final RuleTester rule = RuleTester.of(new TwoStaffPresent());

    @Test
    void twoMembersOfStaffAreEnough() {
        rule.on(lesson().staff(List.of(amara(), ben()))).isKept();
    }

    @Test
    void oneMemberOfStaffIsTooFew() {
        rule.on(lesson().staff(List.of(amara()))).isBreached("has 1 of the 2 members of staff it needs: Amara Osei");
    }

    @Test
    void nobodyIsTooFew() {
        rule.on(individualCall().staff(List.of())).isBreached("has none of the 2 members of staff it needs");
    }

    @Test
    void threeMembersOfStaffAreMoreThanAskedAndPass() {
        rule.on(lesson().staff(List.of(amara(), ben(), carys()))).isKept();
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentConsultation()).doesNotApply();
    }

    @Test
    void aSchoolMayAskForSixButNotForOneOrSeven() {
        rule.with(TwoStaffPresent.MINIMUM_STAFF, 2).on(lesson()).isKept();
        rule.with(TwoStaffPresent.MINIMUM_STAFF, 6)
                .on(lesson())
                .isBreached("has 2 of the 6 members of staff it needs: Amara Osei, Ben Whitlock");
        for (int outside : List.of(1, 7)) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(TwoStaffPresent.MINIMUM_STAFF, outside))
                    .withMessageContaining("expected a whole number from 2 to 6");
        }
    }

    @Test
    void aWaiverForTheOnlyPupilOfACallLiftsIt() {
        Call call = individualCall().staff(List.of(amara())).build();
        SchoolPolicy policy = SchoolPolicy.seed().withWaiver(waiverForDev());
        SchoolDesk desk = PolicyKit.ofRules(List.of(new TwoStaffPresent())).school(policy);
        CallRequest request =
                new CallRequest(SampleSchool.ALDER_BANK, call, Action.ARRANGE, SampleSchool.THE_DAY_BEFORE);
        assertThat(desk.decide(request).findings()).extracting(Finding::status).containsExactly(Status.WAIVED);
    }

    private static Waiver waiverForDev() {
        return Waiver.of(new TwoStaffPresent().id())
                .covering(new Coverage.OnePupil(dev().id()))
                .grantedBy("Helen Marsh", SchoolRole.HEAD_TEACHER)
                .because("speech therapist on site")
                .on(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
    }
}

package org.callpolicykit.rules.section3;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SampleSchool.ALDER_BANK;

import java.time.LocalDate;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Acknowledgement;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.1(a) Every member of staff in a call has acknowledged the policy in force")
class PolicyAcknowledgedTest {

    private final RuleTester rule = RuleTester.of(new PolicyAcknowledged());

    private static Call.Builder benHas(Acknowledgement... given) {
        return lesson().staff(List.of(amara(), ben().withPerson(ben().person().withAcknowledgements(List.of(given)))));
    }

    private static Acknowledgement of(String edition, String on) {
        return new Acknowledgement(SampleSchool.VIDEO_POLICY, edition, LocalDate.parse(on));
    }

    @Test
    @Passes
    void staffWhoAcknowledgedThePolicyInForceMayHoldCalls() {
        rule.on(lesson()).isKept();
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void whoeverHasNotAcknowledgedItIsNamed() {
        rule.on(benHas()).isBreached("has no acknowledgement of the policy by").namesPeople(ben());
    }

    @Test
    @Boundary
    void onTheDayOfTheCallIsInTimeAndTheDayAfterIsNot() {
        rule.on(benHas(of("2026-09", "2026-12-01"))).isKept();
        rule.on(benHas(of("2026-09", "2026-12-02"))).isBreached("has no acknowledgement of the policy by");
    }

    @Test
    void anotherEditionIsSaid() {
        rule.on(benHas(of("2025-09", "2025-09-02")))
                .isBreached("has only the acknowledgement of another edition of the policy than 2026-09 by")
                .namesPeople(ben());
        rule.on(benHas(of("2025-09", "2025-09-02"), of("2026-09", "2026-09-02")))
                .isKept();
    }

    @Test
    void anotherDocumentDoesNotCount() {
        rule.on(benHas(new Acknowledgement("Social Media", "2026-09", LocalDate.of(2026, 9, 2))))
                .isBreached("has no acknowledgement of the policy by");
    }

    @Test
    void withoutTheRegisterThePolicyOrStaffNobodyCanTell() {
        rule.on(lesson().staff(List.of(amara(), ben().withPerson(ben().person().withAcknowledgements(null)))))
                .isUnproven("has no register of who has acknowledged the policy, to find")
                .namesPeople(ben());
        String unknown = "does not know which edition of the policy is in force, to ask who has acknowledged it";
        rule.atSchool(ALDER_BANK.toBuilder().policy(null)).on(lesson()).isUnproven(unknown);
        rule.atSchool(ALDER_BANK.toBuilder().policy(new PolicyDocument("Video Conferencing", null, null, null, null)))
                .on(lesson())
                .isUnproven(unknown);
        rule.on(lesson().staff(List.of())).isUnproven("has no staff listed");
    }
}

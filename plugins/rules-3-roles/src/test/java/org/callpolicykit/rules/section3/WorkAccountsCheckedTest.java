package org.callpolicykit.rules.section3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.personalAccount;
import static org.callpolicykit.testkit.SamplePeople.schoolAccount;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2(d) Staff use work accounts whose privacy settings were checked")
class WorkAccountsCheckedTest {

    private final RuleTester rule = RuleTester.of(new WorkAccountsChecked());

    private static Call.Builder benJoinsWith(@Nullable Account account) {
        return lesson().staff(List.of(amara(), ben().withAccount(account)));
    }

    private static Call.Builder checkedOn(@Nullable String day) {
        return benJoinsWith(schoolAccount(Account.Provider.GOOGLE, "s-ben")
                .withPrivacyCheckedOn(day == null ? null : LocalDate.parse(day)));
    }

    @Test
    @Passes
    void workAccountsThatWereCheckedAreKept() {
        rule.on(lesson()).isKept();
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void aPersonalAccountIsNamed() {
        rule.on(benJoinsWith(personalAccount(Account.Provider.GOOGLE, "ben")))
                .isBreached("would be held with a personal account by")
                .namesPeople(ben());
    }

    @Test
    @Boundary
    void aCheckCountsForAYearAndNotADayLonger() {
        rule.on(checkedOn("2025-12-01")).isKept();
        rule.on(checkedOn("2025-11-30"))
                .isBreached("has no check of the privacy settings within P12M before it of the account of")
                .namesPeople(ben());
        rule.on(checkedOn("2026-12-01")).isKept();
        rule.on(checkedOn("2026-12-02"))
                .isBreached("has no check of the privacy settings within P12M before it of the account of");
    }

    @Test
    void theSchoolSaysHowLongACheckCounts() {
        rule.with(WorkAccountsChecked.PRIVACY_CHECK_VALID_FOR, Period.ofMonths(1))
                .on(checkedOn("2026-10-31"))
                .hasFindings(
                        "broken: has no check of the privacy settings within P1M before it of the account of: Amara Osei, Ben"
                                + " Whitlock");
        rule.with(WorkAccountsChecked.PRIVACY_CHECK_VALID_FOR, Period.ofMonths(36))
                .on(checkedOn("2023-12-01"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(WorkAccountsChecked.PRIVACY_CHECK_VALID_FOR, Period.ofMonths(37)));
    }

    @Test
    void withoutTheAccountTheCheckOrStaffNobodyCanTell() {
        rule.on(benJoinsWith(null)).isUnproven("does not know the account of").namesPeople(ben());
        rule.on(checkedOn(null))
                .isUnproven("does not know when the privacy settings were checked of the account of")
                .namesPeople(ben());
        rule.on(lesson().staff(List.of())).isUnproven("has no staff listed");
    }
}

package org.callpolicykit.rules.section53;

import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SamplePeople.personalAccount;
import static org.callpolicykit.testkit.SamplePeople.schoolAccount;
import static org.callpolicykit.testkit.SampleSchool.THE_DAY_BEFORE;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3(a) Staff meet on the platform for staff with work accounts")
class StaffCallPlatformTest {

    private static final String ANOTHER = "is planned with another account than the school's Microsoft account for";

    private final RuleTester rule = RuleTester.of(new StaffCallPlatform());

    private static Participant<StaffMember> atWork(Participant<StaffMember> member, Account.Provider provider) {
        return member.withAccount(schoolAccount(provider, member.id().value()));
    }

    @Test
    @Passes
    void aStaffMeetingOnTeamsWithWorkAccountsIsKept() {
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void aStaffMeetingOnGoogleMeetIsBroken() {
        rule.on(staffMeeting().platform(PlatformId.GOOGLE_MEET))
                .isBreached("is planned on google-meet, expected microsoft-teams");
    }

    @Test
    @Boundary
    void theWorkAccountHasToBeTheSchoolsOwnWithTheProviderOfThePlatform() {
        rule.on(staffMeeting().staff(List.of(atWork(amara(), Account.Provider.MICROSOFT))))
                .isKept();
        rule.on(staffMeeting()
                        .staff(List.of(amara().withAccount(personalAccount(Account.Provider.MICROSOFT, "amara")))))
                .isBreached(ANOTHER)
                .namesPeople(amara());
        rule.on(staffMeeting().staff(List.of(atWork(amara(), Account.Provider.GOOGLE))))
                .isBreached(ANOTHER)
                .namesPeople(amara());
    }

    @Test
    void whatNobodyNamedCannotBeShown() {
        rule.on(staffMeeting().platform(null)).isUnproven("has no platform on file, expected microsoft-teams");
        rule.on(staffMeeting().staff(List.of(atWork(amara(), Account.Provider.MICROSOFT), helen().withAccount(null))))
                .isUnproven("does not say which account is used by")
                .namesPeople(helen());
        rule.on(staffMeeting().staff(List.of())).isUnproven("has no staff listed");
    }

    @Test
    void everybodyIsToldOfInOneGoWhateverTheirOrder() {
        String[] findings = {
            "cannot be shown: has no platform on file, expected microsoft-teams",
            "cannot be shown: does not say which account is used by: Ben Whitlock, Helen Marsh",
            "broken: " + ANOTHER + ": Amara Osei"
        };
        Call.Builder call = staffMeeting().platform(null);
        Participant<StaffMember> kept = atWork(carys(), Account.Provider.MICROSOFT);
        rule.on(call.staff(List.of(kept, amara(), ben().withAccount(null), helen().withAccount(null))))
                .hasFindings(findings);
        rule.on(call.staff(List.of(helen().withAccount(null), ben().withAccount(null), amara(), kept)))
                .hasFindings(findings);
    }

    @Test
    void planningItOnThePlatformPutsItRight() {
        Call.Builder elsewhere = staffMeeting().platform(PlatformId.GOOGLE_MEET);
        Call.Builder unknown = staffMeeting().platform(null);
        rule.on(Mended.with(
                        "the platform microsoft-teams", rule.on(elsewhere), elsewhere, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
        rule.on(Mended.with("the platform microsoft-teams", rule.on(unknown), unknown, Action.ARRANGE, THE_DAY_BEFORE))
                .isKept();
    }

    @Test
    void callsWithOthersAreOutsideTheRule() {
        rule.on(lesson()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayMeetElsewhereWithOtherAccounts() {
        RuleTester onMeet = rule.with(StaffCallPlatform.PLATFORM, PlatformId.GOOGLE_MEET)
                .with(StaffCallPlatform.PROVIDER, Account.Provider.GOOGLE);
        onMeet.on(staffMeeting().platform(PlatformId.GOOGLE_MEET).staff(List.of(amara(), ben())))
                .isKept();
        onMeet.on(staffMeeting())
                .hasFindings(
                        "broken: is planned on microsoft-teams, expected google-meet",
                        "broken: is planned with another account than the school's Google account for: Amara Osei, Helen Marsh");
        rule.with(StaffCallPlatform.PROVIDER, Account.Provider.OTHER)
                .on(staffMeeting().staff(List.of(atWork(amara(), Account.Provider.OTHER))))
                .isKept();
    }
}

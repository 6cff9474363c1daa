package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.personalAccount;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SamplePeople.schoolAccount;
import static org.callpolicykit.testkit.SamplePeople.tom;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(9) Pupils are met on their platform, everybody with a school login")
class SchoolLoginsWithPupilsTest {

    private static final String ANOTHER_LOGIN = "is planned with another login than the school's Google account for";

    private final RuleTester rule = RuleTester.of(new SchoolLoginsWithPupils());

    @Test
    @Passes
    void everybodyHasASchoolGoogleLogin() {
        rule.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPersonalGoogleAccountIsBroken() {
        rule.on(lesson().pupils(List.of(dev().withAccount(personalAccount(Account.Provider.GOOGLE, "dev")), ella())))
                .isBreached(ANOTHER_LOGIN)
                .namesPeople(dev());
    }

    @Test
    void aSchoolAccountOfAnotherProviderIsBroken() {
        rule.on(lesson().staff(List.of(amara(), ben().withAccount(schoolAccount(Account.Provider.MICROSOFT, "ben")))))
                .isBreached(ANOTHER_LOGIN)
                .namesPeople(ben());
    }

    @Test
    void anUnknownAccountCannotBeShown() {
        rule.on(lesson().pupils(List.of(dev(), ella().withAccount(null))))
                .isUnproven("does not say which account is used by")
                .namesPeople(ella());
    }

    @Test
    void everybodyIsToldOfInOneGo() {
        rule.on(lesson().staff(List.of(amara().withAccount(null), ben()))
                        .pupils(List.of(
                                dev().withAccount(null),
                                ella().withAccount(personalAccount(Account.Provider.OTHER, "ella")))))
                .hasFindings(
                        "cannot be shown: does not say which account is used by: Amara Osei",
                        "cannot be shown: does not say which account is used by: Dev Patel",
                        "broken: " + ANOTHER_LOGIN + ": Ella Novak");
    }

    @Test
    void itRepeatsThePlatformOfTheClauseOnPupilCalls() {
        rule.on(lesson().platform(PlatformId.MICROSOFT_TEAMS))
                .isBreached("is planned on microsoft-teams, expected google-meet");
        rule.on(lesson().platform(null)).isUnproven("has no platform on file, expected google-meet");
    }

    @Test
    @Boundary
    void aSchoolAccountOfAnotherProviderIsNotEnoughAndNeitherIsAPersonalOne() {
        String another = "is joined with another login than the school's Google account by";
        rule.arriving(dev()).on(lesson()).isKept();
        rule.arriving(arrival(dev()).withAccount(schoolAccount(Account.Provider.MICROSOFT, "dev")))
                .on(lesson())
                .isBreached(another)
                .namesPeople(dev());
        rule.arriving(arrival(dev()).withAccount(personalAccount(Account.Provider.GOOGLE, "dev")))
                .on(lesson())
                .isBreached(another)
                .namesPeople(dev());
        rule.arriving(arrival(amara()).withAccount(personalAccount(Account.Provider.GOOGLE, "amara")))
                .on(lesson())
                .isBreached(another)
                .namesPeople(amara());
    }

    @Test
    void theLoginOfAPupilOrAMemberOfStaffHasToBeKnown() {
        rule.arriving(arrival(dev()).withAccount(null))
                .on(lesson())
                .isUnproven("does not say which account is used by")
                .namesPeople(dev());
    }

    @Test
    void somebodyUnknownMayBeAPupil() {
        String unknown = "does not say who asks to be let in without being known to use the school's Google account";
        Arrival stranger = arrival(dev()).withPerson(null);
        rule.arriving(stranger).on(lesson()).isKept();
        rule.arriving(stranger.withAccount(null)).on(lesson()).isUnproven(unknown);
        rule.arriving(arrival(dev()).withAccount(null))
                .on(lesson().pupils(List.of(ella())))
                .isUnproven(unknown);
    }

    @Test
    void parentsAndVisitorsNeedNoSchoolLogin() {
        rule.arriving(priya()).on(lesson().parents(List.of(priya()))).isKept();
        rule.arriving(tom()).on(lesson().visitors(List.of(tom()))).isKept();
    }

    @Test
    void thePlatformAndSchoolLoginsWouldPutItRight() {
        String platform = "the platform google-meet";
        String logins = "a school Google account for everybody in it";
        SchoolLoginsWithPupils tried = new SchoolLoginsWithPupils();
        MendTrial.of(tried, lesson().platform(null)).isMendedBy(platform);
        MendTrial.of(tried, lesson().platform(PlatformId.SCHOOLCLOUD)).isMendedBy(platform);
        MendTrial.of(
                        tried,
                        lesson().staff(List.of(amara().withAccount(null)))
                                .pupils(List.of(dev().withAccount(personalAccount(Account.Provider.GOOGLE, "dev")))))
                .isMendedBy(logins);
    }

    @Test
    void aSchoolMayNameAnyProvider() {
        rule.with(SchoolLoginsWithPupils.PROVIDER, Account.Provider.GOOGLE)
                .on(lesson())
                .isKept();
        rule.with(SchoolLoginsWithPupils.PROVIDER, Account.Provider.OTHER)
                .on(lesson().staff(List.of(amara().withAccount(schoolAccount(Account.Provider.OTHER, "amara"))))
                        .pupils(List.of(dev())))
                .isBreached("is planned with another login than the school's other account for")
                .namesPeople(dev());
    }

    @Test
    void withoutStaffOrPupilsNobodyCanTell() {
        rule.on(lesson().pupils(List.of())).isUnproven("has no pupils listed");
        rule.on(lesson().staff(List.of())).isUnproven("has no staff listed");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.on(staffMeeting()).doesNotApply();
        rule.on(parentMeeting()).doesNotApply();
    }

    @Test
    void aSchoolMayUseAnotherPlatformAndItsLogins() {
        RuleTester onTeams = rule.with(SchoolLoginsWithPupils.PLATFORM, PlatformId.MICROSOFT_TEAMS)
                .with(SchoolLoginsWithPupils.PROVIDER, Account.Provider.MICROSOFT);
        onTeams.on(lesson().platform(PlatformId.MICROSOFT_TEAMS)
                        .staff(List.of(amara().withAccount(schoolAccount(Account.Provider.MICROSOFT, "amara"))))
                        .pupils(List.of(dev().withAccount(schoolAccount(Account.Provider.MICROSOFT, "dev")))))
                .isKept();
        onTeams.on(lesson().platform(PlatformId.MICROSOFT_TEAMS))
                .hasFindings(
                        "broken: is planned with another login than the school's Microsoft account for: Amara Osei, Ben"
                                + " Whitlock",
                        "broken: is planned with another login than the school's Microsoft account for: Dev Patel, Ella"
                                + " Novak, Finn Doyle");
    }
}

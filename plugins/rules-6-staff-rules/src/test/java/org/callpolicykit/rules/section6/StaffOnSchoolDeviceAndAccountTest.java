package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.helen;
import static org.callpolicykit.testkit.SamplePeople.personalAccount;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("6(8) Staff use a school device and their school account")
class StaffOnSchoolDeviceAndAccountTest {

    private final RuleTester rule = RuleTester.of(new StaffOnSchoolDeviceAndAccount());

    @Test
    @Passes
    void schoolDevicesAndSchoolAccountsPass() {
        rule.on(lesson()).isKept();
        rule.on(staffMeeting()).isKept();
    }

    @Test
    @Fails
    void aPersonalDeviceIsBroken() {
        rule.on(lesson().staff(List.of(amara().withDevice(new Device(Ownership.PERSONAL)), ben())))
                .isBreached("is planned on a personal device, expected a school device, for")
                .namesPeople(amara());
    }

    @Test
    void aPersonalAccountIsBrokenInStaffMeetingsToo() {
        rule.on(staffMeeting()
                        .staff(List.of(
                                amara(), helen().withAccount(personalAccount(Account.Provider.MICROSOFT, "helen")))))
                .isBreached("is planned with a personal account, expected the school account, for")
                .namesPeople(helen());
    }

    @Test
    void anUnknownDeviceOrAccountCannotBeShown() {
        rule.on(lesson().staff(List.of(amara().withDevice(null), ben())))
                .isUnproven("does not say whose device is used by")
                .namesPeople(amara());
        rule.on(lesson().staff(List.of(amara(), ben().withAccount(null))))
                .isUnproven("does not say whose account is used by")
                .namesPeople(ben());
    }

    @Test
    void everybodyIsToldOfInOneGo() {
        rule.on(lesson().staff(List.of(
                        Participant.of(amara().person()),
                        new Participant<>(
                                ben().person(),
                                personalAccount(Account.Provider.GOOGLE, "ben"),
                                new Device(Ownership.PERSONAL)))))
                .hasFindings(
                        "cannot be shown: does not say whose account is used by: Amara Osei",
                        "broken: is planned with a personal account, expected the school account, for: Ben Whitlock",
                        "cannot be shown: does not say whose device is used by: Amara Osei",
                        "broken: is planned on a personal device, expected a school device, for: Ben Whitlock");
    }

    @Test
    void pupilsMayUseADeviceOfTheirOwn() {
        rule.on(lesson().pupils(List.of(dev().withDevice(new Device(Ownership.PERSONAL)))))
                .isKept();
    }

    @Test
    @Boundary
    void theSchoolAccountAloneIsNotEnoughAndNeitherIsTheSchoolDevice() {
        Device own = new Device(Ownership.PERSONAL);
        Account personal = personalAccount(Account.Provider.GOOGLE, "amara");
        rule.arriving(amara()).on(lesson()).isKept();
        rule.arriving(arrival(amara()).withDevice(own))
                .on(lesson())
                .isBreached("is joined on a personal device, expected a school device, by")
                .namesPeople(amara());
        rule.arriving(arrival(amara()).withAccount(personal))
                .on(lesson())
                .isBreached("is joined with a personal account, expected the school account, by")
                .namesPeople(amara());
        rule.arriving(arrival(amara()).withAccount(personal).withDevice(own))
                .on(lesson())
                .hasFindings(
                        "broken: is joined with a personal account, expected the school account, by: Amara Osei",
                        "broken: is joined on a personal device, expected a school device, by: Amara Osei");
    }

    @Test
    void whatStaffComeInWithHasToBeKnown() {
        rule.arriving(arrival(amara()).withAccount(null).withDevice(null))
                .on(lesson())
                .hasFindings(
                        "cannot be shown: does not say whose account is used by: Amara Osei",
                        "cannot be shown: does not say whose device is used by: Amara Osei");
    }

    @Test
    void somebodyUnknownMayBeAMemberOfStaff() {
        String unknown = "does not say who asks to be let in without being known to use a school device and a school"
                + " account, which may be a member of staff";
        Arrival stranger = arrival(amara()).withPerson(null);
        rule.arriving(stranger)
                .on(lesson())
                .isUnproven("does not say who asks to be let in, which may be a member of staff");
        rule.arriving(arrival(helen())).on(lesson()).isKept();
        rule.arriving(arrival(helen()).withDevice(new Device(Ownership.PERSONAL)))
                .on(lesson())
                .isUnproven(unknown);
    }

    @Test
    void pupilsComeInOnADeviceOfTheirOwn() {
        rule.arriving(dev()).on(lesson()).isKept();
    }

    @Test
    void aSchoolAccountAndASchoolDeviceWouldPutItRight() {
        String account = "a school account for every member of staff in it";
        String device = "a school device for every member of staff in it";
        StaffOnSchoolDeviceAndAccount tried = new StaffOnSchoolDeviceAndAccount();
        MendTrial.of(tried, lesson().staff(List.of(Participant.of(amara().person()), ben())))
                .isMendedBy(account, device);
        MendTrial.of(tried, lesson().staff(List.of(amara().withDevice(new Device(Ownership.PERSONAL)), ben())))
                .isMendedBy(device);
        MendTrial.of(
                        tried,
                        lesson().staff(List.of(
                                amara(), ben().withAccount(personalAccount(Account.Provider.GOOGLE, "ben")))))
                .isMendedBy(account);
    }

    @Test
    void withoutStaffNobodyCanTell() {
        rule.on(staffMeeting().staff(List.of())).isUnproven("has no staff listed");
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void noKindOfCallIsOutsideTheRule(CallKind kind) {
        rule.on(lesson().pupils(List.of()).kind(kind)).isKept();
    }
}

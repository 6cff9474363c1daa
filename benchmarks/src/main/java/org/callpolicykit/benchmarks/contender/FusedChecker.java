package org.callpolicykit.benchmarks.contender;

import static org.callpolicykit.benchmarks.contender.ByHand.isStaffMeeting;
import static org.callpolicykit.benchmarks.contender.ByHand.isWithPupils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.PolicyDocument;
import org.callpolicykit.api.school.School;

/** The shared rules written by hand as one pass over each call and the people in it: nothing is looked at twice. */
public final class FusedChecker implements Contender {

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        for (int index = 0; index < calls.size(); index++) {
            verdicts[index] = check(schedule, calls.get(index), at);
        }
    }

    private static long check(Schedule schedule, Call call, Instant at) {
        School school = schedule.school();
        LocalDate day = school.dateOf(call.start());
        boolean withPupils = isWithPupils(call);
        long found = ByHand.purpose(call) | staff(school, call, day, withPupils);
        if (withPupils) {
            found |= pupils(call, day)
                    | ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.PUPIL_CALL_PLATFORM)
                    | ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | ByHand.setting(call, Control.SCREEN_SHARE, Who.STAFF, SharedRule.SCREEN_SHARING_LIMITED)
                    | ByHand.setting(call, Control.FILE_TRANSFER, Who.NOBODY, SharedRule.FILE_TRANSFER_DISABLED)
                    | ByHand.setting(call, Control.PRIVATE_CHAT, Who.HOSTS, SharedRule.PRIVATE_CHAT_DISABLED)
                    | ByHand.setting(call, Control.WAITING_ROOM, Who.STAFF, SharedRule.WAITING_ROOM_PLANNED)
                    | ByHand.told(schedule, call, at);
        } else if (isStaffMeeting(call)) {
            found |= ByHand.platform(call, PlatformId.MICROSOFT_TEAMS, SharedRule.STAFF_CALL_PLATFORM);
        }
        return found;
    }

    private static long staff(School school, Call call, LocalDate day, boolean withPupils) {
        List<Participant<StaffMember>> staff = call.staff();
        boolean knowsEdition = ByHand.knowsEdition(school);
        boolean staffMeeting = isStaffMeeting(call);
        long found = knowsEdition ? 0 : SharedRule.POLICY_ACKNOWLEDGED.unknown();
        if (staff.isEmpty()) {
            found |= SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT.unknown()
                    | SharedRule.WORK_ACCOUNTS_CHECKED.unknown()
                    | SharedRule.POLICY_ACKNOWLEDGED.unknown()
                    | SharedRule.STAFF_TRAINED_BEFORE_CALLS.unknown()
                    | (withPupils ? SharedRule.SCHOOL_LOGINS_WITH_PUPILS.unknown() : 0)
                    | (staffMeeting ? SharedRule.STAFF_CALL_PLATFORM.unknown() : 0);
        }
        int adults = 0;
        for (int index = 0; index < staff.size(); index++) {
            Participant<StaffMember> member = staff.get(index);
            StaffMember person = member.person();
            Account account = member.account();
            found |= ByHand.schoolAccountAndDevice(member)
                    | ByHand.workAccountChecked(account, day)
                    | ByHand.trained(person, day);
            if (knowsEdition) {
                PolicyDocument policy = Objects.requireNonNull(school.policy());
                found |= ByHand.acknowledged(person, policy, day);
            }
            if (withPupils) {
                found |= ByHand.login(account, Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS);
                adults += ByHand.counts(person) ? 1 : 0;
            } else if (staffMeeting) {
                found |= ByHand.login(account, Account.Provider.MICROSOFT, SharedRule.STAFF_CALL_PLATFORM);
            }
        }
        return withPupils && adults < SeedPolicy.MINIMUM_STAFF ? found | SharedRule.TWO_STAFF_PRESENT.broken() : found;
    }

    private static long pupils(Call call, LocalDate day) {
        List<Participant<Pupil>> pupils = call.pupils();
        if (pupils.isEmpty()) {
            return SharedRule.ACCEPTABLE_USE_SIGNED.unknown()
                    | SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.unknown()
                    | SharedRule.SCHOOL_LOGINS_WITH_PUPILS.unknown();
        }
        long found = 0;
        for (int index = 0; index < pupils.size(); index++) {
            Participant<Pupil> pupil = pupils.get(index);
            found |= ByHand.acceptableUse(pupil.person(), day, SharedRule.ACCEPTABLE_USE_SIGNED)
                    | ByHand.login(pupil.account(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS);
        }
        // Both clauses ask for the same agreement.
        if ((found & SharedRule.ACCEPTABLE_USE_SIGNED.broken()) != 0) {
            found |= SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.broken();
        }
        if ((found & SharedRule.ACCEPTABLE_USE_SIGNED.unknown()) != 0) {
            found |= SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.unknown();
        }
        return found;
    }
}

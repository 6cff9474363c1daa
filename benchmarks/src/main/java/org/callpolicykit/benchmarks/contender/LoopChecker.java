package org.callpolicykit.benchmarks.contender;

import static org.callpolicykit.benchmarks.contender.ByHand.isStaffMeeting;
import static org.callpolicykit.benchmarks.contender.ByHand.isWithPupils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** The shared rules written by hand one after the other, each with a loop of its own. */
public final class LoopChecker implements Contender {

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        School school = schedule.school();
        DayByHand today = DayByHand.NONE;
        for (int index = 0; index < calls.size(); index++) {
            Call call = calls.get(index);
            today = today.of(call.start(), school);
            verdicts[index] = check(school, call, today, at);
        }
    }

    private static long check(School school, Call call, DayByHand today, Instant at) {
        LocalDate day = today.date();
        long found = ByHand.purpose(call)
                | accountsAndDevices(call)
                | workAccounts(call, today)
                | acknowledged(call, school, day)
                | trained(call, today);
        if (isWithPupils(call)) {
            found |= twoStaff(call)
                    | ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.PUPIL_CALL_PLATFORM)
                    | ByHand.setting(call, Control.SCREEN_SHARE, Who.STAFF, SharedRule.SCREEN_SHARING_LIMITED)
                    | ByHand.setting(call, Control.FILE_TRANSFER, Who.NOBODY, SharedRule.FILE_TRANSFER_DISABLED)
                    | ByHand.setting(call, Control.PRIVATE_CHAT, Who.HOSTS, SharedRule.PRIVATE_CHAT_DISABLED)
                    | ByHand.setting(call, Control.WAITING_ROOM, Who.STAFF, SharedRule.WAITING_ROOM_PLANNED)
                    | acceptableUse(call, day, SharedRule.ACCEPTABLE_USE_SIGNED)
                    | acceptableUse(call, day, SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS)
                    | ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | logins(call.staff(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | logins(call.pupils(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | ByHand.told(call, today, at);
        } else if (isStaffMeeting(call)) {
            found |= ByHand.platform(call, PlatformId.MICROSOFT_TEAMS, SharedRule.STAFF_CALL_PLATFORM)
                    | logins(call.staff(), Account.Provider.MICROSOFT, SharedRule.STAFF_CALL_PLATFORM);
        }
        return found;
    }

    static long twoStaff(Call call) {
        int adults = 0;
        for (int index = 0; index < call.staff().size(); index++) {
            adults += ByHand.counts(call.staff().get(index).person()) ? 1 : 0;
        }
        return adults < SeedPolicy.MINIMUM_STAFF ? SharedRule.TWO_STAFF_PRESENT.broken() : 0;
    }

    static long accountsAndDevices(Call call) {
        List<Participant<StaffMember>> staff = call.staff();
        long found = staff.isEmpty() ? SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT.unknown() : 0;
        for (int index = 0; index < staff.size(); index++) {
            found |= ByHand.schoolAccountAndDevice(staff.get(index));
        }
        return found;
    }

    static long workAccounts(Call call, DayByHand day) {
        List<Participant<StaffMember>> staff = call.staff();
        long found = staff.isEmpty() ? SharedRule.WORK_ACCOUNTS_CHECKED.unknown() : 0;
        for (int index = 0; index < staff.size(); index++) {
            found |= ByHand.workAccountChecked(staff.get(index).account(), day);
        }
        return found;
    }

    static long acknowledged(Call call, School school, LocalDate day) {
        PolicyDocument policy = school.policy();
        List<Participant<StaffMember>> staff = call.staff();
        if (policy == null || policy.edition() == null || staff.isEmpty()) {
            return SharedRule.POLICY_ACKNOWLEDGED.unknown();
        }
        long found = 0;
        for (int index = 0; index < staff.size(); index++) {
            found |= ByHand.acknowledged(staff.get(index).person(), policy, day);
        }
        return found;
    }

    static long trained(Call call, DayByHand day) {
        List<Participant<StaffMember>> staff = call.staff();
        long found = staff.isEmpty() ? SharedRule.STAFF_TRAINED_BEFORE_CALLS.unknown() : 0;
        for (int index = 0; index < staff.size(); index++) {
            found |= ByHand.trained(staff.get(index).person(), day);
        }
        return found;
    }

    static long acceptableUse(Call call, LocalDate day, SharedRule rule) {
        List<Participant<Pupil>> pupils = call.pupils();
        long found = pupils.isEmpty() ? rule.unknown() : 0;
        for (int index = 0; index < pupils.size(); index++) {
            found |= ByHand.acceptableUse(pupils.get(index).person(), day, rule);
        }
        return found;
    }

    static long logins(List<? extends Participant<?>> people, Account.Provider provider, SharedRule rule) {
        long found = people.isEmpty() ? rule.unknown() : 0;
        for (int index = 0; index < people.size(); index++) {
            found |= ByHand.login(people.get(index).account(), provider, rule);
        }
        return found;
    }
}

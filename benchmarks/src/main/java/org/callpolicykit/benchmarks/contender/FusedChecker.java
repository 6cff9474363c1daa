package org.callpolicykit.benchmarks.contender;

import static org.callpolicykit.benchmarks.contender.ByHand.isStaffMeeting;
import static org.callpolicykit.benchmarks.contender.ByHand.isWithPupils;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSettings;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Device;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * The shared rules written by hand as one pass over each call and the people in it: nothing is looked at twice, and what is as it should be is passed
 * over with the fewest questions. Which rule is broken is asked only where something is amiss.
 */
public final class FusedChecker implements Contender {

    private static final long NOBODY_FROM_STAFF = SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT.unknown()
            | SharedRule.WORK_ACCOUNTS_CHECKED.unknown()
            | SharedRule.POLICY_ACKNOWLEDGED.unknown()
            | SharedRule.STAFF_TRAINED_BEFORE_CALLS.unknown();
    private static final long NO_PUPILS = SharedRule.ACCEPTABLE_USE_SIGNED.unknown()
            | SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.unknown()
            | SharedRule.SCHOOL_LOGINS_WITH_PUPILS.unknown();

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        School school = schedule.school();
        boolean knowsEdition = ByHand.knowsEdition(school);
        DayByHand today = DayByHand.NONE;
        for (int index = 0; index < calls.size(); index++) {
            Call call = calls.get(index);
            today = today.of(call.start(), school);
            long found = ByHand.purpose(call);
            if (isWithPupils(call)) {
                found |= staff(school, knowsEdition, call, today, Account.Provider.GOOGLE)
                        | settings(call)
                        | meet(call)
                        | pupils(call, today)
                        | ByHand.told(call, today, at);
            } else if (isStaffMeeting(call)) {
                found |= staff(school, knowsEdition, call, today, Account.Provider.MICROSOFT)
                        | ByHand.platform(call, PlatformId.MICROSOFT_TEAMS, SharedRule.STAFF_CALL_PLATFORM);
            } else {
                found |= staff(school, knowsEdition, call, today, null);
            }
            verdicts[index] = found;
        }
    }

    private static long meet(Call call) {
        return PlatformId.GOOGLE_MEET.equals(call.platform())
                ? 0
                : ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.PUPIL_CALL_PLATFORM)
                        | ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.SCHOOL_LOGINS_WITH_PUPILS);
    }

    private static long settings(Call call) {
        ControlSettings planned = call.plannedSettings();
        if (planned.isAtLeastAsStrict(Control.SCREEN_SHARE, Who.STAFF)
                && planned.isAtLeastAsStrict(Control.FILE_TRANSFER, Who.NOBODY)
                && planned.isAtLeastAsStrict(Control.PRIVATE_CHAT, Who.HOSTS)
                && planned.isAtLeastAsStrict(Control.WAITING_ROOM, Who.STAFF)) {
            return 0;
        }
        return ByHand.setting(call, Control.SCREEN_SHARE, Who.STAFF, SharedRule.SCREEN_SHARING_LIMITED)
                | ByHand.setting(call, Control.FILE_TRANSFER, Who.NOBODY, SharedRule.FILE_TRANSFER_DISABLED)
                | ByHand.setting(call, Control.PRIVATE_CHAT, Who.HOSTS, SharedRule.PRIVATE_CHAT_DISABLED)
                | ByHand.setting(call, Control.WAITING_ROOM, Who.STAFF, SharedRule.WAITING_ROOM_PLANNED);
    }

    private static long staff(
            School school, boolean knowsEdition, Call call, DayByHand today, Account.@Nullable Provider provider) {
        List<Participant<StaffMember>> staff = call.staff();
        int size = staff.size();
        long found = knowsEdition ? 0 : SharedRule.POLICY_ACKNOWLEDGED.unknown();
        int adults = 0;
        for (int index = 0; index < size; index++) {
            Participant<StaffMember> member = staff.get(index);
            StaffMember person = member.person();
            found |= account(member, today, provider) | ByHand.trained(person, today);
            if (knowsEdition) {
                found |= ByHand.acknowledged(person, Objects.requireNonNull(school.policy()), today.date());
            }
            adults += ByHand.counts(person) ? 1 : 0;
        }
        if (size == 0) {
            found |=
                    NOBODY_FROM_STAFF | (provider == null ? 0 : logins(provider).unknown());
        }
        return provider == Account.Provider.GOOGLE && adults < SeedPolicy.MINIMUM_STAFF
                ? found | SharedRule.TWO_STAFF_PRESENT.broken()
                : found;
    }

    private static long account(Participant<StaffMember> member, DayByHand today, Account.@Nullable Provider provider) {
        Account account = member.account();
        Device device = member.device();
        if (account != null
                && device != null
                && account.ownership() == Ownership.SCHOOL
                && device.ownership() == Ownership.SCHOOL
                && (account.provider() == provider || provider == null)) {
            return ByHand.workAccountChecked(account, today);
        }
        return ByHand.schoolAccountAndDevice(member)
                | ByHand.workAccountChecked(account, today)
                | (provider == null ? 0 : ByHand.login(account, provider, logins(provider)));
    }

    /** The rule that asks for a login from a provider. */
    private static SharedRule logins(Account.Provider provider) {
        return provider == Account.Provider.GOOGLE
                ? SharedRule.SCHOOL_LOGINS_WITH_PUPILS
                : SharedRule.STAFF_CALL_PLATFORM;
    }

    private static long pupils(Call call, DayByHand today) {
        List<Participant<Pupil>> pupils = call.pupils();
        int size = pupils.size();
        long found = size == 0 ? NO_PUPILS : 0;
        for (int index = 0; index < size; index++) {
            Participant<Pupil> pupil = pupils.get(index);
            found |= ByHand.acceptableUse(pupil.person(), today.date(), SharedRule.ACCEPTABLE_USE_SIGNED)
                    | ByHand.login(pupil.account(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS);
        }
        return found == 0 ? 0 : found | inClass(found);
    }

    /** Both clauses ask for the same agreement. */
    private static long inClass(long found) {
        return ((found & SharedRule.ACCEPTABLE_USE_SIGNED.broken()) == 0
                        ? 0
                        : SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.broken())
                | ((found & SharedRule.ACCEPTABLE_USE_SIGNED.unknown()) == 0
                        ? 0
                        : SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS.unknown());
    }
}

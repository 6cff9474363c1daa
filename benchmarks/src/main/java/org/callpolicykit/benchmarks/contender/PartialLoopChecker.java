package org.callpolicykit.benchmarks.contender;

import static org.callpolicykit.benchmarks.contender.ByHand.isStaffMeeting;
import static org.callpolicykit.benchmarks.contender.ByHand.isWithPupils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;

/** {@link LoopChecker} with some of the rules only, to stand beside a contender that cannot express all. */
public final class PartialLoopChecker implements Contender {

    private final Set<SharedRule> rules;
    private final long asked;

    /** Checks these rules and leaves the others out. */
    public PartialLoopChecker(Set<SharedRule> rules) {
        this.rules = Set.copyOf(rules);
        this.asked = SharedRule.mask(rules);
    }

    @Override
    public Set<SharedRule> rules() {
        return rules;
    }

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

    private long check(School school, Call call, DayByHand today, Instant at) {
        long found = asks(SharedRule.PURPOSE_FITS_KIND) ? ByHand.purpose(call) : 0;
        found |= staff(school, call, today);
        if (isWithPupils(call)) {
            found |= plans(call) | pupils(call, today.date());
            found |= asks(SharedRule.PARENTS_TOLD_IN_ADVANCE) ? ByHand.told(call, today, at) : 0;
        } else if (isStaffMeeting(call) && asks(SharedRule.STAFF_CALL_PLATFORM)) {
            found |= ByHand.platform(call, PlatformId.MICROSOFT_TEAMS, SharedRule.STAFF_CALL_PLATFORM)
                    | LoopChecker.logins(call.staff(), Account.Provider.MICROSOFT, SharedRule.STAFF_CALL_PLATFORM);
        }
        return found;
    }

    private long staff(School school, Call call, DayByHand today) {
        long found = asks(SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT) ? LoopChecker.accountsAndDevices(call) : 0;
        found |= asks(SharedRule.WORK_ACCOUNTS_CHECKED) ? LoopChecker.workAccounts(call, today) : 0;
        found |= asks(SharedRule.POLICY_ACKNOWLEDGED) ? LoopChecker.acknowledged(call, school, today.date()) : 0;
        found |= asks(SharedRule.STAFF_TRAINED_BEFORE_CALLS) ? LoopChecker.trained(call, today) : 0;
        return found;
    }

    private long plans(Call call) {
        return platform(call)
                | setting(call, Control.SCREEN_SHARE, Who.STAFF, SharedRule.SCREEN_SHARING_LIMITED)
                | setting(call, Control.FILE_TRANSFER, Who.NOBODY, SharedRule.FILE_TRANSFER_DISABLED)
                | setting(call, Control.PRIVATE_CHAT, Who.HOSTS, SharedRule.PRIVATE_CHAT_DISABLED)
                | setting(call, Control.WAITING_ROOM, Who.STAFF, SharedRule.WAITING_ROOM_PLANNED);
    }

    private long platform(Call call) {
        SharedRule rule = SharedRule.PUPIL_CALL_PLATFORM;
        return asks(rule) ? ByHand.platform(call, PlatformId.GOOGLE_MEET, rule) : 0;
    }

    private long setting(Call call, Control control, Who atMost, SharedRule rule) {
        return asks(rule) ? ByHand.setting(call, control, atMost, rule) : 0;
    }

    private long pupils(Call call, LocalDate day) {
        long found = asks(SharedRule.TWO_STAFF_PRESENT) ? LoopChecker.twoStaff(call) : 0;
        found |= acceptableUse(call, day, SharedRule.ACCEPTABLE_USE_SIGNED);
        found |= acceptableUse(call, day, SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS);
        if (asks(SharedRule.SCHOOL_LOGINS_WITH_PUPILS)) {
            found |= ByHand.platform(call, PlatformId.GOOGLE_MEET, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | LoopChecker.logins(call.staff(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS)
                    | LoopChecker.logins(call.pupils(), Account.Provider.GOOGLE, SharedRule.SCHOOL_LOGINS_WITH_PUPILS);
        }
        return found;
    }

    private long acceptableUse(Call call, LocalDate day, SharedRule rule) {
        return asks(rule) ? LoopChecker.acceptableUse(call, day, rule) : 0;
    }

    private boolean asks(SharedRule rule) {
        return (asked & rule.broken()) != 0;
    }
}

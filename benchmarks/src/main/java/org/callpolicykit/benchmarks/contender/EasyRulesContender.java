package org.callpolicykit.benchmarks.contender;

import static org.callpolicykit.benchmarks.contender.ByHand.isStaffMeeting;
import static org.callpolicykit.benchmarks.contender.ByHand.isWithPupils;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.Schedule;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules, with one rule for each shared rule: its condition is the hand-written check, so that what is measured beside it is the engine.
 * Rules and engine are made once, the facts for every call. A rule works its verdict out a second time when there is something to say.
 */
public final class EasyRulesContender implements Contender {

    private static final String ASKED = "asked";
    private static final String VERDICT = "verdict";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules(
            withPupils(SharedRule.TWO_STAFF_PRESENT, asked -> LoopChecker.twoStaff(asked.call())),
            rule(SharedRule.PURPOSE_FITS_KIND, asked -> ByHand.purpose(asked.call())),
            withPupils(
                    SharedRule.PUPIL_CALL_PLATFORM,
                    asked -> ByHand.platform(asked.call(), PlatformId.GOOGLE_MEET, SharedRule.PUPIL_CALL_PLATFORM)),
            rule(
                    SharedRule.STAFF_CALL_PLATFORM,
                    asked -> isStaffMeeting(asked.call()) ? staffCallPlatform(asked.call()) : 0),
            setting(SharedRule.SCREEN_SHARING_LIMITED, Control.SCREEN_SHARE, Who.STAFF),
            setting(SharedRule.FILE_TRANSFER_DISABLED, Control.FILE_TRANSFER, Who.NOBODY),
            setting(SharedRule.PRIVATE_CHAT_DISABLED, Control.PRIVATE_CHAT, Who.HOSTS),
            setting(SharedRule.WAITING_ROOM_PLANNED, Control.WAITING_ROOM, Who.STAFF),
            acceptableUse(SharedRule.ACCEPTABLE_USE_SIGNED),
            acceptableUse(SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS),
            rule(SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT, asked -> LoopChecker.accountsAndDevices(asked.call())),
            withPupils(SharedRule.SCHOOL_LOGINS_WITH_PUPILS, asked -> schoolLogins(asked.call())),
            rule(SharedRule.WORK_ACCOUNTS_CHECKED, asked -> LoopChecker.workAccounts(asked.call(), asked.today())),
            rule(
                    SharedRule.POLICY_ACKNOWLEDGED,
                    asked -> LoopChecker.acknowledged(
                            asked.call(), asked.schedule().school(), asked.day())),
            rule(SharedRule.STAFF_TRAINED_BEFORE_CALLS, asked -> LoopChecker.trained(asked.call(), asked.today())),
            withPupils(
                    SharedRule.PARENTS_TOLD_IN_ADVANCE, asked -> ByHand.told(asked.call(), asked.today(), asked.at())));

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        DayByHand today = DayByHand.NONE;
        for (int index = 0; index < calls.size(); index++) {
            Verdict verdict = new Verdict();
            Facts facts = new Facts();
            AskedCall asked = AskedCall.of(schedule, calls.get(index), today, at);
            today = asked.today();
            facts.put(ASKED, asked);
            facts.put(VERDICT, verdict);
            engine.fire(rules, facts);
            verdicts[index] = verdict.found();
        }
    }

    private static Rule rule(SharedRule shared, ToLongFunction<AskedCall> check) {
        return new RuleBuilder()
                .name(shared.name())
                .when(facts -> check.applyAsLong(facts.get(ASKED)) != 0)
                .then(facts -> {
                    Verdict verdict = facts.get(VERDICT);
                    verdict.add(check.applyAsLong(facts.get(ASKED)));
                })
                .build();
    }

    private static Rule withPupils(SharedRule shared, ToLongFunction<AskedCall> check) {
        return rule(shared, asked -> isWithPupils(asked.call()) ? check.applyAsLong(asked) : 0);
    }

    private static Rule setting(SharedRule shared, Control control, Who atMost) {
        return withPupils(shared, asked -> ByHand.setting(asked.call(), control, atMost, shared));
    }

    private static Rule acceptableUse(SharedRule shared) {
        return withPupils(shared, asked -> LoopChecker.acceptableUse(asked.call(), asked.day(), shared));
    }

    private static long staffCallPlatform(Call call) {
        SharedRule rule = SharedRule.STAFF_CALL_PLATFORM;
        return ByHand.platform(call, PlatformId.MICROSOFT_TEAMS, rule)
                | LoopChecker.logins(call.staff(), Account.Provider.MICROSOFT, rule);
    }

    private static long schoolLogins(Call call) {
        SharedRule rule = SharedRule.SCHOOL_LOGINS_WITH_PUPILS;
        return ByHand.platform(call, PlatformId.GOOGLE_MEET, rule)
                | LoopChecker.logins(call.staff(), Account.Provider.GOOGLE, rule)
                | LoopChecker.logins(call.pupils(), Account.Provider.GOOGLE, rule);
    }
}

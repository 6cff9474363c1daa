package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.school.School;

/** The naive way: a list of rules as lambdas, each a stream over the people, asked one after the other for every call. */
public final class StreamChecker implements Contender {

    private final List<StreamRule> rules = List.of(
            pupils(
                    SharedRule.TWO_STAFF_PRESENT,
                    (asked, rule) -> asked.call().staff().stream()
                                            .filter(member -> ByHand.counts(member.person()))
                                            .count()
                                    < SeedPolicy.MINIMUM_STAFF
                            ? rule.broken()
                            : 0),
            all(SharedRule.PURPOSE_FITS_KIND, (asked, rule) -> ByHand.purpose(asked.call())),
            pupils(
                    SharedRule.PUPIL_CALL_PLATFORM,
                    (asked, rule) -> ByHand.platform(asked.call(), PlatformId.GOOGLE_MEET, rule)),
            new StreamRule(
                    SharedRule.STAFF_CALL_PLATFORM,
                    kind -> kind == CallKind.STAFF_MEETING,
                    (asked, rule) -> ByHand.platform(asked.call(), PlatformId.MICROSOFT_TEAMS, rule)
                            | logins(asked.call().staff(), Account.Provider.MICROSOFT, rule)),
            setting(SharedRule.SCREEN_SHARING_LIMITED, Control.SCREEN_SHARE, Who.STAFF),
            setting(SharedRule.FILE_TRANSFER_DISABLED, Control.FILE_TRANSFER, Who.NOBODY),
            setting(SharedRule.PRIVATE_CHAT_DISABLED, Control.PRIVATE_CHAT, Who.HOSTS),
            setting(SharedRule.WAITING_ROOM_PLANNED, Control.WAITING_ROOM, Who.STAFF),
            pupils(SharedRule.ACCEPTABLE_USE_SIGNED, StreamChecker::acceptableUse),
            pupils(SharedRule.ACCEPTABLE_USE_SIGNED_IN_CLASS, StreamChecker::acceptableUse),
            all(
                    SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT,
                    (asked, rule) -> orUnknown(rule, asked.call().staff().stream(), ByHand::schoolAccountAndDevice)),
            pupils(
                    SharedRule.SCHOOL_LOGINS_WITH_PUPILS,
                    (asked, rule) -> ByHand.platform(asked.call(), PlatformId.GOOGLE_MEET, rule)
                            | logins(asked.call().staff(), Account.Provider.GOOGLE, rule)
                            | logins(asked.call().pupils(), Account.Provider.GOOGLE, rule)),
            all(
                    SharedRule.WORK_ACCOUNTS_CHECKED,
                    (asked, rule) -> orUnknown(
                            rule,
                            asked.call().staff().stream(),
                            member -> ByHand.workAccountChecked(member.account(), asked.today()))),
            all(SharedRule.POLICY_ACKNOWLEDGED, StreamChecker::acknowledged),
            all(
                    SharedRule.STAFF_TRAINED_BEFORE_CALLS,
                    (asked, rule) -> orUnknown(
                            rule,
                            asked.call().staff().stream(),
                            member -> ByHand.trained(member.person(), asked.today()))),
            pupils(
                    SharedRule.PARENTS_TOLD_IN_ADVANCE,
                    (asked, rule) -> ByHand.told(asked.call(), asked.today(), asked.at())));

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        Map<LocalDate, DayByHand> days = new HashMap<>();
        List<Long> found = schedule.calls().stream()
                .map(call -> Asked.of(schedule, call, at, days))
                .map(asked -> rules.stream()
                        .filter(rule -> rule.governs().test(asked.call().kind()))
                        .mapToLong(rule -> rule.check().verdict(asked, rule.rule()))
                        .reduce(0, (one, other) -> one | other))
                .toList();
        for (int index = 0; index < found.size(); index++) {
            verdicts[index] = found.get(index);
        }
    }

    private static StreamRule all(SharedRule rule, StreamCheck check) {
        return new StreamRule(rule, kind -> true, check);
    }

    private static StreamRule pupils(SharedRule rule, StreamCheck check) {
        return new StreamRule(rule, CallKind.WITH_PUPILS::contains, check);
    }

    private static StreamRule setting(SharedRule rule, Control control, Who atMost) {
        return pupils(rule, (asked, shared) -> ByHand.setting(asked.call(), control, atMost, shared));
    }

    private static long acceptableUse(Asked asked, SharedRule rule) {
        return orUnknown(
                rule, asked.call().pupils().stream(), pupil -> ByHand.acceptableUse(pupil.person(), asked.day(), rule));
    }

    private static long acknowledged(Asked asked, SharedRule rule) {
        if (!ByHand.knowsEdition(asked.schedule().school())) {
            return rule.unknown();
        }
        return orUnknown(
                rule,
                asked.call().staff().stream(),
                member -> ByHand.acknowledged(
                        member.person(),
                        Objects.requireNonNull(asked.schedule().school().policy()),
                        asked.day()));
    }

    private static long logins(List<? extends Participant<?>> people, Account.Provider provider, SharedRule rule) {
        return orUnknown(rule, people.stream(), participant -> ByHand.login(participant.account(), provider, rule));
    }

    private static <P> long orUnknown(SharedRule rule, Stream<P> people, java.util.function.ToLongFunction<P> verdict) {
        long[] verdicts = people.mapToLong(verdict).toArray();
        return verdicts.length == 0 ? rule.unknown() : LongStream.of(verdicts).reduce(0, (one, other) -> one | other);
    }

    private record Asked(Schedule schedule, Call call, Instant at, DayByHand today) {

        static Asked of(Schedule schedule, Call call, Instant at, Map<LocalDate, DayByHand> days) {
            School school = schedule.school();
            DayByHand today = days.compute(
                    school.dateOf(call.start()),
                    (date, known) -> (known == null ? DayByHand.NONE : known).of(call.start(), school));
            return new Asked(schedule, call, at, today);
        }

        LocalDate day() {
            return today.date();
        }
    }

    private record StreamRule(SharedRule rule, java.util.function.Predicate<CallKind> governs, StreamCheck check) {}

    @FunctionalInterface
    private interface StreamCheck {
        long verdict(Asked asked, SharedRule rule);
    }
}

package org.callpolicykit.benchmarks.platforms;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;

/** Next week, because platforms announce nothing of the past: each of the 40 hosts has calls every school day, one after the other. */
final class Week {

    static final int HOSTS = 40;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 5;

    private Week() {}

    /** Returns the account of a host: {@code host-7@alder-bank.example}. */
    static String account(int host) {
        return "host-" + host + "@alder-bank.example";
    }

    static Participant<StaffMember> host(int host, Account.Provider provider) {
        StaffMember member = new StaffMember(new PersonId("host-" + host), "Host " + host);
        return Participant.of(member).withAccount(new Account(provider, Ownership.SCHOOL, account(host)));
    }

    /**
     * Returns calls like some others, each hosted in turn.
     *
     * @param like what a call is like, by its number
     */
    static List<Call> of(int calls, Account.Provider provider, IntFunction<Call> like) {
        return IntStream.range(0, calls)
                .mapToObj(number -> call(number, like.apply(number), provider))
                .toList();
    }

    private static Call call(int number, Call like, Account.Provider provider) {
        int host = number % HOSTS;
        int slot = number / HOSTS;
        LocalDate day = LocalDate.now(LONDON)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusDays(slot % DAYS);
        LocalTime start = LocalTime.of(9, 0).plusMinutes(45L * (slot / DAYS));
        Duration length = Duration.ofMinutes(40);
        return like.toBuilder()
                .id(new CallId(String.format("call-%04d", number)))
                .host(new PersonId("host-" + host))
                .staff(List.of(host(host, provider), host((host + 1) % HOSTS, provider)))
                .time(
                        day.atTime(start).atZone(LONDON).toInstant(),
                        day.atTime(start).atZone(LONDON).toInstant().plus(length))
                .build();
    }
}

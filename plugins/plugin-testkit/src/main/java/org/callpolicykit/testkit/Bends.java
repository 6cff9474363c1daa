package org.callpolicykit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Requests that bend the sample calls at random: another setting, a notice that comes late, an adult who leaves, a fact that nobody knows. The
 * same seed makes the same requests.
 */
public final class Bends {

    private static final List<UnaryOperator<Account>> ACCOUNTS = List.of(
            account -> SamplePeople.personalAccount(account.provider(), "somebody"),
            account -> SamplePeople.schoolAccount(Account.Provider.OTHER, "somebody"),
            account -> account.withPrivacyCheckedOn(null));

    private final Random random;

    private Bends(long seed) {
        this.random = new Random(seed);
    }

    /** Starts requests of that seed. */
    public static Bends ofSeed(long seed) {
        return new Bends(seed);
    }

    /** Returns the next request: one of the sample calls, some action on it, and up to four details bent. */
    public CallRequest next() {
        Call sample = any(SampleCalls.all());
        Action action = any(List.of(Action.values()));
        CallRequest request = request(sample, action);
        int bends = random.nextInt(5);
        for (int bend = 0; bend < bends; bend++) {
            request = bent(request);
        }
        return request;
    }

    private CallRequest request(Call call, Action action) {
        School school = SampleSchool.ALDER_BANK;
        return switch (action) {
            case ADMIT -> CallRequest.admit(school, call, arrival(call));
            case ARRANGE, INVITE, OPEN -> new CallRequest(school, call, action, around(call.start()));
            case CONTINUE, RECORD, CLOSE -> new CallRequest(school, call, action, around(call.end()));
            case DISPOSE ->
                new CallRequest(school, call, action, call.end().plus(Duration.ofDays(random.nextInt(4000))));
        };
    }

    private Arrival arrival(Call call) {
        List<Participant<?>> all = new ArrayList<>();
        all.addAll(call.staff());
        all.addAll(call.pupils());
        all.addAll(call.parents());
        Arrival arrival = SampleCalls.arrival(any(all)).withAt(around(call.start()));
        return switch (random.nextInt(6)) {
            case 0 -> arrival.withCamera(Arrival.Camera.OFF);
            case 1 -> arrival.withEntry(Arrival.Entry.DIRECT);
            case 2 -> arrival.withDisplayName("iPad");
            case 3 -> arrival.withInvitation(new PersonId("p-ella"));
            default -> arrival;
        };
    }

    private Instant around(Instant moment) {
        long[] minutes = {-14_400, -1500, -1440, -60, -6, -5, -1, 0, 0, 1, 5, 60, 1440};
        return moment.plusSeconds(60 * minutes[random.nextInt(minutes.length)]);
    }

    private CallRequest bent(CallRequest request) {
        if (random.nextInt(3) == 0) {
            return any(List.of(Fact.values())).absentFrom(request);
        }
        if (random.nextBoolean()) {
            return new PlanBends(random).bent(request);
        }
        Call.Builder call = request.call().toBuilder();
        switch (random.nextInt(12)) {
            case 0 -> call.planned(any(List.of(Control.values())), any(List.of(Who.values())));
            case 1 -> call.confirmed(any(List.of(Control.values())), any(List.of(Who.values())));
            case 2 ->
                call.platform(any(List.of(PlatformId.GOOGLE_MEET, PlatformId.MICROSOFT_TEAMS, PlatformId.SCHOOLCLOUD)));
            case 3 -> call.purpose(any(List.of(Purpose.values())));
            case 4 -> call.notices(notices(request.call()));
            case 5 -> call.staff(some(request.call().staff()));
            case 6 -> call.log(log -> log.withEvents(events(request.call())));
            case 7 -> call.log(log -> log.withAttestations(attestations(request.call())));
            case 8 -> call.log(log -> log.withConcerns(concerns(request.call())));
            case 9 -> call.log(log -> log.withRecord(record(request.call())));
            case 10 -> call.staff(withOtherAccounts(request.call().staff()));
            default ->
                call.time(
                        around(request.call().start()),
                        around(request.call().start()).plus(Duration.ofDays(20)));
        }
        return request.withCall(call.build());
    }

    private @Nullable List<Notice> notices(Call call) {
        List<Notice> known = call.notices();
        if (known == null || known.isEmpty()) {
            return known;
        }
        List<Notice> bent = new ArrayList<>(known);
        Notice one = bent.remove(random.nextInt(bent.size()));
        Notice other = new Notice(any(List.of(Channel.values())), around(call.start()), one.topics(), one.about())
                .withAudience(one.audience())
                .withSender(one.sender())
                .withDeliveries(one.deliveries())
                .withText(one.text());
        bent.add(other);
        return bent;
    }

    private @Nullable List<LiveEvent> events(Call call) {
        List<LiveEvent> known = call.log().events();
        if (known == null) {
            return null;
        }
        List<LiveEvent> bent = new ArrayList<>(known);
        if (!bent.isEmpty() && random.nextBoolean()) {
            bent.remove(random.nextInt(bent.size()));
        }
        List<PersonId> people = new ArrayList<>();
        call.staff().forEach(member -> people.add(member.id()));
        call.pupils().forEach(pupil -> people.add(pupil.id()));
        PersonId who = people.isEmpty() || random.nextInt(8) == 0 ? null : any(people);
        Instant at = call.start().plusSeconds(random.nextInt(2700) - 300L);
        bent.add(new LiveEvent(at, any(List.of(What.values())), who, random.nextBoolean() ? null : "my pin is 1234"));
        return bent;
    }

    private List<Attestation> attestations(Call call) {
        List<Attestation> known = call.log().attestations();
        List<Attestation> bent = new ArrayList<>(known == null ? List.of() : some(known));
        bent.replaceAll(given -> random.nextInt(4) == 0
                ? new Attestation(given.item(), given.by(), given.at().minusSeconds(60), given.at())
                : given);
        return bent;
    }

    private List<Concern> concerns(Call call) {
        List<PersonId> about = some(call.pupils().stream().map(Participant::id).toList());
        return List.of(new Concern(
                any(List.of(Concern.Kind.values())),
                call.start().plusSeconds(random.nextInt(2700)),
                about,
                null,
                null));
    }

    private @Nullable CallRecord record(Call call) {
        CallRecord known = call.log().record();
        return known == null ? null : known.without(any(List.of(CallRecord.Field.values())));
    }

    private <P extends Person> List<Participant<P>> withOtherAccounts(List<Participant<P>> participants) {
        return participants.stream()
                .map(participant -> {
                    Account account = participant.account();
                    return account == null || random.nextBoolean()
                            ? participant
                            : participant.withAccount(any(ACCOUNTS).apply(account));
                })
                .toList();
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, some.isEmpty() ? 0 : random.nextInt(some.size() + 1)));
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** Returns the request with every list of it in another order. */
    public CallRequest shuffled(CallRequest request) {
        Call call = request.call();
        return request.withCall(call.toBuilder()
                .staff(mixed(call.staff()))
                .pupils(mixed(call.pupils()))
                .parents(mixed(call.parents()))
                .notices(mixedOrNull(call.notices()))
                .approvals(mixedOrNull(call.approvals()))
                .breakoutRooms(mixedOrNull(call.breakoutRooms()))
                .log(log -> log.withAttestations(mixedOrNull(log.attestations()))
                        .withConcerns(mixedOrNull(log.concerns()))
                        .withArrivals(mixedOrNull(log.arrivals()))
                        .withEvents(mixedOrNull(log.events())))
                .build());
    }

    private <T> List<T> mixed(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private <T> @Nullable List<T> mixedOrNull(@Nullable List<T> all) {
        return all == null ? null : mixed(all);
    }
}

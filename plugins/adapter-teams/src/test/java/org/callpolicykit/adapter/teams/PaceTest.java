package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callpolicykit.adapter.teams.GraphRequest.Method;
import org.callpolicykit.adapter.teams.Permission.Service;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.SamplePeople;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Keeping to the quotas that Microsoft publishes")
class PaceTest {

    private static final int CALLS = 1_500;
    private static final int HOSTS = 40;

    /** When a request is sent: it was let through after so much waiting, of which none took place. */
    private record Sent(GraphRequest request, Duration at) {}

    /** Reserves turns without waiting, so that what is to be waited is when it would be sent. */
    private static final class Timetable implements Waiting {

        private final long start = System.nanoTime();
        private Duration wait = Duration.ZERO;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration duration) {
            wait = duration;
        }

        Sent send(Pace pace, GraphRequest request) throws InterruptedException {
            wait = Duration.ZERO;
            pace.turn(request).close();
            return new Sent(request, wait.plusNanos(System.nanoTime() - start));
        }
    }

    private static List<Sent> sent(List<GraphRequest> requests) throws InterruptedException {
        Timetable timetable = new Timetable();
        Pace pace = new Pace(timetable, 1);
        List<Sent> sent = new ArrayList<>();
        for (GraphRequest request : requests) {
            sent.add(timetable.send(pace, request));
        }
        return sent;
    }

    /** A week: each host has calls with parents and between staff, in turn. The requests are those of a rehearsal, with the host in place of the user's id. */
    private static List<GraphRequest> week() {
        try (School school = new School();
                TeamsConnection teams = (TeamsConnection) school.connect()) {
            return IntStream.range(0, CALLS)
                    .mapToObj(number -> call(number / HOSTS, number % HOSTS))
                    .flatMap(call -> teams.requests(new MakeMeeting(call, planned(withParents()))).stream()
                            .map(request -> new GraphRequest(
                                    request.method(),
                                    request.path().replace("%24%7Buser-id%7D", String.valueOf(call.host())),
                                    request.body(),
                                    request.permission(),
                                    request.repeat())))
                    .toList();
        }
    }

    private static Call call(int round, int host) {
        PersonId id = new PersonId("s-host-" + host);
        Participant<StaffMember> staff = Participant.of(new StaffMember(id, "Host " + host))
                .withAccount(SamplePeople.schoolAccount(Account.Provider.MICROSOFT, id.value()));
        Call like = round % 2 == 0 ? withParents() : betweenStaff();
        return like.toBuilder()
                .id(new CallId("call-" + round + "-" + host))
                .host(id)
                .staff(List.of(staff, like.staff().get(1)))
                .build();
    }

    /** Returns the most that any stretch as long as the quota's period holds. */
    private static long most(List<Sent> sent, Quota quota, Function<GraphRequest, Integer> weight) {
        List<Sent> inOrder = sent.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        long most = 0;
        long within = 0;
        int first = 0;
        for (Sent last : inOrder) {
            within += weight.apply(last.request());
            while (inOrder.get(first).at().plus(quota.period()).compareTo(last.at()) <= 0) {
                within -= weight.apply(inOrder.get(first++).request());
            }
            most = Math.max(most, within);
        }
        return most;
    }

    private static Map<String, List<Sent>> byMailbox(List<Sent> sent) {
        return sent.stream()
                .filter(each -> each.request().permission().service() == Service.OUTLOOK)
                .collect(Collectors.groupingBy(each -> each.request().user(), TreeMap::new, Collectors.toList()));
    }

    private static List<Sent> of(List<Sent> sent, Service service) {
        return sent.stream()
                .filter(each -> each.request().permission().service() == service)
                .toList();
    }

    private static int isMessage(GraphRequest request) {
        return request.method() == Method.GET ? 0 : 1;
    }

    private static void isWithinTheQuotas(List<Sent> sent) {
        assertThat(most(of(sent, Service.MEETINGS), Quota.MEETINGS, request -> 1))
                .isLessThanOrEqualTo(Quota.MEETINGS.most());
        assertThat(most(of(sent, Service.DIRECTORY), Quota.USERS, request -> 1))
                .isLessThanOrEqualTo(Quota.USERS.most());
        byMailbox(sent).values().forEach(mailbox -> {
            assertThat(most(mailbox, Quota.MAILBOX, request -> 1)).isLessThanOrEqualTo(Quota.MAILBOX.most());
            assertThat(most(mailbox, Quota.MESSAGES, PaceTest::isMessage)).isLessThanOrEqualTo(Quota.MESSAGES.most());
            assertThat(most(mailbox, Quota.RECIPIENTS, GraphRequest::recipients))
                    .isLessThanOrEqualTo(Quota.RECIPIENTS.most());
        });
    }

    @Test
    void aWeekOf1500CallsOf40HostsStaysWithinAllOfThem() throws InterruptedException {
        List<GraphRequest> week = week();
        List<Sent> sent = sent(week);

        isWithinTheQuotas(sent);
        isBeyondTheQuotas(
                week.stream().map(request -> new Sent(request, Duration.ZERO)).toList());
        assertThat(byMailbox(sent)).hasSize(HOSTS);
        assertThat(week).hasSize(12_740);
        Duration last = sent.stream().map(Sent::at).max(Duration::compareTo).orElseThrow();
        assertThat(last).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
    }

    private static void isBeyondTheQuotas(List<Sent> atOnce) {
        assertThat(byMailbox(atOnce).values())
                .allSatisfy(mailbox -> assertThat(most(mailbox, Quota.MESSAGES, PaceTest::isMessage))
                        .isGreaterThan(Quota.MESSAGES.most()));
        assertThat(most(of(atOnce, Service.MEETINGS), Quota.MEETINGS, request -> 1))
                .isGreaterThan(Quota.MEETINGS.most());
    }

    private static GraphRequest about(String user, Permission permission) {
        return GraphRequest.get("/users/" + user + "/messages", permission);
    }

    @Test
    void manyRequestsAboutOneMailboxStayWithinItsQuotaAndHinderNoOther() throws InterruptedException {
        List<GraphRequest> requests = new ArrayList<>();
        for (int number = 0; number < 25_000; number++) {
            requests.add(about("U1", Permission.MAIL_READ));
        }
        requests.add(about("U2", Permission.MAIL_READ));
        List<Sent> sent = sent(requests);

        isWithinTheQuotas(sent);
        assertThat(sent.get(24_999).at()).isGreaterThan(Duration.ofMinutes(20));
        assertThat(sent.get(25_000).at()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void manyLookUpsStayWithinTheQuotaOfTheSmallestTenant() throws InterruptedException {
        List<GraphRequest> requests = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            requests.add(Directory.lookup("u" + number));
            requests.add(about("U" + number % HOSTS, Permission.MEETINGS));
        }

        isWithinTheQuotas(sent(requests));
    }

    @Test
    void aSchoolThatWasGrantedMoreSendsMore() throws InterruptedException {
        Timetable timetable = new Timetable();
        Pace pace = new Pace(timetable, 10);
        Duration last = Duration.ZERO;
        for (int number = 0; number < 20_000; number++) {
            last = timetable.send(pace, about("U1", Permission.MEETINGS)).at();
        }

        assertThat(last).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void whoeverHasWrittenToAsManyPeopleAsExchangeLetsThemIsToldSo() throws InterruptedException {
        Pace pace = new Pace(new Timetable(), 1);
        List<String> parents = IntStream.range(0, 499)
                .mapToObj(number -> "c-" + number + "@mail.example")
                .toList();
        Letter letter =
                new Letter(Letter.Kind.INVITATION, withParents().id(), School.AMARA, parents, "Subject", "Text");
        JsonObject mail = letter.asMail("mark");
        GraphRequest sending = GraphRequest.act("/users/U1/sendMail", mail, Permission.MAIL_SEND);
        for (int letters = 0; letters < 9; letters++) {
            pace.turn(sending).close();
        }

        assertThatThrownBy(() -> pace.turn(sending))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(PlatformException.Reason.BUSY))
                .hasMessageContaining("do it again tomorrow");
    }

    @Test
    void fourRequestsAboutOneMailboxAreUnderWayAtOnceAndNeverMore() throws Exception {
        Pace pace = new Pace(new FakeWaiting(), 1);
        CountDownLatch four = new CountDownLatch(Quota.AT_ONCE);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<Boolean>> all = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(() -> {
                        Pace.Turn turn = pace.turn(about("U1", Permission.MAIL_READ));
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        four.countDown();
                        boolean together = four.await(30, TimeUnit.SECONDS);
                        underWay.decrementAndGet();
                        turn.close();
                        return together;
                    }))
                    .toList();
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(Quota.AT_ONCE);
    }

    @Test
    void waitingForATurnDoesNotCountAgainstTheDeadline() {
        FakeWaiting waiting = new FakeWaiting();
        Retries retries = new Retries(waiting, Duration.ofSeconds(10));
        AtomicInteger tries = new AtomicInteger();

        GraphAnswer answer = retries.run(GraphRequest.Repeat.SAFE, new Retries.Attempt() {
            @Override
            public GraphAnswer send() {
                return new GraphAnswer(tries.incrementAndGet() == 2 ? 200 : 503, "", null);
            }

            @Override
            public Pace.Turn turn() {
                waiting.pause(Duration.ofMinutes(5));
                return Pace.Turn.UNCOUNTED;
            }
        });

        assertThat(answer.isDone()).isTrue();
    }
}

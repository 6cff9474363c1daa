package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.Provisioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Several threads over one connection")
class ThreadsTest {

    private static final int THREADS = 8;

    private final School school = new School();
    private final PlatformConnection teams = school.connect();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        teams.close();
        school.close();
    }

    private <T> List<T> atOnce(Stream<Callable<T>> actions) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(actions.toList())) {
            results.add(each.get());
        }
        return results;
    }

    private Callable<Provisioned> provisioning(Call call) {
        return () -> teams.provision(call, planned(withParents()));
    }

    private static Call numbered(Call call, int number) {
        return call.toBuilder().id(new CallId(call.id() + "-" + number)).build();
    }

    @Test
    void differentCallsGetAMeetingAndALetterEach() throws InterruptedException, ExecutionException {
        List<Call> calls = IntStream.range(0, 12)
                .mapToObj(number -> numbered(number % 2 == 0 ? withParents() : betweenStaff(), number))
                .toList();

        List<Provisioned> made = atOnce(calls.stream().map(this::provisioning));

        assertThat(made).extracting(Provisioned::meeting).doesNotHaveDuplicates();
        for (Call call : calls) {
            assertThat(school.server.kept(call.id()))
                    .containsExactlyInAnyOrder(call.parents().isEmpty() ? "entry" : "invitation", "meeting");
        }
        assertThat(school.subjects()).hasSize(6);
        assertThat(school.server.tokensGiven()).isEqualTo(1);
    }

    @Test
    void theSameCallGetsOneMeetingAndOneLetter() throws InterruptedException, ExecutionException {
        List<Provisioned> made =
                atOnce(Stream.generate(() -> provisioning(withParents())).limit(THREADS));

        assertThat(made)
                .extracting(Provisioned::meeting)
                .containsOnly(made.get(0).meeting());
        school.onlyMeeting();
        assertThat(school.subjects()).hasSize(1);
    }

    @Test
    void theSameCallBetweenStaffGetsOneEntryAndOneMeeting() throws InterruptedException, ExecutionException {
        List<Provisioned> made =
                atOnce(Stream.generate(() -> provisioning(betweenStaff())).limit(THREADS));

        assertThat(made)
                .extracting(Provisioned::meeting)
                .containsOnly(made.get(0).meeting());
        school.onlyEvent();
        school.onlyMeeting();
    }

    @Test
    void aTokenThatExpiresIsRenewedByOneOfThem() throws InterruptedException, ExecutionException {
        teams.provision(withParents(), planned(withParents()));
        school.server.expireTokens();

        atOnce(IntStream.range(0, THREADS).mapToObj(number -> provisioning(numbered(withParents(), number))));

        assertThat(school.server.tokensGiven()).isEqualTo(2);
    }
}

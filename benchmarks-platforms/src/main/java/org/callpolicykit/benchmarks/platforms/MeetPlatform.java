package org.callpolicykit.benchmarks.platforms;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.LoopbackServer;

/** Google Meet with Classroom: each host has a class, and every call is a lesson of it. */
final class MeetPlatform implements Platform {

    private final GoogleServer server = new GoogleServer();
    private final Call lesson = SampleCalls.lesson().build();

    MeetPlatform() {
        IntStream.range(0, Week.HOSTS).mapToObj(Week::account).forEach(server::user);
        List<String> pupils = lesson.pupils().stream()
                .map(Participant::account)
                .flatMap(account -> Stream.ofNullable(account == null ? null : account.address()))
                .toList();
        for (int host = 0; host < Week.HOSTS; host++) {
            server.course(classId(host), List.of(Week.account(host)), pupils);
        }
        server.wire().serveWithoutEnd();
    }

    private static String classId(int host) {
        return "class-" + host;
    }

    @Override
    public String name() {
        return "Google Meet";
    }

    @Override
    public LoopbackServer wire() {
        return server.wire();
    }

    @Override
    public AdapterSettings settings(int quotaFactor) {
        GivenSettings settings = server.settings()
                .value("quota-factor", String.valueOf(quotaFactor))
                .value("request-timeout", "PT30S");
        for (int host = 0; host < Week.HOSTS; host++) {
            settings = settings.value("account-of:host-" + host, Week.account(host));
        }
        return settings;
    }

    @Override
    public List<Call> week(int calls) {
        return Week.of(calls, Account.Provider.GOOGLE, number -> lesson).stream()
                .map(call -> call.toBuilder()
                        .classId(classOf(Objects.requireNonNull(call.host())))
                        .build())
                .toList();
    }

    private static ClassId classOf(PersonId host) {
        return new ClassId(host.value().toLowerCase(Locale.ROOT).replace("host", "class"));
    }

    @Override
    public List<String> kept(Call call) {
        return server.kept(call.id());
    }
}

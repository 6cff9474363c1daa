package org.callpolicykit.benchmarks.platforms;

import java.util.List;
import java.util.Map;
import org.callpolicykit.adapter.teams.graph.GraphServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.platform.LoopbackServer;

/** Microsoft Teams: every other call is with parents, the others between staff. */
final class TeamsPlatform implements Platform {

    private final GraphServer server = new GraphServer();

    TeamsPlatform() {
        for (int host = 0; host < Week.HOSTS; host++) {
            server.tenant().staff(Week.account(host));
        }
        server.wire().serveWithoutEnd();
    }

    @Override
    public String name() {
        return "Microsoft Teams";
    }

    @Override
    public LoopbackServer wire() {
        return server.wire();
    }

    @Override
    public AdapterSettings settings(int quotaFactor) {
        return server.settings(Map.of("quota-factor", String.valueOf(quotaFactor), "request-timeout", "PT30S"));
    }

    @Override
    public List<Call> week(int calls) {
        Call parents = SampleCalls.parentMeeting().build();
        Call staff = SampleCalls.staffMeeting().build();
        return Week.of(calls, Account.Provider.MICROSOFT, number -> number % 2 == 0 ? parents : staff);
    }

    @Override
    public List<String> kept(Call call) {
        return server.kept(call.id());
    }
}

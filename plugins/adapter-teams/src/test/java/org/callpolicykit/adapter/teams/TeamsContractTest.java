package org.callpolicykit.adapter.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.callpolicykit.adapter.teams.graph.GraphServer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.testkit.platform.AdapterContract;
import org.callpolicykit.testkit.platform.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The adapter for Microsoft Teams")
class TeamsContractTest {

    @TestFactory
    @DisplayName("keeps the contract of adapters in calls with parents")
    Stream<DynamicTest> inCallsWithParents() {
        return contract(School.withParents());
    }

    @TestFactory
    @DisplayName("keeps the contract of adapters in calls between staff")
    Stream<DynamicTest> inCallsBetweenStaff() {
        return contract(School.betweenStaff());
    }

    private static Stream<DynamicTest> contract(Call call) {
        Waits waits = new Waits();
        return AdapterContract.of(new TeamsAdapter(new Passing(waits)), TeamsContractTest::server)
                .waitsIn(waits)
                .holding(call)
                .tests();
    }

    private static GraphServer server() {
        GraphServer server = new GraphServer();
        School.staff(server);
        return server;
    }

    /** Time that passes at once when it is waited for. */
    private static final class Passing implements Waiting {

        private final Waits waits;
        private Instant now = Instant.parse("2026-11-26T16:00:00Z");

        Passing(Waits waits) {
            this.waits = waits;
        }

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void pause(Duration duration) {
            waits.add(duration);
            now = now.plus(duration);
        }
    }
}

package org.callpolicykit.adapter.gmeet;

import java.util.stream.Stream;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.testkit.platform.AdapterContract;
import org.callpolicykit.testkit.platform.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The adapter for Google Meet")
class GmeetContractTest {

    @TestFactory
    @DisplayName("keeps the contract of adapters")
    Stream<DynamicTest> contract() {
        Waits waits = new Waits();
        return contract(waits).waitsIn(waits).tests();
    }

    @TestFactory
    @DisplayName("foretells as exactly what it sends for one pupil alone")
    Stream<DynamicTest> foretellsCallsWithOnePupil() {
        return contract(new Waits())
                .holding(School.individual())
                .tests()
                .filter(test -> test.getDisplayName().startsWith("rehearsal: "));
    }

    private static AdapterContract contract(Waits waits) {
        TestTime time = new TestTime(waits::add);
        return AdapterContract.of(new GmeetAdapter(time), () -> new GoogleServer(time::now));
    }
}

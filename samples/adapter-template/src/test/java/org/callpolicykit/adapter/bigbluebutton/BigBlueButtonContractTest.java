package org.callpolicykit.adapter.bigbluebutton;

import java.util.stream.Stream;
import org.callpolicykit.testkit.platform.AdapterContract;
import org.callpolicykit.testkit.platform.Waits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The adapter for BigBlueButton")
class BigBlueButtonContractTest {

    @TestFactory
    @DisplayName("keeps the contract of adapters")
    Stream<DynamicTest> contract() {
        Waits waits = new Waits();
        return AdapterContract.of(new BigBlueButtonAdapter(waits::add), BigBlueButtonServer::new)
                .waitsIn(waits)
                .tests();
    }
}

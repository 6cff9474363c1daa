package org.callpolicykit.adapter.schoolcloud;

import java.util.stream.Stream;
import org.callpolicykit.testkit.platform.AdapterContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The SchoolCloud adapter")
class SchoolCloudContractTest {

    @TestFactory
    @DisplayName("keeps the contract of adapters")
    Stream<DynamicTest> contract() {
        return AdapterContract.of(new SchoolCloudAdapter(), SchoolCloudFiles::new)
                .tests();
    }
}

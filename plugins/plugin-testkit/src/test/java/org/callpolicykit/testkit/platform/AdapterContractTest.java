package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

@DisplayName("The contract of adapters")
class AdapterContractTest {

    private static Stream<DynamicTest> contract(Mistake... mistakes) {
        Waits waits = new Waits();
        return AdapterContract.of(new HallAdapter(waits, mistakes), HallServer::new)
                .waitsIn(waits)
                .tests();
    }

    private static DynamicTest named(String name, Stream<DynamicTest> tests) {
        return tests.filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    @DisplayName("is kept by an adapter without mistakes")
    Stream<DynamicTest> isKept() {
        return contract();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("finds each mistake")
    void findsEachMistake(Mistake mistake) {
        DynamicTest test = named(mistake.foundBy(), contract(mistake));

        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOfAny(AssertionError.class, PlatformException.class);
    }

    @Test
    void givesEachTestANameOfItsOwn() {
        assertThat(contract().map(DynamicTest::getDisplayName)).doesNotHaveDuplicates();
        assertThat(Mistake.values())
                .allSatisfy(mistake -> assertThat(contract(mistake).map(DynamicTest::getDisplayName))
                        .contains(mistake.foundBy()));
    }

    @Test
    void holdsTheCallThatItIsGiven() throws Throwable {
        List<HallServer> started = new ArrayList<>();
        Call call = SampleCalls.assembly()
                .id(new CallId("given"))
                .platform(HallAdapter.SPEC.id())
                .build();
        Stream<DynamicTest> tests = AdapterContract.of(new HallAdapter(new Waits()), () -> {
                    started.add(new HallServer());
                    return started.get(0);
                })
                .holding(call)
                .tests();

        named("one meeting: a call that is provisioned twice has one", tests)
                .getExecutable()
                .execute();

        assertThat(started.get(0).kept(call.id())).containsExactly("event", "room");
    }

    @Test
    void holdsNoCallThatThePlatformDoesNotServe() {
        AdapterContract contract = AdapterContract.of(new HallAdapter(new Waits()), HallServer::new);
        Call elsewhere = SampleCalls.lesson().build();
        Call otherKind =
                SampleCalls.staffMeeting().platform(HallAdapter.SPEC.id()).build();

        assertThatThrownBy(() -> contract.holding(elsewhere)).hasMessageContaining("on google-meet");
        assertThatThrownBy(() -> contract.holding(otherKind)).hasMessageContaining("a kind that Hall serves");
    }

    @Test
    void saysWhatCannotBeTried() {
        Stream<DynamicTest> tests = AdapterContract.of(new HallAdapter(new Waits()), HallServer::new)
                .tests();
        DynamicTest waiting = named("faults: waits for as long as the platform asks", tests);

        assertThatThrownBy(() -> waiting.getExecutable().execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("nobody said where the adapter waits");
    }
}

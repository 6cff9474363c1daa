package org.callpolicykit.nationalreview;

import static org.assertj.core.api.Assertions.assertThat;

import org.callpolicykit.api.call.CallId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call's key stands for its id, and cannot be read")
class CallKeyTest {

    @Test
    void isWhatAnybodyCanMakeOfTheIds() {
        // printf 'S1\nbirch' | sha256sum | cut -c1-16
        assertThat(CallKey.of("S1", new CallId("birch"))).isEqualTo("4226fb0de73d82e1");
    }

    @Test
    void differsBetweenSchools() {
        assertThat(CallKey.of("S1", new CallId("L1"))).isNotEqualTo(CallKey.of("S2", new CallId("L1")));
    }
}

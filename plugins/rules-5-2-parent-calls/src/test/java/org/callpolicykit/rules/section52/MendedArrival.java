package org.callpolicykit.rules.section52;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.testkit.CallAssert;
import org.callpolicykit.testkit.SampleSchool;

/** A call with what the rule says would put the first finding about an arrival right. */
final class MendedArrival {

    private MendedArrival() {}

    static Call with(String words, CallAssert found, Call.Builder call, Arrival arrival) {
        Mend mend = Objects.requireNonNull(found.actual().findings().get(0).mend(), "no mend");
        assertThat(mend.words()).isEqualTo(words);
        return mend.applyTo(CallRequest.admit(SampleSchool.ALDER_BANK, call.build(), arrival))
                .call();
    }
}

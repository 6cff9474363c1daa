package org.callpolicykit.testkit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.testkit.Heard.Line;

/**
 * Holds rules to the facts that they name: any other may be taken away from a request, and they find the same. Who is in a call is such a fact too, for a
 * rule that looks there for a name.
 */
record NeedsLaw(CallRequest request, Map<Fact, CallRequest> without) {

    static NeedsLaw of(CallRequest request) {
        Map<Fact, CallRequest> without = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            without.put(fact, fact.absentFrom(request));
        }
        return new NeedsLaw(request, without);
    }

    void holds(List<Bound> rules, String about) {
        for (Bound bound : rules) {
            if (bound.governs(request)) {
                holds(bound, about);
            }
        }
    }

    private void holds(Bound bound, String about) {
        List<Line> known = Heard.from(bound.check(), request);
        without.forEach((fact, asked) -> {
            if (!bound.spec().facts().contains(fact)) {
                Assertions.assertThat(Heard.from(bound.check(), asked))
                        .as(
                                "%s finds the same %s without %s, which it does not name among the facts it needs",
                                bound.rule().id(), about, fact.label())
                        .isEqualTo(known);
            }
        });
    }
}

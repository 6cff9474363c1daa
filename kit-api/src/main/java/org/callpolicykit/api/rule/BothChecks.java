package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.CallRequest;

/**
 * Two checks as one.
 *
 * @param first what reports first
 * @param second what reports then
 */
record BothChecks(Check first, Check second) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        first.check(request, findings);
        second.check(request, findings);
    }

    @Override
    public List<Condition> silentWhen() {
        List<Condition> one = first.silentWhen();
        List<Condition> other = second.silentWhen();
        return one.isEmpty() || other.isEmpty()
                ? List.of()
                : Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    @Override
    public boolean isSilentOnlyThen() {
        return first.isSilentOnlyThen() && second.isSilentOnlyThen();
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        Instant one = first.sameUntil(request);
        Instant other = second.sameUntil(request);
        return one.isBefore(other) ? one : other;
    }
}

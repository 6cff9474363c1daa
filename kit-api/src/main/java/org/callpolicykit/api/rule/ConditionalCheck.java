package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.CallRequest;

/**
 * A check of which more is known.
 *
 * @param check what is checked
 * @param silentWhen the conditions under which it is silent
 * @param isSilentOnlyThen whether it is silent only then
 * @param until until when it reports the same
 */
record ConditionalCheck(
        Check check, List<Condition> silentWhen, boolean isSilentOnlyThen, Function<CallRequest, Instant> until)
        implements Check {

    static ConditionalCheck of(Check check, Condition first, Condition... more) {
        ConditionalCheck known = of(check);
        List<Condition> all = new ArrayList<>(known.silentWhen);
        all.add(first);
        all.addAll(List.of(more));
        return new ConditionalCheck(known.check, List.copyOf(all), known.isSilentOnlyThen, known.until);
    }

    static ConditionalCheck of(Check check) {
        return check instanceof ConditionalCheck known
                ? known
                : new ConditionalCheck(check, check.silentWhen(), check.isSilentOnlyThen(), check::sameUntil);
    }

    ConditionalCheck onlyThen() {
        return new ConditionalCheck(check, silentWhen, true, until);
    }

    ConditionalCheck atAllTimes() {
        return until(request -> Instant.MAX);
    }

    ConditionalCheck until(Function<CallRequest, Instant> other) {
        return new ConditionalCheck(check, silentWhen, isSilentOnlyThen, other);
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        check.check(request, findings);
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return until.apply(request);
    }
}

package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.CallRequest;

/**
 * A check of which more is known.
 *
 * @param check what is checked
 * @param silentWhen the conditions under which it is silent
 * @param looksAtClock whether the clock changes what it reports
 */
record ConditionalCheck(Check check, List<Condition> silentWhen, boolean looksAtClock) implements Check {

    static Check of(Check check, Condition first, Condition... more) {
        List<Condition> all = new ArrayList<>(check.silentWhen());
        all.add(first);
        all.addAll(List.of(more));
        boolean looks = !(check instanceof ConditionalCheck known) || known.looksAtClock();
        return new ConditionalCheck(unwrapped(check), List.copyOf(all), looks);
    }

    static Check atAnyTime(Check check) {
        return new ConditionalCheck(unwrapped(check), check.silentWhen(), false);
    }

    private static Check unwrapped(Check check) {
        return check instanceof ConditionalCheck known ? known.check() : check;
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        check.check(request, findings);
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return looksAtClock ? check.sameUntil(request) : Instant.MAX;
    }
}

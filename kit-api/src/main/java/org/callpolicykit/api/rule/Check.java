package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.request.CallRequest;

/** A rule bound to a school's settings. */
@FunctionalInterface
public interface Check {

    /**
     * Reports what is wrong with a request; silent where the clause is met, and then it neither blocks nor allocates. Whatever it
     * throws becomes a finding that the clause was not checked, which refuses.
     */
    void check(CallRequest request, Findings findings);

    /**
     * Returns conditions that together show that this check is silent about a call that lies ahead, when it is to be arranged, announced or
     * opened. A review of a schedule does not ask the check about calls of which all of them hold. Empty, the default, when nothing but the check
     * itself can tell: then it is asked about every call.
     */
    default List<Condition> silentWhen() {
        return List.of();
    }

    /**
     * Returns whether this check is silent about such a call only where those conditions hold: where one of them surely does not, it reports what is broken
     * or unproven, and no duty that can still be done.
     */
    default boolean isSilentOnlyThen() {
        return false;
    }

    /**
     * Returns the first moment after that of the request at which this check may report something else, if nothing changes but the clock: at
     * every moment from the request's own up to just before it, the same is found, about the same people, in the same words, and with the same
     * deadline. What may mend it can differ.
     *
     * <p>A fact that counts from a moment on, that moment included, as most do, changes it at that moment; one that counts up to a moment, that moment included,
     * changes it a nanosecond later: {@link org.callpolicykit.api.rule.check.NextMoment} collects both. Two moments need no mention, since the
     * kit asks again then: a deadline given to {@link Findings#due}, and the start of a call that lies ahead.
     *
     * <p>The request's own moment, the default, when the check cannot tell: then it is asked again whenever time has passed. {@link Instant#MAX} for
     * a check that does not look at the clock.
     */
    default Instant sameUntil(CallRequest request) {
        return request.at();
    }

    /** Returns this check with conditions under which it is silent. */
    default Check silentWhen(Condition first, Condition... more) {
        return ConditionalCheck.of(this, first, more);
    }

    /** Returns this check with conditions under which it is silent, and only then: see {@link #isSilentOnlyThen}. */
    default Check silentOnlyWhen(Condition first, Condition... more) {
        return ConditionalCheck.of(this, first, more).onlyThen();
    }

    /**
     * Returns a check of both: this one reports first. It is silent where both are, and reports the same for as long as both do; without
     * conditions where one of them has none.
     */
    default Check and(Check other) {
        return new BothChecks(this, other);
    }

    /** Returns this check, which does not look at the clock. */
    default Check atAnyTime() {
        return ConditionalCheck.of(this).atAllTimes();
    }

    /** Returns this check, which says until when it reports the same: see {@link #sameUntil}. */
    default Check sameUntil(Function<CallRequest, Instant> until) {
        return ConditionalCheck.of(this).until(until);
    }
}

package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.util.Set;
import org.callpolicykit.api.request.Schedule;

/** Something that checks calls against the shared rules. Every contender gives the same verdicts. */
public interface Contender extends AutoCloseable {

    /** Returns the rules it can express; the others stay silent. */
    default Set<SharedRule> rules() {
        return SharedRule.ALL;
    }

    /**
     * Checks every call of a schedule that lies ahead, to be opened.
     *
     * @param schedule the calls
     * @param at the moment they are looked at
     * @param verdicts where to put the verdict on each call, in the order of the schedule: what {@link SharedRule#broken()} and
     *     {@link SharedRule#unknown()} give, together
     */
    void check(Schedule schedule, Instant at, long[] verdicts);

    @Override
    default void close() {}
}

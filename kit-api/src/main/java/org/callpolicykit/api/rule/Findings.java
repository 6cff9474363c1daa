package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Person;

/**
 * Where a check reports what it finds. Made by the kit; messages are put into words only when somebody reads them, so the facts
 * given with them have to be immutable.
 *
 * <p>A message completes the sentence "This call ...": "has 1 of the 2 members of staff it needs". Where people are given, the kit
 * adds their names, a waiver for one of them lifts the finding for that one only, and the call may go ahead without them where it
 * keeps the policy then.
 */
public interface Findings {

    /** Reports that the facts contradict the clause. */
    Report breach(String message, Object... facts);

    /** Reports that the facts about these people contradict the clause. Nobody given, nothing reported. */
    Report breach(List<? extends Person> people, String message, Object... facts);

    /** Reports that a fact which the clause needs is missing, saying which. */
    Report unproven(String message, Object... facts);

    /** Reports that a fact about these people is missing, saying which. Nobody given, nothing reported. */
    Report unproven(List<? extends Person> people, String message, Object... facts);

    /**
     * Reports that something has not been done. It is {@code DUE} while the request's time is not later than the deadline, and a
     * breach afterwards.
     *
     * @param deadline the last moment at which it can be done in time
     */
    Report due(Instant deadline, String message, Object... facts);

    /** Reports that something has not been done for these people. Nobody given, nothing reported. */
    Report due(Instant deadline, List<? extends Person> people, String message, Object... facts);

    /** What was just reported, to say more about it. Use it at once. */
    @FunctionalInterface
    interface Report {

        /** Says what would put it right. Never say what would not: the kit tries it, and keeps to itself what does not help. */
        void mendedBy(Mend mend);
    }
}

package org.callpolicykit.api.rule;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.person.Person;

/**
 * Where a check reports what it finds. Made by the kit; messages are put into words only when somebody reads them, so the facts
 * given with them have to be immutable.
 *
 * <p>A message completes the sentence "This call ...": "has 1 of the 2 members of staff it needs". Where people are given, the kit
 * adds their names, and a waiver for one of them lifts the finding for that one only.
 */
public interface Findings {

    /** Reports that the facts contradict the clause. */
    void breach(String message, Object... facts);

    /** Reports that the facts about these people contradict the clause. Nobody given, nothing reported. */
    void breach(List<? extends Person> people, String message, Object... facts);

    /** Reports that a fact which the clause needs is missing, saying which. */
    void unproven(String message, Object... facts);

    /** Reports that a fact about these people is missing, saying which. Nobody given, nothing reported. */
    void unproven(List<? extends Person> people, String message, Object... facts);

    /**
     * Reports that something has not been done. It is {@code DUE} while the request's time is not later than the deadline, and a
     * breach afterwards.
     *
     * @param deadline the last moment at which it can be done in time
     */
    void due(Instant deadline, String message, Object... facts);

    /** Reports that something has not been done for these people. Nobody given, nothing reported. */
    void due(Instant deadline, List<? extends Person> people, String message, Object... facts);
}

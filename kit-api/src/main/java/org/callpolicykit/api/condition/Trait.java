package org.callpolicykit.api.condition;

import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.school.School;

/**
 * Something that holds of a participant on certain days: a school account, an agreement on file. Make it a record: equal traits are worked
 * out once for each participant of a schedule, whoever asks.
 *
 * @param <P> the kind of person
 */
@FunctionalInterface
public interface Trait<P extends Person> {

    /**
     * Returns days on which it surely holds; fewer than it holds is allowed, more is not. {@link Days#NEVER} where a fact is missing.
     */
    Days of(Participant<? extends P> participant, School school);
}

package org.callpolicykit.api.condition;

import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.school.School;

/**
 * Something that is in order with a notice for a pupil, whenever it is sent, and whoever confirmed that they read it. Make it a record: equal traits
 * are worked out once for each pupil and all notices of a schedule that say the same, whoever asks.
 */
public interface NoticeToPupil {

    /** Returns whether it is surely in order whoever the pupils are, so that nobody need ask about each of them; false where a fact is missing. */
    boolean forAnybody(Notice notice, School school);

    /** Returns whether it is surely in order for a pupil; false where a fact is missing. */
    boolean forPupil(Notice notice, Pupil pupil, School school);
}

package org.callpolicykit.api.condition;

import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.school.School;

/**
 * Something that holds of a notice whenever it is sent, and whoever confirmed that they read it. Make it a record: equal traits are worked out once
 * for all notices of a schedule that say the same, whoever asks.
 */
@FunctionalInterface
public interface NoticeTrait {

    /**
     * Returns whether it surely holds; false where a fact is missing. Must not look at when the notice is sent, nor at who confirmed it: notices that
     * differ in nothing else are asked about once.
     */
    boolean of(Notice notice, School school);
}

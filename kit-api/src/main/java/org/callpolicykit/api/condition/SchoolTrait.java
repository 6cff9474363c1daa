package org.callpolicykit.api.condition;

import org.callpolicykit.api.school.School;

/** Something that holds of a school on certain days. Make it a record: equal traits are worked out once for a schedule, whoever asks. */
@FunctionalInterface
public interface SchoolTrait {

    /** Returns days on which it surely holds; fewer than it holds is allowed, more is not. {@link Days#NEVER} where a fact is missing. */
    Days of(School school);
}

package org.callpolicykit.api.call;

import java.util.Set;
import org.callpolicykit.api.person.PersonId;

/**
 * A part of a call apart from the others, as it is planned.
 *
 * @param name what it is called; never blank
 * @param people who is to be in it
 */
public record BreakoutRoom(String name, Set<PersonId> people) {

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public BreakoutRoom {
        people = Set.copyOf(people);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a breakout room has no name; people need one to find it");
        }
    }
}

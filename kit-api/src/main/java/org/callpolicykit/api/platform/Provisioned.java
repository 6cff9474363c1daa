package org.callpolicykit.api.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was made or changed, and what became of each control that was required.
 *
 * @param meeting the meeting
 * @param joinLink the address at which everybody joins who has none of their own; null when everybody has. Never logged
 * @param personalLinks the addresses of people who join by one of their own: whoever has it enters as that person. Never logged
 * @param outcomes one outcome for each required control
 */
public record Provisioned(
        MeetingRef meeting, @Nullable URI joinLink, Map<PersonId, URI> personalLinks, List<ControlOutcome> outcomes) {

    /**
     * Copies the links and the outcomes.
     *
     * @throws IllegalArgumentException if nobody can join
     */
    public Provisioned {
        personalLinks = Map.copyOf(personalLinks);
        outcomes = List.copyOf(outcomes);
        if (joinLink == null && personalLinks.isEmpty()) {
            throw new IllegalArgumentException(meeting + " has no link; a meeting that nobody can join is not made");
        }
    }

    /** A meeting that everybody joins at the same address. */
    public Provisioned(MeetingRef meeting, URI joinLink, List<ControlOutcome> outcomes) {
        this(meeting, joinLink, Map.of(), outcomes);
    }

    /** Returns the address at which somebody joins; null when they have none. */
    public @Nullable URI linkFor(PersonId person) {
        URI own = personalLinks.get(person);
        return own == null ? joinLink : own;
    }

    @Override
    public String toString() {
        return "Provisioned[" + meeting + ", " + outcomes + "]";
    }
}

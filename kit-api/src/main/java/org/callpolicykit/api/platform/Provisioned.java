package org.callpolicykit.api.platform;

import java.net.URI;
import java.util.List;

/**
 * A meeting that was made or changed, and what became of each control that was required.
 *
 * @param meeting the meeting
 * @param joinLink the address at which people join; never logged
 * @param outcomes one outcome for each required control
 */
public record Provisioned(MeetingRef meeting, URI joinLink, List<ControlOutcome> outcomes) {

    /** Copies the outcomes. */
    public Provisioned {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return "Provisioned[" + meeting + ", " + outcomes + "]";
    }
}

package org.callpolicykit.core.platform;

import java.time.Instant;
import org.callpolicykit.api.platform.MeetingRef;

/**
 * A meeting that was made for a call.
 *
 * @param meeting the meeting
 * @param start when its call starts
 * @param digest what the call and its controls were when the meeting was last made or changed: the {@link CallDigest} then
 * @param at when that was
 */
public record KeptMeeting(MeetingRef meeting, Instant start, String digest, Instant at) {

    /** The digest of no call. */
    private static final String CHANGED = "";

    /** Returns the same meeting, of which somebody else has changed something: it is set anew the next time. */
    KeptMeeting changedElsewhere() {
        return new KeptMeeting(meeting, start, CHANGED, at);
    }
}

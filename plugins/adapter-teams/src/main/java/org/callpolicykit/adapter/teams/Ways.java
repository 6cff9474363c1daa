package org.callpolicykit.adapter.teams;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * Which calls are held in which way.
 *
 * @param parentCalls calls with parents
 * @param staffCalls calls between staff
 */
record Ways(CallWay parentCalls, CallWay staffCalls) {

    /** Returns the way in which a meeting was made. */
    CallWay of(TeamsRef meeting) {
        return meeting.kind() == TeamsRef.Kind.EVENT ? staffCalls : parentCalls;
    }

    /**
     * Returns the way in which a call is held.
     *
     * @throws PlatformException if it is none for Teams
     */
    CallWay of(Call call) {
        PlatformId platform = call.platform();
        if (platform != null && !platform.equals(PlatformId.MICROSOFT_TEAMS)) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call.id() + " is planned on " + platform
                            + "; nothing was made on Microsoft Teams in its place.");
        }
        if (!TeamsCapabilities.SPEC.serves().contains(call.kind())) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call.id() + " is a " + call.kind().label()
                            + "; on Microsoft Teams are calls with parents and between staff.");
        }
        return call.kind() == CallKind.STAFF_MEETING ? staffCalls : parentCalls;
    }

    /**
     * Returns where a meeting is, having seen that it is the call's.
     *
     * @throws PlatformException if it is another call's
     */
    TeamsRef belonging(MeetingRef meeting, Call call) {
        TeamsRef found = TeamsRef.of(meeting);
        if (!meeting.call().equals(call.id()) || of(call) != of(found)) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Meeting and call do not belong together: the meeting was made for call " + meeting.call()
                            + ", the call is " + call.id() + ", a "
                            + call.kind().label()
                            + "; cancel the one and provision the other.");
        }
        return found;
    }
}

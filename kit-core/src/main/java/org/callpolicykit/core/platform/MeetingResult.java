package org.callpolicykit.core.platform;

import java.util.List;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;
import org.jspecify.annotations.Nullable;

/** What became of a call's meeting. */
public sealed interface MeetingResult {

    /** Returns the call. */
    CallId call();

    /**
     * The meeting was made, or found as it was made before.
     *
     * @param call the call
     * @param provisioned the meeting, and what became of each control
     */
    record Made(CallId call, Provisioned provisioned) implements MeetingResult {}

    /**
     * The meeting was changed to what the call is now.
     *
     * @param call the call
     * @param provisioned the meeting, and what became of each control
     */
    record Changed(CallId call, Provisioned provisioned) implements MeetingResult {}

    /**
     * The meeting was made before, and the call has not changed since; nothing was sent. Whether it is still set so only a read back tells.
     *
     * @param call the call
     * @param meeting the meeting
     */
    record Unchanged(CallId call, MeetingRef meeting) implements MeetingResult {}

    /**
     * The policy does not allow to invite to the call; nothing was sent.
     *
     * @param call the call
     * @param decision why
     * @param meeting a meeting that was made when it was allowed, and should be taken back; null when there is none
     */
    record Refused(CallId call, Decision decision, @Nullable MeetingRef meeting) implements MeetingResult {}

    /**
     * What would be sent, and was not.
     *
     * @param call the call
     * @param requests the requests, in order, for the ordinary case: see {@link org.callpolicykit.api.platform.PlatformConnection#rehearse}
     * @param meeting the meeting that they are about; null where one would be made
     */
    record Rehearsed(
            CallId call,
            List<RemoteRequest> requests,
            @Nullable MeetingRef meeting) implements MeetingResult {

        /** Copies the list. */
        public Rehearsed {
            requests = List.copyOf(requests);
        }
    }

    /**
     * The meeting was read back.
     *
     * @param call the call
     * @param readBack what the platform has now
     * @param outcomes what became of each control that the policy asks for and the platform shows
     */
    record Checked(CallId call, ReadBack readBack, List<ControlOutcome> outcomes) implements MeetingResult {

        /** Copies the list. */
        public Checked {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * The platform told who was there.
     *
     * @param call the call
     * @param attendance who was there, from when to when
     */
    record Attended(CallId call, Attendance attendance) implements MeetingResult {}

    /**
     * The meeting was taken back.
     *
     * @param call the call
     * @param meeting the meeting
     */
    record TakenBack(CallId call, MeetingRef meeting) implements MeetingResult {}

    /**
     * It could not be done; how far it came is not known. Doing it again does no harm.
     *
     * @param call the call
     * @param reason what kind of failure it was; null when the adapter itself broke
     * @param message what to do, without names and secrets
     */
    record Failed(CallId call, @Nullable Reason reason, String message) implements MeetingResult {}

    /**
     * It was not tried.
     *
     * @param call the call
     * @param why why not
     */
    record NotTried(CallId call, String why) implements MeetingResult {}
}

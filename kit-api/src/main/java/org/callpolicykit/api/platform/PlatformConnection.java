package org.callpolicykit.api.platform;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;

/**
 * A connection to one school's tenant on one platform. Every method may throw {@link PlatformException}; one whose {@link Operation} the platform lacks does,
 * for the reason {@link PlatformException.Reason#UNSUPPORTED}.
 *
 * <p>Safe for use by several threads at once. Keeps to the published quotas of the platform's services by itself: it waits before it sends, so that a whole
 * school's week goes through without being turned away.
 */
public interface PlatformConnection extends AutoCloseable {

    /** Returns what the tenant lacks, in an administrator's words. */
    Preflight preflight();

    /**
     * Makes the call's meeting with these controls. Doing it again for the same call's id, also after a crash in between, gives the
     * same one meeting.
     */
    Provisioned provision(Call call, Set<ControlSetting> required);

    /** Changes a meeting to what the call is now; never makes a second one. */
    Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required);

    /** Returns what the platform really has now. */
    ReadBack readBack(MeetingRef meeting);

    /**
     * Returns who was there, from when to when.
     *
     * @param call the call of the meeting: whoever was there by the account of one of its people is that person
     */
    Attendance attendance(MeetingRef meeting, Call call);

    /**
     * Keeps late comers out of a meeting that has begun: as near to a lock as the platform comes. Doing it again is no error.
     *
     * @return what became of {@link org.callpolicykit.api.call.Control#LOCK}
     */
    ControlOutcome lock(MeetingRef meeting, Call call);

    /**
     * Returns the calls that were booked on the platform itself, and not planned in the MIS. The same booking is the same call each time, by its id.
     *
     * @param people whom the bookings may be about
     */
    default Bookings bookings(SchoolPeople people) {
        throw new PlatformException(
                PlatformException.Reason.UNSUPPORTED,
                "The adapter brings no calls from its platform; plan them in the MIS, and provision them.");
    }

    /** Takes the meeting back, and everything made for it. Taking back what is gone already is no error. */
    void cancel(MeetingRef meeting);

    /**
     * Returns the requests that an errand would send, in order, for a dry run. Nothing is sent for that, not even to sign in, and nothing changes.
     *
     * <p>They are the requests of the ordinary case: nothing has been made yet for a call that gets a meeting; any other meeting is as this adapter made it, its
     * title, time and settings are what a change changes, and one person was in it; every list fits on one page, nothing goes wrong, and signing in is left out.
     * {@code ${...}} stands for what only an earlier answer tells, and for secrets.
     *
     * @throws PlatformException for the reason {@link PlatformException.Reason#UNSUPPORTED} where the platform lacks the errand's operation
     */
    default List<RemoteRequest> rehearse(Errand errand) {
        throw new PlatformException(
                PlatformException.Reason.UNSUPPORTED,
                "The adapter does not say beforehand what it would send; do it, and read back what the platform has.");
    }

    @Override
    void close();
}

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

    /**
     * Returns the requests that {@link #provision} would send where nothing has been made for the call yet, in order, without sending any: for a dry run. They hold
     * no secrets.
     */
    default List<RemoteRequest> rehearse(Call call, Set<ControlSetting> required) {
        throw new PlatformException(
                PlatformException.Reason.UNSUPPORTED,
                "The adapter does not say beforehand what it would send; provision the call, and read back what the platform has.");
    }

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

    @Override
    void close();
}

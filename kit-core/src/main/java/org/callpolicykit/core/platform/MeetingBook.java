package org.callpolicykit.core.platform;

import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.call.CallId;

/**
 * What has been made on platforms, call by call, as the host keeps it: with it, work that was interrupted goes on where it stopped, and a changed call changes its
 * meeting instead of getting a second one. Implemented by MIS vendors, safe for use by several threads. It holds no link and no name.
 *
 * <p>A host that loses the book loses no meeting: a call that is provisioned again gets the meeting it has.
 */
public interface MeetingBook {

    /** Returns a book that is lost with the process: for trying things out. */
    static MeetingBook inMemory() {
        return new BookInMemory();
    }

    /** Returns what was made for a call; empty when nothing was. */
    Optional<KeptMeeting> find(CallId call);

    /** Returns everything that was made and not taken back, in any order. */
    List<KeptMeeting> all();

    /** Keeps what was made, in place of what was kept for the same call. It is kept for good once this returns. */
    void keep(KeptMeeting meeting);

    /** Strikes a call out whose meeting was taken back. */
    void strike(CallId call);
}

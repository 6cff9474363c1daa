package org.callpolicykit.testkit.platform;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LockMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;

/** What can be rehearsed, and doing it. */
final class Errands {

    private Errands() {}

    /** Returns one errand of each kind. */
    static List<Errand> of(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        return List.of(
                new MakeMeeting(call, required),
                new ChangeMeeting(meeting, call, required),
                new ReadMeeting(meeting),
                new AskAttendance(meeting, call),
                new LockMeeting(meeting, call),
                new TakeBack(meeting),
                new LookOver());
    }

    static void run(PlatformConnection connection, Errand errand) {
        if (errand instanceof MakeMeeting make) {
            connection.provision(make.call(), make.required());
        } else if (errand instanceof ChangeMeeting change) {
            connection.amend(change.meeting(), change.call(), change.required());
        } else if (errand instanceof ReadMeeting read) {
            connection.readBack(read.meeting());
        } else if (errand instanceof AskAttendance ask) {
            connection.attendance(ask.meeting(), ask.call());
        } else if (errand instanceof LockMeeting lock) {
            connection.lock(lock.meeting(), lock.call());
        } else if (errand instanceof TakeBack back) {
            connection.cancel(back.meeting());
        } else if (errand instanceof LookOver) {
            connection.preflight();
        } else {
            throw new IllegalArgumentException("nobody knows how to run the errand " + errand.getClass());
        }
    }
}

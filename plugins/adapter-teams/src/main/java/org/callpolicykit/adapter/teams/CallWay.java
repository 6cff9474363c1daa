package org.callpolicykit.adapter.teams;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.Provisioned;

/** One way of holding calls on Teams. */
interface CallWay {

    /** Makes a call's meeting, and tells whoever is to join; finds what it made before. */
    Provisioned provision(Call call, Set<ControlSetting> required);

    /** Returns the requests of {@link #provision} for a call for which nothing was made yet. */
    List<GraphRequest> making(Call call, Set<ControlSetting> required);

    /** Changes a meeting to what the call is now. */
    Provisioned amend(TeamsRef meeting, Call call, Set<ControlSetting> required);

    /** Returns the requests of {@link #amend}. */
    List<GraphRequest> changing(TeamsRef meeting, Call call, Set<ControlSetting> required);

    /** Returns where the online meeting itself is; empty when it is gone. */
    Optional<TeamsRef> onlineMeeting(TeamsRef meeting);

    /** Returns the requests of {@link #onlineMeeting}; empty where nobody has to be asked. */
    List<GraphRequest> finding(TeamsRef meeting);

    /** Takes everything back. */
    void cancel(TeamsRef meeting, CallId call);

    /** Returns the requests of {@link #cancel}. */
    List<GraphRequest> takingBack(TeamsRef meeting, CallId call);
}

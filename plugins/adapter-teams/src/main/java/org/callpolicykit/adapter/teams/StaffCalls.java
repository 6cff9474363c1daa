package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;

/** Calls between staff: an entry in the host's Office 365 calendar that has a meeting, of which the options are then set. */
final class StaffCalls implements CallWay {

    private static final String ROLE = "presenter";

    private final Meetings meetings;
    private final Calendar calendar;
    private final Directory directory;
    private final Waiting waiting;

    StaffCalls(GraphClient graph, Directory directory, Waiting waiting) {
        this.meetings = new Meetings(graph);
        this.calendar = new Calendar(graph);
        this.directory = directory;
        this.waiting = waiting;
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.of(call, directory);
        return settle(calendar.ensure(call, staff), call, staff, required);
    }

    @Override
    public List<GraphRequest> making(Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.rehearsed(call, directory);
        TeamsRef event = new TeamsRef(staff.host().user(), TeamsRef.Kind.EVENT, Rehearsal.EVENT);
        List<GraphRequest> requests = new ArrayList<>(staff.lookups());
        requests.addAll(Calendar.entries(call, staff));
        requests.addAll(settling(event, call, staff, required));
        return requests;
    }

    private List<GraphRequest> settling(TeamsRef event, Call call, StaffList staff, Set<ControlSetting> required) {
        List<GraphRequest> requests = new ArrayList<>(finding(event));
        requests.addAll(Meetings.changes(rehearsed(event), call, staff, ROLE, MeetingOptions.of(required)));
        return requests;
    }

    private static TeamsRef rehearsed(TeamsRef event) {
        return new TeamsRef(event.user(), TeamsRef.Kind.MEETING, Rehearsal.MEETING);
    }

    @Override
    public Provisioned amend(TeamsRef event, Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.of(call, directory);
        staff.organises(event, call);
        calendar.change(event, call, staff);
        return settle(event, call, staff, required);
    }

    @Override
    public List<GraphRequest> changing(TeamsRef event, Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.rehearsed(call, directory);
        List<GraphRequest> requests = new ArrayList<>(staff.lookups());
        requests.add(Calendar.changing(event, call, staff));
        requests.addAll(settling(event, call, staff, required));
        return requests;
    }

    private Provisioned settle(TeamsRef event, Call call, StaffList staff, Set<ControlSetting> required) {
        TeamsRef meeting = onlineMeeting(event)
                .orElseThrow(() -> new PlatformException(
                        Reason.BUSY,
                        "Teams has not made the meeting of call " + call.id()
                                + " yet; provision it again in some minutes."));
        JsonObject options = MeetingOptions.of(required);
        JsonObject now = meetings.change(meeting, call, staff, ROLE, options);
        return Outcomes.of(event.of(call.id()), required, options, now, waiting.now());
    }

    @Override
    public Optional<TeamsRef> onlineMeeting(TeamsRef event) {
        return calendar.joinAddress(event)
                .flatMap(address -> meetings.joinedAt(event.user(), address))
                .map(meeting -> new TeamsRef(event.user(), TeamsRef.Kind.MEETING, Json.needed(meeting, "id")));
    }

    @Override
    public List<GraphRequest> finding(TeamsRef event) {
        return List.of(Calendar.joining(event), Meetings.findingAt(event.user(), Rehearsal.LINK));
    }

    /** The meeting goes first: it is found by its entry. */
    @Override
    public void cancel(TeamsRef event, CallId call) {
        onlineMeeting(event).ifPresent(meetings::delete);
        calendar.delete(event);
    }

    @Override
    public List<GraphRequest> takingBack(TeamsRef event, CallId call) {
        List<GraphRequest> requests = new ArrayList<>(finding(event));
        requests.add(Meetings.deleting(rehearsed(event)));
        requests.add(Calendar.deleting(event));
        return requests;
    }
}

package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;

/** A connection to a school's tenant. Safe for use by several threads. */
final class TeamsConnection implements PlatformConnection {

    private final Waiting waiting;
    private final URI graphAddress;
    private final OneAtATime oneAtATime = new OneAtATime();
    private final Meetings meetings;
    private final Ways ways;
    private final ErrandRequests errandRequests;
    private final AttendanceReports attendance;
    private final TenantCheck tenantCheck;

    TeamsConnection(AdapterSettings host, Waiting waiting) {
        TeamsSettings settings = TeamsSettings.of(host);
        GraphClient graph = new GraphClient(settings, waiting);
        Directory directory = new Directory(graph);
        this.waiting = waiting;
        this.graphAddress = settings.graph();
        this.meetings = new Meetings(graph);
        this.ways = new Ways(
                new ParentCalls(graph, directory, settings, waiting), new StaffCalls(graph, directory, waiting));
        this.errandRequests = new ErrandRequests(ways, settings.tryWith());
        this.attendance = new AttendanceReports(graph, directory);
        this.tenantCheck = new TenantCheck(graph, directory, settings.tryWith());
    }

    @Override
    public Preflight preflight() {
        return tenantCheck.run();
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        CallWay way = ways.of(call);
        return oneAtATime.on(call.id(), () -> way.provision(call, required));
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        return Rehearsal.of(graphAddress, requests(errand));
    }

    /** Returns what an errand takes. */
    List<GraphRequest> requests(Errand errand) {
        return errandRequests.of(errand);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        TeamsRef found = ways.belonging(meeting, call);
        CallWay way = ways.of(found);
        return oneAtATime.on(call.id(), () -> way.amend(found, call, required));
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        JsonObject now = meetings.read(online(meeting));
        return new ReadBack(meeting, waiting.now(), MeetingOptions.read(now));
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        TeamsRef online = online(meeting);
        JsonObject now = meetings.read(online);
        return new Attendance(meeting, attendance.of(online, call), Json.moment(now, "expiryDateTime"));
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        ways.belonging(meeting, call);
        return oneAtATime.on(
                call.id(),
                () -> Outcomes.lock(
                        meeting, call, meetings.set(online(meeting), MeetingOptions.lock()), waiting.now()));
    }

    @Override
    public void cancel(MeetingRef meeting) {
        TeamsRef found = TeamsRef.of(meeting);
        oneAtATime.on(meeting.call(), () -> {
            ways.of(found).cancel(found, meeting.call());
            return meeting;
        });
    }

    @Override
    public void close() {
        // The client keeps no connection that does not close by itself.
    }

    private TeamsRef online(MeetingRef meeting) {
        TeamsRef found = TeamsRef.of(meeting);
        return ways.of(found)
                .onlineMeeting(found)
                .orElseThrow(
                        () -> new PlatformException(
                                Reason.NOT_FOUND,
                                "The meeting of call " + meeting.call()
                                        + " is not there any more; somebody took it out of the calendar. Provision the call again."));
    }
}

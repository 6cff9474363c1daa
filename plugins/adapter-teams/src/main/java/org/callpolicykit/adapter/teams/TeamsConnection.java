package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
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
    private final ParentCalls parentCalls;
    private final StaffCalls staffCalls;
    private final AttendanceReports attendance;
    private final TenantCheck tenantCheck;

    TeamsConnection(AdapterSettings host, Waiting waiting) {
        TeamsSettings settings = TeamsSettings.of(host);
        GraphClient graph = new GraphClient(settings, waiting);
        Directory directory = new Directory(graph);
        this.waiting = waiting;
        this.graphAddress = settings.graph();
        this.meetings = new Meetings(graph);
        this.parentCalls = new ParentCalls(graph, directory, settings, waiting);
        this.staffCalls = new StaffCalls(graph, directory, waiting);
        this.attendance = new AttendanceReports(graph, directory);
        this.tenantCheck = new TenantCheck(graph, directory, settings.tryWith());
    }

    @Override
    public Preflight preflight() {
        return tenantCheck.run();
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        CallWay way = way(call);
        return oneAtATime.on(call.id(), () -> way.provision(call, required));
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        if (errand instanceof Errand.MakeMeeting make) {
            return Rehearsal.of(graphAddress, requests(make.call(), make.required()));
        }
        throw TeamsCapabilities.SPEC.unsupported(Operation.REHEARSE);
    }

    /** Returns what provisioning a call takes. */
    List<GraphRequest> requests(Call call, Set<ControlSetting> required) {
        return way(call).rehearse(call, required);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        CallWay way = way(call);
        TeamsRef found = belonging(meeting, call);
        return oneAtATime.on(call.id(), () -> way.amend(found, call, required));
    }

    private TeamsRef belonging(MeetingRef meeting, Call call) {
        TeamsRef found = TeamsRef.of(meeting);
        if (!meeting.call().equals(call.id()) || way(call) != way(found)) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Meeting and call do not belong together: the meeting was made for call " + meeting.call()
                            + ", the call is " + call.id() + ", a "
                            + call.kind().label()
                            + "; cancel the one and provision the other.");
        }
        return found;
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
        belonging(meeting, call);
        return oneAtATime.on(
                call.id(),
                () -> Outcomes.lock(
                        meeting, call, meetings.set(online(meeting), MeetingOptions.lock()), waiting.now()));
    }

    @Override
    public void cancel(MeetingRef meeting) {
        TeamsRef found = TeamsRef.of(meeting);
        oneAtATime.on(meeting.call(), () -> {
            way(found).cancel(found, meeting.call());
            return meeting;
        });
    }

    @Override
    public void close() {
        // The client keeps no connection that does not close by itself.
    }

    private TeamsRef online(MeetingRef meeting) {
        TeamsRef found = TeamsRef.of(meeting);
        return way(found)
                .onlineMeeting(found)
                .orElseThrow(
                        () -> new PlatformException(
                                Reason.NOT_FOUND,
                                "The meeting of call " + meeting.call()
                                        + " is not there any more; somebody took it out of the calendar. Provision the call again."));
    }

    private CallWay way(TeamsRef meeting) {
        return meeting.kind() == TeamsRef.Kind.EVENT ? staffCalls : parentCalls;
    }

    private CallWay way(Call call) {
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
}

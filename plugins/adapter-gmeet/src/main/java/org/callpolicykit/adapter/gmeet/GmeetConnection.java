package org.callpolicykit.adapter.gmeet;

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
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;

/** A connection to a school's Google Workspace. Safe for use by several threads. */
final class GmeetConnection implements PlatformConnection {

    private final GmeetSettings settings;
    private final Waiting waiting;
    private final JdkTransport transport;
    private final Accounts accounts;
    private final Meetings meetings;
    private final AttendanceReport attendance;
    private final TenantCheck tenantCheck;
    private final CallLocks locks = new CallLocks();

    GmeetConnection(AdapterSettings host, Waiting waiting) {
        this.settings = GmeetSettings.of(host);
        this.waiting = waiting;
        this.transport = new JdkTransport(settings.requestTimeout());
        Retries retries = new Retries(waiting, settings.totalDeadline());
        Tokens tokens = new Tokens(settings, transport, retries, waiting);
        Google google = Google.over(
                new GoogleWire(tokens, retries, new Turns(settings.quotaFactor()), waiting),
                settings,
                transport,
                waiting);
        this.accounts = new Accounts(settings);
        this.meetings = new Meetings(google, settings);
        this.attendance = new AttendanceReport(google, waiting);
        this.tenantCheck = new TenantCheck(settings, tokens, google.probes());
    }

    @Override
    public Preflight preflight() {
        return tenantCheck.run();
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        CallPlan plan = CallPlan.of(call, settings);
        notOver(call);
        accounts.meet(plan.host());
        return locks.alone(call.id(), () -> provisioned(plan, required, meetings.provision(plan, required)));
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        if (!(errand instanceof Errand.MakeMeeting make)) {
            throw GmeetCapabilities.SPEC.unsupported(Operation.REHEARSE);
        }
        CallPlan plan = CallPlan.of(make.call(), settings);
        notOver(make.call());
        Rehearsal rehearsal = new Rehearsal();
        new Meetings(Google.over(rehearsal, settings, transport, waiting), settings).provision(plan, make.required());
        return rehearsal.requests();
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        GmeetRef found = of(meeting, call);
        CallPlan plan = CallPlan.of(call, settings);
        if (!plan.host().person().equals(found.host())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Call " + call.id() + " is now hosted by " + plan.host().person()
                            + ", and its event is in the calendar of " + found.host()
                            + "; cancel the meeting and provision the call again.");
        }
        accounts.meet(plan.host());
        return locks.alone(call.id(), () -> provisioned(plan, required, meetings.amend(plan, required)));
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        GmeetRef found = GmeetRef.of(meeting);
        Meetings.Made made = meetings.read(accounts.ofHost(found, meeting.call()), meeting.call());
        return Outcomes.readBack(meeting, made, waiting.now());
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        GmeetRef found = of(meeting, call);
        return attendance.of(meeting, found.space(), accounts.ofHost(found, call), call);
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        throw GmeetCapabilities.SPEC.unsupported(Operation.LOCK);
    }

    @Override
    public void cancel(MeetingRef meeting) {
        GmeetRef found = GmeetRef.of(meeting);
        String account = accounts.ofHost(found, meeting.call());
        locks.alone(meeting.call(), () -> {
            meetings.cancel(account, found, meeting.call());
            return meeting;
        });
    }

    @Override
    public void close() {
        // The client keeps no connection that does not close by itself.
    }

    private Provisioned provisioned(CallPlan plan, Set<ControlSetting> required, Meetings.Made made) {
        MeetingRef meeting = new GmeetRef(
                        plan.host().person(),
                        made.event().event().getId(),
                        made.space().getName())
                .of(plan.call().id());
        return new Provisioned(
                meeting, link(made), Outcomes.of(required, Outcomes.readBack(meeting, made, waiting.now())));
    }

    private static URI link(Meetings.Made made) {
        try {
            return URI.create(made.space().getMeetingUri());
        } catch (IllegalArgumentException e) {
            throw Answer.malformed();
        }
    }

    private static GmeetRef of(MeetingRef meeting, Call call) {
        GmeetRef found = GmeetRef.of(meeting);
        if (!meeting.call().equals(call.id())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Meeting and call do not belong together: the meeting was made for call " + meeting.call()
                            + ", the call is " + call.id() + "; look the meeting of the call up again.");
        }
        return found;
    }

    private void notOver(Call call) {
        if (!call.end().isAfter(waiting.now())) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call.id() + " ended at " + call.end()
                            + "; nothing is made for a call that is over, so correct its time or leave it.");
        }
    }
}

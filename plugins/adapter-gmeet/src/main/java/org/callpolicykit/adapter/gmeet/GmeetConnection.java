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
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;

/** A connection to a school's Google Workspace. Safe for use by several threads. */
final class GmeetConnection implements PlatformConnection {

    private final GmeetSettings settings;
    private final Waiting waiting;
    private final Accounts accounts;
    private final Meetings meetings;
    private final AttendanceReport attendance;
    private final TenantCheck tenantCheck;
    private final Rehearsals rehearsals;
    private final CallLocks locks = new CallLocks();

    GmeetConnection(AdapterSettings host, Waiting waiting) {
        this.settings = GmeetSettings.of(host);
        this.waiting = waiting;
        JdkTransport transport = new JdkTransport(settings.requestTimeout());
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
        this.tenantCheck = new TenantCheck(settings, tokens::tries, google.probes());
        this.rehearsals = new Rehearsals(settings, transport, accounts, waiting);
    }

    @Override
    public Preflight preflight() {
        return tenantCheck.run();
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        CallPlan plan = CallPlan.of(call, settings).notOver(waiting.now());
        accounts.meet(plan.host());
        return locks.alone(call.id(), () -> provisioned(plan, required, meetings.provision(plan, required)));
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        return rehearsals.of(errand);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        CallPlan plan = CallPlan.of(call, settings);
        GmeetRef.of(meeting, plan);
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
        GmeetRef found = GmeetRef.of(meeting, call);
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
}

package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpTransport;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.meet.v2.model.Space;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.RemoteRequest;

/** Foretells what is sent, by running what sends it over a wire that leads nowhere. */
final class Rehearsals {

    private final GmeetSettings settings;
    private final HttpTransport transport;
    private final Accounts accounts;
    private final Waiting waiting;

    Rehearsals(GmeetSettings settings, HttpTransport transport, Accounts accounts, Waiting waiting) {
        this.settings = settings;
        this.transport = transport;
        this.accounts = accounts;
        this.waiting = waiting;
    }

    List<RemoteRequest> of(Errand errand) {
        if (errand instanceof MakeMeeting make) {
            CallPlan plan = CallPlan.of(make.call(), settings).notOver(waiting.now());
            return over(There.nothing(), google -> new Meetings(google, settings).provision(plan, make.required()));
        }
        if (errand instanceof ChangeMeeting change) {
            CallPlan plan = CallPlan.of(change.call(), settings);
            There before = before(GmeetRef.of(change.meeting(), plan), plan, change);
            return over(before, google -> new Meetings(google, settings).amend(plan, change.required()));
        }
        if (errand instanceof ReadMeeting read) {
            CallId call = read.meeting().call();
            String account = account(read.meeting());
            return over(made(read.meeting()), google -> new Meetings(google, settings).read(account, call));
        }
        if (errand instanceof AskAttendance ask) {
            return asking(ask);
        }
        if (errand instanceof TakeBack back) {
            GmeetRef found = GmeetRef.of(back.meeting());
            CallId call = back.meeting().call();
            String account = account(back.meeting());
            return over(made(back.meeting()), google -> new Meetings(google, settings).cancel(account, found, call));
        }
        if (errand instanceof LookOver) {
            return over(
                    There.nothing(),
                    google -> new TenantCheck(settings, (scope, account) -> {}, google.probes()).run());
        }
        throw GmeetCapabilities.SPEC.unsupported(errand.operation().orElse(Operation.REHEARSE));
    }

    private List<RemoteRequest> over(There there, Consumer<Google> errand) {
        Rehearsal rehearsal = new Rehearsal(there);
        errand.accept(Google.over(rehearsal, settings, transport, waiting));
        return rehearsal.requests();
    }

    private List<RemoteRequest> asking(AskAttendance ask) {
        GmeetRef found = GmeetRef.of(ask.meeting(), ask.call());
        String account = accounts.ofHost(found, ask.call());
        return over(
                There.afterwards(found, ask.call()),
                google -> new AttendanceReport(google, waiting).of(ask.meeting(), found.space(), account, ask.call()));
    }

    private String account(MeetingRef meeting) {
        return accounts.ofHost(GmeetRef.of(meeting), meeting.call());
    }

    /** The meeting as it was when its call was on another day, under another title, and with other settings. */
    private There before(GmeetRef meeting, CallPlan plan, ChangeMeeting change) {
        Call now = plan.call();
        Call then = now.toBuilder()
                .title("${title}")
                .time(now.start().plus(Period.ofDays(1)), now.end().plus(Period.ofDays(1)))
                .build();
        CallPlan planned = new CallPlan(then, plan.host(), plan.others(), plan.course(), plan.chosen());
        Space space = There.space(meeting.space()).setConfig(SpaceSettings.otherThan(change.required()));
        List<String> students =
                plan.chosen().stream().map(pupil -> There.STUDENT).toList();
        return There.made(
                new EventDraft(settings.zone()).of(planned, space, plan.course()),
                space,
                plan.others().stream().map(Staff::account).toList(),
                Invitation.of(then, There.LINK, students, settings.zone()).announcement(waiting.now()));
    }

    /** The meeting of a call of which nothing is known but that two members of staff are in it. */
    private static There made(MeetingRef meeting) {
        GmeetRef found = GmeetRef.of(meeting);
        Event event = new Event()
                .setId(CallEvent.id(meeting.call()))
                .setExtendedProperties(new Event.ExtendedProperties()
                        .setPrivate(Map.of(
                                CallEvent.CALL,
                                meeting.call().value(),
                                CallEvent.SPACE,
                                found.space(),
                                CallEvent.LINK,
                                There.LINK,
                                CallEvent.COURSE,
                                There.COURSE)));
        Space space = There.space(found.space()).setConfig(SpaceSettings.closed());
        return There.made(event, space, List.of(There.EMAIL), Invitation.holding(There.LINK));
    }
}

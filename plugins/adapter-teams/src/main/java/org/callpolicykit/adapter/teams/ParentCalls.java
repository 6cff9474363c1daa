package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Provisioned;

/** Calls with parents: a meeting alone, the other adults as co-organisers, and an invitation from the host's work mailbox. */
final class ParentCalls implements CallWay {

    private static final String ROLE = "coorganizer";

    private final Meetings meetings;
    private final Outbox outbox;
    private final Letters letters;
    private final Directory directory;
    private final Waiting waiting;

    ParentCalls(GraphClient graph, Directory directory, TeamsSettings settings, Waiting waiting) {
        this.meetings = new Meetings(graph);
        this.outbox = new Outbox(graph);
        this.letters = new Letters(settings.zone());
        this.directory = directory;
        this.waiting = waiting;
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        Set<String> addresses = addresses(call);
        StaffList staff = StaffList.of(call, directory);
        String id = Json.needed(meetings.ensure(call, staff, ROLE), "id");
        return settle(new TeamsRef(staff.host().user(), TeamsRef.Kind.MEETING, id), call, staff, addresses, required);
    }

    @Override
    public List<GraphRequest> making(Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.rehearsed(call, directory);
        TeamsRef meeting = new TeamsRef(staff.host().user(), TeamsRef.Kind.MEETING, Rehearsal.MEETING);
        List<GraphRequest> requests = new ArrayList<>(staff.lookups());
        requests.add(Meetings.ensuring(call, staff, ROLE));
        requests.addAll(settling(meeting, call, staff, required));
        return requests;
    }

    private List<GraphRequest> settling(TeamsRef meeting, Call call, StaffList staff, Set<ControlSetting> required) {
        Set<String> addresses = addresses(call);
        List<GraphRequest> requests =
                new ArrayList<>(Meetings.changes(meeting, call, staff, ROLE, MeetingOptions.of(required)));
        if (!addresses.isEmpty()) {
            requests.addAll(Outbox.letters(meeting.user(), letters.invitation(call, staff, addresses, Rehearsal.LINK)));
        }
        return requests;
    }

    @Override
    public Provisioned amend(TeamsRef meeting, Call call, Set<ControlSetting> required) {
        Set<String> addresses = addresses(call);
        StaffList staff = StaffList.of(call, directory);
        staff.organises(meeting, call);
        return settle(meeting, call, staff, addresses, required);
    }

    @Override
    public List<GraphRequest> changing(TeamsRef meeting, Call call, Set<ControlSetting> required) {
        StaffList staff = StaffList.rehearsed(call, directory);
        List<GraphRequest> requests = new ArrayList<>(staff.lookups());
        requests.addAll(settling(meeting, call, staff, required));
        return requests;
    }

    private Provisioned settle(
            TeamsRef meeting, Call call, StaffList staff, Set<String> addresses, Set<ControlSetting> required) {
        JsonObject options = MeetingOptions.of(required);
        JsonObject now = meetings.change(meeting, call, staff, ROLE, options);
        Provisioned made = Outcomes.of(meeting.of(call.id()), required, options, now, waiting.now());
        if (!addresses.isEmpty()) {
            outbox.sendOnce(
                    staff.host().user(),
                    letters.invitation(
                            call,
                            staff,
                            addresses,
                            Objects.requireNonNull(made.joinLink(), "Teams has one link for all")
                                    .toString()));
        }
        return made;
    }

    /** Looked at before anything is made. */
    private static Set<String> addresses(Call call) {
        Set<String> addresses = new TreeSet<>();
        for (Participant<ParentCarer> parent : call.parents()) {
            String email = parent.person().email();
            if (email == null || email.isBlank()) {
                throw new PlatformException(
                        Reason.UNSUPPORTED,
                        "Call " + call.id() + " cannot be told to " + parent.id()
                                + ", of whom no e-mail address is known; give one, or plan the call without them.");
            }
            addresses.add(email);
        }
        return addresses;
    }

    @Override
    public Optional<TeamsRef> onlineMeeting(TeamsRef meeting) {
        return Optional.of(meeting);
    }

    @Override
    public List<GraphRequest> finding(TeamsRef meeting) {
        return List.of();
    }

    @Override
    public void cancel(TeamsRef meeting, CallId call) {
        meetings.delete(meeting);
        outbox.takeBack(meeting.user(), call);
    }

    @Override
    public List<GraphRequest> takingBack(TeamsRef meeting, CallId call) {
        List<GraphRequest> requests = new ArrayList<>();
        requests.add(Meetings.deleting(meeting));
        requests.addAll(Outbox.takingBack(meeting.user(), call));
        return requests;
    }
}

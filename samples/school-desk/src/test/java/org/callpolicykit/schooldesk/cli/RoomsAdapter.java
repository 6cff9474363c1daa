package org.callpolicykit.schooldesk.cli;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.platform.Secret;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;

/** A platform in memory, whose tenant is opened with the secret "open sesame". */
final class RoomsAdapter implements PlatformAdapter {

    static final PlatformSpec SPEC =
            PlatformSpec.of(new PlatformId("rooms"), "Rooms", CallKind.ALL, RoomsAdapter::capability);

    final Map<CallId, Map<Control, Who>> rooms = new ConcurrentHashMap<>();
    final List<String> full = new ArrayList<>();
    boolean lacksCleaning;
    boolean neverRehearses;

    private static Capability capability(Control control) {
        return switch (control) {
            case SCREEN_SHARE, PRIVATE_CHAT -> Capability.enforced(control, "made up");
            case WEB_JOIN -> Capability.of(control, Support.BY_DESIGN, "made up");
            default ->
                Capability.of(control, Support.HOST_STEP, "made up")
                        .leaving(SchoolRole.HOST, Step.When.AT_START, "Turn the key.");
        };
    }

    void tamper(String call, Control control, Who who) {
        Objects.requireNonNull(rooms.get(new CallId(call))).put(control, who);
    }

    @Override
    public PlatformSpec spec() {
        return neverRehearses ? SPEC.lacking(Operation.REHEARSE, "rooms like surprises") : SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        String secret = settings.secret("pass-word").map(Secret::reveal).orElse("");
        if (!secret.equals("open sesame") || settings.value("street").isEmpty()) {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED, "Rooms needs the setting street and the secret pass-word.");
        }
        return new Connection();
    }

    private final class Connection implements PlatformConnection {

        @Override
        public Preflight preflight() {
            return new Preflight(
                    lacksCleaning
                            ? List.of(new Preflight.Shortfall("the rooms are not clean", "Clean them."))
                            : List.of());
        }

        @Override
        public List<RemoteRequest> rehearse(Errand errand) {
            if (errand instanceof MakeMeeting make) {
                return titled("POST", make.call());
            }
            if (errand instanceof ChangeMeeting change) {
                return titled("PATCH", change.call());
            }
            if (errand instanceof ReadMeeting read) {
                return request("GET", read.meeting().call() + "/settings");
            }
            if (errand instanceof AskAttendance ask) {
                return request("GET", ask.meeting().call() + "/guests");
            }
            if (errand instanceof TakeBack back) {
                return request("DELETE", back.meeting().call().value());
            }
            if (errand instanceof LookOver) {
                return request("GET", "tidiness");
            }
            throw SPEC.unsupported(errand.operation().orElseThrow());
        }

        private static List<RemoteRequest> titled(String method, Call call) {
            return List.of(new RemoteRequest(
                    method, "https://rooms.example/" + call.id(), "{\"title\":\"" + call.title() + "\"}"));
        }

        private static List<RemoteRequest> request(String method, String path) {
            return List.of(new RemoteRequest(method, "https://rooms.example/" + path));
        }

        @Override
        public Provisioned provision(Call call, Set<ControlSetting> required) {
            if (full.contains(call.id().value())) {
                throw new PlatformException(Reason.CONFLICT, "The room is taken; find another.");
            }
            return set(new MeetingRef(SPEC.id(), "room-" + call.id(), call.id()), required);
        }

        private Provisioned set(MeetingRef meeting, Set<ControlSetting> required) {
            Map<Control, Who> settings = new EnumMap<>(Control.class);
            required.forEach(setting -> settings.put(setting.control(), setting.who()));
            rooms.put(meeting.call(), settings);
            ReadBack readBack = readBack(meeting);
            List<ControlOutcome> outcomes = required.stream()
                    .map(setting ->
                            ControlOutcome.of(SPEC.capability(setting.control()), setting, setting.who(), readBack))
                    .toList();
            return new Provisioned(meeting, URI.create("https://rooms.example/" + meeting.id()), outcomes);
        }

        @Override
        public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
            return set(meeting, required);
        }

        @Override
        public ReadBack readBack(MeetingRef meeting) {
            Map<Control, Who> settings = rooms.get(meeting.call());
            if (settings == null) {
                throw new PlatformException(Reason.NOT_FOUND, "The room is gone; provision the call again.");
            }
            Map<Control, Who> readable = new TreeMap<>(settings);
            readable.keySet().retainAll(Set.of(Control.SCREEN_SHARE, Control.PRIVATE_CHAT));
            Map<Control, String> causes = new TreeMap<>();
            readable.keySet().forEach(control -> causes.put(control, "the door stands open"));
            return new ReadBack(meeting, Instant.EPOCH, readable, causes);
        }

        @Override
        public Attendance attendance(MeetingRef meeting, Call call) {
            Presence whole = new Presence(call.start(), call.end());
            return new Attendance(
                    meeting,
                    List.of(
                            new Attendee("Somebody", call.host(), Identification.SCHOOL_ACCOUNT, List.of(whole)),
                            new Attendee("Guest", null, Identification.ANONYMOUS, List.of(whole))),
                    call.end().plusSeconds(30L * 24 * 3600));
        }

        @Override
        public ControlOutcome lock(MeetingRef meeting, Call call) {
            throw new PlatformException(Reason.UNSUPPORTED, "Rooms have no key.");
        }

        @Override
        public void cancel(MeetingRef meeting) {
            rooms.remove(meeting.call());
        }

        @Override
        public void close() {
            full.clear();
        }
    }
}

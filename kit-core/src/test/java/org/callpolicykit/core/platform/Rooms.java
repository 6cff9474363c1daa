package org.callpolicykit.core.platform;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;

/** A platform in memory. */
final class Rooms implements PlatformConnection {

    static final PlatformSpec SPEC =
            PlatformSpec.of(PlatformId.GOOGLE_MEET, "Rooms", CallKind.WITH_PUPILS, Rooms::capability);

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<CallId, Map<Control, Who>> rooms = Collections.synchronizedMap(new TreeMap<>());

    /** What goes wrong: thrown where it gives something. */
    volatile Function<CallId, Optional<RuntimeException>> trouble = call -> Optional.empty();

    private static Capability capability(Control control) {
        return control == Control.LOCK
                ? Capability.of(control, Support.HOST_STEP, "made up")
                        .leaving(SchoolRole.HOST, Step.When.AT_START, "Turn the key.")
                : Capability.enforced(control, "made up");
    }

    static PlatformException failure(Reason reason) {
        return new PlatformException(reason, "Rooms says " + reason + "; wait.");
    }

    void tamper(String call, Control control, Who who) {
        Objects.requireNonNull(rooms.get(new CallId(call))).put(control, who);
    }

    private void asked(String what, CallId call) {
        trouble.apply(call).ifPresent(failure -> {
            throw failure;
        });
        asked.add(what + " " + call);
    }

    @Override
    public Preflight preflight() {
        return new Preflight(List.of());
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        asked("make", call.id());
        return set(new MeetingRef(SPEC.id(), "room-" + call.id(), call.id()), required);
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        if (errand instanceof MakeMeeting make) {
            return request("POST", make.call().id());
        }
        if (errand instanceof ChangeMeeting change) {
            return request("PATCH", change.meeting().call());
        }
        if (errand instanceof ReadMeeting read) {
            return request("GET", read.meeting().call());
        }
        if (errand instanceof AskAttendance ask) {
            return request("HEAD", ask.meeting().call());
        }
        if (errand instanceof TakeBack back) {
            return request("DELETE", back.meeting().call());
        }
        throw failure(Reason.UNSUPPORTED);
    }

    private List<RemoteRequest> request(String method, CallId call) {
        trouble.apply(call).ifPresent(failure -> {
            throw failure;
        });
        return List.of(new RemoteRequest(method, "https://rooms.example/" + call));
    }

    private Provisioned set(MeetingRef meeting, Set<ControlSetting> required) {
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        required.forEach(setting -> settings.put(setting.control(), setting.who()));
        rooms.put(meeting.call(), settings);
        ReadBack readBack = new ReadBack(meeting, Instant.EPOCH, settings);
        List<ControlOutcome> outcomes = required.stream()
                .map(setting -> ControlOutcome.of(SPEC.capability(setting.control()), setting, setting.who(), readBack))
                .toList();
        return new Provisioned(meeting, URI.create("https://rooms.example/" + meeting.id()), outcomes);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        asked("change", call.id());
        return set(meeting, required);
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        asked("read", meeting.call());
        Map<Control, Who> settings = rooms.get(meeting.call());
        if (settings == null) {
            throw failure(Reason.NOT_FOUND);
        }
        return new ReadBack(meeting, Instant.EPOCH, settings);
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        asked("who", call.id());
        return new Attendance(meeting, List.of(), null);
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        throw failure(Reason.UNSUPPORTED);
    }

    @Override
    public void cancel(MeetingRef meeting) {
        asked("cancel", meeting.call());
        rooms.remove(meeting.call());
    }

    @Override
    public void close() {
        rooms.clear();
    }
}

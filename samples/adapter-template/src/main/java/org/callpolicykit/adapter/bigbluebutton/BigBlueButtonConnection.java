package org.callpolicykit.adapter.bigbluebutton;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.ReadBack;
import org.callpolicykit.api.platform.RemoteRequest;

/** The meetings of one school on one server. A meeting's id is made of the call's, so that {@code create} finds the one that is there. */
final class BigBlueButtonConnection implements PlatformConnection {

    private static final PlatformSpec SPEC = BigBlueButtonAdapter.SPEC;

    /** Of a meeting that need not be there. */
    private static final Map<String, String> PREFLIGHT = Map.of("meetingID", "preflight");

    private final BigBlueButtonApi api;
    private final String school;

    BigBlueButtonConnection(BigBlueButtonApi api, String school) {
        this.api = api;
        this.school = school;
    }

    @Override
    public Provisioned provision(Call call, Set<ControlSetting> required) {
        CreateParameters parameters = new CreateParameters(required);
        MeetingRef meeting = meetingOf(call.id());
        Reply created = api.call("create", parameters.of(call, meeting.id()));
        ReadBack readBack = readBack(meeting);
        List<ControlOutcome> outcomes = required.stream()
                .sorted(Comparator.comparing(ControlSetting::control))
                .map(setting -> ControlOutcome.of(
                        SPEC.capability(setting.control()), setting, parameters.sent(setting.control()), readBack))
                .toList();
        return new Provisioned(meeting, null, links(call, meeting, created.needed("createTime")), outcomes);
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        Reply info = api.call("getMeetingInfo", Map.of("meetingID", meeting.id()));
        if (info.needed("hasBeenForciblyEnded").equals("true")) {
            throw BigBlueButtonApi.notFound();
        }
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        switch (info.needed("recording")) {
            case "true" -> settings.put(Control.RECORDING, Who.HOSTS);
            case "false" -> settings.put(Control.RECORDING, Who.NOBODY);
            default -> {} // a value that nobody knows is no setting
        }
        return new ReadBack(meeting, Clock.systemUTC().instant(), settings);
    }

    @Override
    public void cancel(MeetingRef meeting) {
        try {
            api.call("end", Map.of("meetingID", meeting.id()));
        } catch (PlatformException e) {
            if (e.reason() != Reason.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public Preflight preflight() {
        List<Preflight.Shortfall> shortfalls = new ArrayList<>();
        try {
            if (api.version().isOlderThan(2, 7)) {
                shortfalls.add(new Preflight.Shortfall(
                        "The server's version is too old to leave things out of a meeting.",
                        "Install BigBlueButton 2.7 or newer."));
            }
            api.call("isMeetingRunning", PREFLIGHT);
        } catch (PlatformException e) {
            switch (e.reason()) {
                case NOT_AUTHENTICATED ->
                    shortfalls.add(new Preflight.Shortfall(
                            "The shared secret is another than the server's.",
                            "Give the one that bbb-conf --secret prints."));
                case NOT_FOUND, MALFORMED ->
                    shortfalls.add(new Preflight.Shortfall(
                            "There is no BigBlueButton API at the address.",
                            "Give the address that bbb-conf --secret prints, with api at its end."));
                default -> throw e;
            }
        }
        return new Preflight(shortfalls);
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        if (errand instanceof MakeMeeting make) {
            MeetingRef meeting = meetingOf(make.call().id());
            return List.of(
                    api.rehearsed("create", new CreateParameters(make.required()).of(make.call(), meeting.id())),
                    api.rehearsed("getMeetingInfo", Map.of("meetingID", meeting.id())));
        }
        if (errand instanceof ReadMeeting read) {
            return List.of(api.rehearsed(
                    "getMeetingInfo", Map.of("meetingID", read.meeting().id())));
        }
        if (errand instanceof TakeBack back) {
            return List.of(
                    api.rehearsed("end", Map.of("meetingID", back.meeting().id())));
        }
        if (errand instanceof LookOver) {
            return List.of(api.rehearsedVersion(), api.rehearsed("isMeetingRunning", PREFLIGHT));
        }
        throw SPEC.unsupported(errand.operation().orElse(Operation.REHEARSE));
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        throw SPEC.unsupported(Operation.AMEND);
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        throw SPEC.unsupported(Operation.ATTENDANCE);
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        throw SPEC.unsupported(Operation.LOCK);
    }

    @Override
    public void close() {}

    private MeetingRef meetingOf(CallId call) {
        return new MeetingRef(
                SPEC.id(), BigBlueButtonApi.sha256(school + "/" + call).substring(0, 40), call);
    }

    /** A link holds the name that somebody appears under, and is signed. With the time of creation in it, it opens no later meeting of that id. */
    private Map<PersonId, URI> links(Call call, MeetingRef meeting, String createTime) {
        Map<PersonId, URI> links = new LinkedHashMap<>();
        Stream.<List<? extends Participant<?>>>of(call.staff(), call.pupils(), call.parents(), call.visitors())
                .flatMap(List::stream)
                .forEach(participant -> links.put(participant.id(), link(participant, meeting, createTime)));
        return links;
    }

    private URI link(Participant<?> participant, MeetingRef meeting, String createTime) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fullName", participant.person().name());
        parameters.put("meetingID", meeting.id());
        parameters.put("userID", participant.id().value());
        parameters.put("createTime", createTime);
        if (participant.person() instanceof StaffMember) {
            parameters.put("role", "MODERATOR");
        } else {
            parameters.put("role", "VIEWER");
            parameters.put("guest", "true");
        }
        return api.signed("join", parameters);
    }
}

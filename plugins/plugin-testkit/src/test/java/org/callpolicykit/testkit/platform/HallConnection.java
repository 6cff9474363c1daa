package org.callpolicykit.testkit.platform;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Defaulted;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
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
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.jspecify.annotations.Nullable;

/** A tenant of Hall. */
final class HallConnection implements PlatformConnection {

    private final HallClient client;
    private final Set<Mistake> mistakes;
    private final Map<String, PersonId> met = new ConcurrentHashMap<>();
    private final CyclicBarrier meetingPoint = new CyclicBarrier(2);
    private final HallRehearsal rehearsal;
    private volatile @Nullable ReadBack remembered;
    private volatile @Nullable Call current;

    HallConnection(HallClient client, String key, Set<Mistake> mistakes) {
        this.client = client;
        this.mistakes = mistakes;
        this.rehearsal = new HallRehearsal(this, key, mistakes);
    }

    private boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    @Override
    public Provisioned provision(Call asked, Set<ControlSetting> required) {
        Call call = makes(Mistake.MIXES_UP_THE_CALLS_OF_THREADS) ? mixedUp(asked) : asked;
        String callId =
                makes(Mistake.GIVES_ALL_CALLS_ONE_ROOM) ? "all" : call.id().value();
        String room = value(get("/rooms?" + HallClient.form(Map.of("call", callId))), "room");
        boolean isNew = room.isEmpty() || makes(Mistake.MAKES_ANOTHER_EACH_TIME);
        if (isNew) {
            Map<String, String> body = settings(required);
            body.put("call", callId);
            body.put("name", call.title());
            room = value(client.send("POST", "/rooms", body), "room");
        } else {
            client.send("PATCH", "/rooms/" + room, settings(required));
        }
        try {
            announce(callId, isNew);
        } catch (PlatformException e) {
            if (!makes(Mistake.REPORTS_HALF_AS_DONE)) {
                throw e;
            }
            return made(call.id(), room, List.of());
        }
        return outcomes(call, room, required);
    }

    /** Another thread, if there is one, comes in between. */
    private Call mixedUp(Call asked) {
        current = asked;
        try {
            meetingPoint.await(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            meetingPoint.reset(); // this thread is alone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(current);
    }

    private void announce(String call, boolean isNew) {
        if (makes(Mistake.NEVER_ASKS_WHETHER_IT_IS_THERE) && !isNew) {
            return;
        }
        boolean isThere = value(get("/events?" + HallClient.form(Map.of("call", call))), "event")
                .equals("true");
        if (!isThere || makes(Mistake.MAKES_THE_EVENT_AGAIN)) {
            client.send("POST", "/events", Map.of("call", call));
        }
    }

    private Provisioned outcomes(Call call, String room, Set<ControlSetting> required) {
        MeetingRef meeting = new MeetingRef(HallAdapter.SPEC.id(), room, call.id());
        ReadBack readBack = makes(Mistake.BELIEVES_WHAT_IT_SENT) ? believed(meeting, required) : readBack(meeting);
        List<ControlOutcome> outcomes = new ArrayList<>();
        required.stream()
                .sorted(Comparator.comparing(ControlSetting::control))
                .forEach(setting -> outcomes.add(outcome(setting, readBack)));
        if (makes(Mistake.ANSWERS_FOR_WHAT_NOBODY_ASKED)) {
            outcomes.add(outcome(new ControlSetting(Control.LOCK, Who.STAFF), readBack));
        }
        return made(call.id(), room, outcomes);
    }

    private static Provisioned made(CallId call, String room, List<ControlOutcome> outcomes) {
        return new Provisioned(
                new MeetingRef(HallAdapter.SPEC.id(), room, call),
                URI.create("https://hall.example/" + room),
                outcomes);
    }

    private static ReadBack believed(MeetingRef meeting, Set<ControlSetting> required) {
        Map<Control, Who> sent = new EnumMap<>(Control.class);
        required.forEach(setting -> sent.put(setting.control(), sent(setting.who())));
        return new ReadBack(meeting, Instant.EPOCH, sent);
    }

    private ControlOutcome outcome(ControlSetting required, ReadBack readBack) {
        Capability capability = HallAdapter.SPEC.capability(required.control());
        Support support = capability.support();
        if (makes(Mistake.SAYS_A_STEP_IS_BY_DESIGN) && support == Support.HOST_STEP) {
            return new Defaulted(required, "somebody said so");
        }
        if (makes(Mistake.SAYS_NOTHING_IS_BY_DESIGN) && support == Support.BY_DESIGN) {
            return new ManualStep(required, new Step(SchoolRole.HOST, Step.When.DURING, "Look again."));
        }
        Who sent = makes(Mistake.ROUNDS_TO_THE_LOOSER) ? required.who() : sent(required.who());
        return makes(Mistake.SAYS_A_PART_IS_THE_WHOLE) && support == Support.PARTIAL
                ? ControlOutcome.compare(required, sent, readBack)
                : ControlOutcome.of(capability, required, sent, readBack);
    }

    /** Hall knows neither school accounts nor hosts. */
    private static Who sent(Who required) {
        return switch (required) {
            case SCHOOL_ACCOUNTS -> Who.STAFF;
            case HOSTS -> Who.NOBODY;
            default -> required;
        };
    }

    Map<String, String> settings(Set<ControlSetting> required) {
        Map<String, String> settings = new LinkedHashMap<>();
        HallServer.WORDS.keySet().stream()
                .sorted()
                .forEach(control -> required.stream()
                        .filter(setting -> setting.control() == control)
                        .forEach(setting -> settings.put(
                                word(control), wanted(setting.who()).name())));
        return settings;
    }

    private Who wanted(Who required) {
        return makes(Mistake.ROUNDS_TO_THE_LOOSER) && required == Who.HOSTS ? Who.STAFF : sent(required);
    }

    @Override
    public List<RemoteRequest> rehearse(Errand errand) {
        return rehearsal.of(errand);
    }

    @Override
    public Provisioned amend(MeetingRef meeting, Call call, Set<ControlSetting> required) {
        if (makes(Mistake.AMENDS_BY_MAKING_ANOTHER)) {
            Map<String, String> body = settings(required);
            body.put("call", call.id().value());
            return outcomes(call, value(client.send("POST", "/rooms", body), "room"), required);
        }
        Map<String, String> body = settings(required);
        body.put("name", call.title());
        client.send("PATCH", "/rooms/" + meeting.id(), body);
        return outcomes(call, meeting.id(), required);
    }

    @Override
    public ReadBack readBack(MeetingRef meeting) {
        ReadBack before = remembered;
        if (makes(Mistake.REMEMBERS_INSTEAD_OF_READING) && before != null) {
            return before;
        }
        String shown = get("/rooms/" + meeting.id());
        Map<Control, Who> settings = new EnumMap<>(Control.class);
        HallServer.WORDS.forEach((control, word) -> {
            String value = value(shown, word);
            for (Who who : Who.values()) {
                if (who.name().equals(value)) {
                    settings.put(control, who);
                }
            }
            if (makes(Mistake.READS_THE_UNKNOWN_AS_STRICT)) {
                settings.putIfAbsent(control, Who.NOBODY);
            }
        });
        ReadBack now = new ReadBack(meeting, Instant.EPOCH, settings);
        remembered = now;
        return now;
    }

    @Override
    public Attendance attendance(MeetingRef meeting, Call call) {
        List<Attendee> attendees = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String page = "0";
        while (!page.isEmpty()) {
            if (!seen.add(page)) {
                if (makes(Mistake.TAKES_REPEATED_PAGES)) {
                    break;
                }
                throw new PlatformException(
                        Reason.MALFORMED, "Hall gives the same page again and again; ask it later.");
            }
            String lines = get("/rooms/" + meeting.id() + "/people?page=" + page);
            lines.lines()
                    .filter(line -> line.startsWith("person="))
                    .map(line -> attendee(line, call))
                    .forEach(attendees::add);
            page = makes(Mistake.READS_THE_FIRST_PAGE) ? "" : value(lines, "next");
        }
        return new Attendance(meeting, attendees, null);
    }

    @Override
    public ControlOutcome lock(MeetingRef meeting, Call call) {
        if (makes(Mistake.FORETELLS_WHAT_IT_LACKS)) {
            throw HallAdapter.SPEC.unsupported(Operation.LOCK);
        }
        if (makes(Mistake.LOCKS_ONLY_WHAT_IS_OPEN) && readBack(meeting).setting(Control.WAITING_ROOM) == Who.NOBODY) {
            throw new PlatformException(Reason.CONFLICT, "Hall has locked this room already; unlock it first.");
        }
        ControlSetting lock = new ControlSetting(
                makes(Mistake.ANSWERS_FOR_THE_WAITING_ROOM) ? Control.WAITING_ROOM : Control.LOCK, Who.NOBODY);
        try {
            client.send("PATCH", "/rooms/" + meeting.id(), locked());
        } catch (PlatformException e) {
            if (e.reason() != Reason.NOT_FOUND || !makes(Mistake.TAKES_WHAT_IS_GONE_FOR_LOCKED)) {
                throw e;
            }
            return outcome(lock, believed(meeting, Set.of()));
        }
        if (makes(Mistake.ANNOUNCES_THE_LOCK)) {
            client.send("POST", "/events", Map.of("call", call.id().value()));
        }
        return makes(Mistake.TAKES_A_HINT_FOR_A_LOCK)
                ? ControlOutcome.compare(lock, believed(meeting, Set.of(lock)))
                : outcome(lock, readBack(meeting));
    }

    /** With nobody let in, nobody comes late. */
    Map<String, String> locked() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("lobby", (makes(Mistake.LOCKS_WITH_A_LOOSER_LOBBY) ? Who.STAFF : Who.NOBODY).name());
        if (makes(Mistake.OPENS_THE_CHAT_WHEN_IT_LOCKS)) {
            body.put("chat", Who.EVERYONE.name());
        }
        return body;
    }

    private Attendee attendee(String line, Call call) {
        String[] parts = line.replaceFirst("person=", "").split("\\|", -1);
        List<Presence> presences = new ArrayList<>();
        for (String presence : parts[2].split(",", -1)) {
            String[] times = presence.split("/", -1);
            presences.add(new Presence(Instant.parse(times[0]), times[1].isEmpty() ? null : Instant.parse(times[1])));
        }
        return new Attendee(parts[0], person(parts[0], parts[3], call), Identification.valueOf(parts[1]), presences);
    }

    private @Nullable PersonId person(String name, String account, Call call) {
        if (makes(Mistake.FORGETS_WHOSE_ACCOUNT_IT_IS)) {
            return null;
        }
        if (makes(Mistake.REMEMBERS_WHO_WAS_THERE) && met.containsKey(account)) {
            return met.get(account);
        }
        PersonId person = Stream.<List<? extends Participant<?>>>of(call.staff(), call.pupils(), call.parents())
                .flatMap(List::stream)
                .filter(each -> makes(Mistake.KNOWS_PEOPLE_BY_THEIR_NAMES)
                        ? each.person().name().equals(name)
                        : each.account() != null && each.account().address().equals(account))
                .map(Participant::id)
                .findFirst()
                .orElse(null);
        if (person != null) {
            met.put(account, person);
        }
        return person;
    }

    @Override
    public Preflight preflight() {
        if (makes(Mistake.FINDS_NOTHING_MISSING)) {
            return new Preflight(List.of());
        }
        try {
            return value(get("/tenant"), "controls").equals("on")
                    ? new Preflight(List.of())
                    : new Preflight(List.of(new Preflight.Shortfall(
                            "The tenant's controls are switched off.", "Switch them on in Hall's settings.")));
        } catch (PlatformException e) {
            if (e.reason() != Reason.NOT_AUTHENTICATED) {
                throw e;
            }
            return new Preflight(List.of(
                    new Preflight.Shortfall("The key is another than Hall's.", "Give the one of its settings page.")));
        }
    }

    @Override
    public void cancel(MeetingRef meeting) {
        if (!makes(Mistake.LEAVES_THE_EVENT)) {
            delete("/events?" + HallClient.form(Map.of("call", meeting.call().value())));
        }
        delete("/rooms/" + meeting.id());
    }

    private void delete(String path) {
        try {
            client.send("DELETE", path, Map.of());
        } catch (PlatformException e) {
            if (e.reason() != Reason.NOT_FOUND || makes(Mistake.MINDS_WHAT_IS_GONE)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {}

    private String get(String path) {
        return client.send("GET", path, Map.of());
    }

    private static String value(String lines, String name) {
        return lines.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String word(Control control) {
        return Objects.requireNonNull(HallServer.WORDS.get(control));
    }
}

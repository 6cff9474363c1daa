package org.callpolicykit.schooldesk.madeup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call that has taken place, with what was noted of it: all in order, until something is changed. */
final class PastCall {

    private static final int SECONDS_BETWEEN_ARRIVALS = 30;
    private static final List<String> WITH_PUPILS = List.of(
            "adult-supervises-each-pupil",
            "wellbeing-monitored",
            "reporting-routes-given",
            "neutral-background",
            "respectful-conduct",
            "parents-within-reach",
            "suitable-clothing",
            "suitable-surroundings");
    private static final List<String> WITH_PARENTS =
            List.of("respectful-conduct", "suitable-clothing", "suitable-surroundings");
    private static final List<String> AMONG_STAFF = List.of("professional-dress", "suitable-places-of-staff");

    private final OtherCall call;
    private final Map<String, Map<String, String>> arrivals = new LinkedHashMap<>();
    private final List<Map<String, String>> events = new ArrayList<>();
    private final Map<String, Map<String, String>> attestations = new LinkedHashMap<>();
    private final List<Map<String, String>> concerns = new ArrayList<>();
    private final Map<String, String> readBack = new LinkedHashMap<>();
    private final Map<String, String> record = new LinkedHashMap<>();

    PastCall(OtherCall call) {
        this.call = call;
        arriveInOrder();
        happenInOrder();
        for (String item : checklist()) {
            attestations.put(
                    item, row("call", call.id(), "item", item, "by", host(), "at", text(end().plusMinutes(2))));
        }
        readBackInOrder();
        recordInOrder();
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            row.put(cells[index], cells[index + 1]);
        }
        return row;
    }

    private static String text(LocalDateTime time) {
        return time.toString();
    }

    private String host() {
        return call.staff().get(0);
    }

    private LocalDateTime end() {
        return call.start().plusMinutes(call.minutes());
    }

    private List<String> checklist() {
        if (call.isWithPupils()) {
            return WITH_PUPILS;
        }
        return call.isWithParents() ? WITH_PARENTS : AMONG_STAFF;
    }

    private void arriveInOrder() {
        String provider = call.isWithPupils() ? "google" : "microsoft";
        LocalDateTime at = call.start().minusMinutes(8);
        for (String staff : call.staff()) {
            at = at.plusMinutes(1);
            arrive(staff, at, provider, People.workEmail(staff), "direct");
        }
        at = call.start().minusMinutes(4);
        for (String guest : call.guests()) {
            String address = call.isWithPupils() ? guest + "@pupils.alderbank.example" : People.parentEmail(guest);
            arrive(guest, at, provider, address, "waiting-room");
            at = at.plusSeconds(SECONDS_BETWEEN_ARRIVALS);
        }
    }

    private void arrive(String person, LocalDateTime at, String provider, String address, String entry) {
        boolean isStaff = call.staff().contains(person);
        boolean isSchools = isStaff || call.isWithPupils();
        arrivals.put(
                person,
                row(
                        "call",
                        call.id(),
                        "at",
                        text(at),
                        "person",
                        person,
                        "name",
                        People.nameOf(person),
                        "provider",
                        provider,
                        "owner",
                        isSchools ? "school" : "personal",
                        "address",
                        address,
                        "device",
                        isSchools ? "school" : "personal",
                        "camera",
                        "on",
                        "entry",
                        entry,
                        "identified-by",
                        isStaff ? "" : host(),
                        "invitation",
                        person));
        event(at, "joined", person, "");
    }

    private void happenInOrder() {
        if (call.isIndividual()) {
            event(
                    call.start().minusMinutes(5),
                    "parent-greeted",
                    People.firstParentOf(call.guests().get(0)),
                    "");
        }
        if (call.isWithPupils()) {
            call.staff().stream()
                    .skip(1)
                    .forEach(adult -> event(call.start().plusMinutes(1), "adult-announced", adult, ""));
            event(call.start().plusMinutes(2), "locked", host(), "");
        }
    }

    private void readBackInOrder() {
        readBack.put("call", call.id());
        if (call.isWithPupils()) {
            controls("nobody", "lock", "file-transfer", "rename", "recording", "transcription");
            controls("staff", "waiting-room", "screen-share", "mute-on-entry");
            controls("hosts", "private-chat");
        }
    }

    private void controls(String who, String... names) {
        for (String name : names) {
            readBack.put(name, who);
        }
    }

    private void recordInOrder() {
        List<String> others = call.staff().subList(1, call.staff().size());
        List<String> all = new ArrayList<>(call.staff());
        all.addAll(call.guests());
        record.putAll(row(
                "call",
                call.id(),
                "source",
                "mis",
                "started",
                text(call.start()),
                "ended",
                text(end()),
                "reason",
                call.title(),
                "caller",
                host(),
                "other-staff",
                others.isEmpty() ? "none" : String.join(",", others),
                "participants",
                String.join(",", all),
                "retention-class",
                "Video calls",
                "disposed-at",
                ""));
    }

    private void event(LocalDateTime at, String what, String who, String detail) {
        events.add(row("call", call.id(), "at", text(at), "event", what, "person", who, "detail", detail));
    }

    OtherCall call() {
        return call;
    }

    PastCall happening(int minutesIn, String what, String who, String detail) {
        event(call.start().plusMinutes(minutesIn), what, who, detail);
        return this;
    }

    /** Leaves out every event of a kind. */
    PastCall without(String what) {
        events.removeIf(event -> what.equals(event.get("event")));
        return this;
    }

    PastCall arriving(String person, String column, String value) {
        Map<String, String> arrival = arrivals.get(person);
        if (arrival == null || arrival.put(column, value) == null) {
            throw new IllegalArgumentException("no arrival of " + person + " with " + column);
        }
        return this;
    }

    PastCall notConfirming(String... items) {
        for (String item : items) {
            if (attestations.remove(item) == null) {
                throw new IllegalArgumentException("nobody confirms " + item);
            }
        }
        return this;
    }

    PastCall concern(String... cells) {
        Map<String, String> concern = row("call", call.id(), "raised-at", text(end().minusMinutes(5)));
        concern.putAll(row(cells));
        concerns.add(concern);
        return this;
    }

    PastCall recording(String column, String value) {
        if (record.put(column, value) == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return this;
    }

    PastCall runningWith(String control, String who) {
        readBack.put(control, who);
        return this;
    }

    List<Map<String, String>> arrivals() {
        return List.copyOf(arrivals.values());
    }

    List<Map<String, String>> events() {
        return events.stream()
                .sorted((one, other) -> one.getOrDefault("at", "").compareTo(other.getOrDefault("at", "")))
                .toList();
    }

    List<Map<String, String>> attestations() {
        return List.copyOf(attestations.values());
    }

    List<Map<String, String>> concerns() {
        return List.copyOf(concerns);
    }

    List<Map<String, String>> readBack() {
        return List.of(readBack);
    }

    List<Map<String, String>> record() {
        return List.of(record);
    }
}

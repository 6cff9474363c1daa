package org.callpolicykit.schooldesk.madeup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The registers of the made-up school about places, arrangements, decisions and the school itself. */
final class FurtherEvidence {

    private static final List<String> RELATED_POLICIES = List.of(
            "Child Protection and Safeguarding",
            "GDPR",
            "Acceptable Use",
            "Staff Code of Conduct",
            "Remote Learning",
            "Working from Home",
            "Social Media");

    private final Path folder;
    private final Timetable timetable;
    private final OtherCalls others;

    FurtherEvidence(Path folder, Timetable timetable, OtherCalls others) {
        this.folder = folder;
        this.timetable = timetable;
        this.others = others;
    }

    void write() {
        logs();
        places();
        contactDecisions();
        arrangements();
        CsvOut.withHeader("call", "room", "people").writeTo(file("breakout-rooms"));
        policies();
        CsvOut.withHeader("document", "where", "on")
                .row("video-conferencing-policy", "https://alderbank.example/policies", "2026-09-01")
                .row("remote-education-offer", "https://alderbank.example/remote", "2026-09-01")
                .writeTo(file("publications"));
        CsvOut.withHeader("by", "role", "on")
                .row("T01", "head-teacher", "2026-06-22")
                .writeTo(file("sign-offs"));
        CsvOut.withHeader("course", "from", "until")
                .row("Safe video calls", "2026-09-01", "2026-09-30")
                .writeTo(file("training-offers"));
        CsvOut.withHeader("platform", "approved-on", "review-due")
                .row("google-meet", "2026-08-20", "2027-08-20")
                .row("microsoft-teams", "2026-08-20", "2027-08-20")
                .row("schoolcloud", "2026-08-20", "2027-08-20")
                .writeTo(file("impact-assessments"));
        CsvOut.withHeader("email", "telephone")
                .row("office@alderbank.example", "01632 960200")
                .writeTo(file("school"));
    }

    private Path file(String name) {
        return folder.resolve(name + ".csv");
    }

    /** What was noted of the calls that have taken place. */
    private void logs() {
        log("arrivals", PastCall::arrivals);
        log("events", PastCall::events);
        log("attestations", PastCall::attestations);
        log("concerns", PastCall::concerns);
        log("readback", PastCall::readBack);
        log("records", PastCall::record);
    }

    private void log(String name, Function<PastCall, List<Map<String, String>>> noted) {
        List<Map<String, String>> rows = others.past().stream()
                .flatMap(call -> noted.apply(call).stream())
                .toList();
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        CsvOut out = CsvOut.withHeader(columns.toArray(String[]::new));
        for (Map<String, String> row : rows) {
            out.row(columns.stream().map(column -> row.getOrDefault(column, "")).toArray(String[]::new));
        }
        out.writeTo(file(name));
    }

    private void places() {
        CsvOut places = CsvOut.withHeader("person", "place");
        for (int number = 1; number <= People.STAFF; number++) {
            places.row(People.staffId(number), "school");
        }
        places.writeTo(file("places"));
    }

    private void contactDecisions() {
        CsvOut decisions = CsvOut.withHeader("pupil", "way", "by", "decided-on", "reason");
        others.all().stream()
                .filter(OtherCall::isIndividual)
                .filter(call -> !call.id().equals(Faults.CALL_WITHOUT_DECISION))
                .forEach(call -> decisions.row(
                        call.guests().get(0), "video-call", "T02", "2026-11-16", "the family prefers it"));
        decisions.writeTo(file("contact-decisions"));
    }

    private void arrangements() {
        CsvOut arrangements = CsvOut.withHeader("call", "arranged-at", "requested-by", "calendar", "calendar-id");
        for (OtherCall call : others.all()) {
            boolean staff = call.kind().equals("staff-meeting");
            String calendar = call.id().equals(Faults.MEETING_IN_ANOTHER_CALENDAR) ? "google" : "microsoft";
            arrangements.row(
                    call.id(),
                    call.id().equals(Faults.CALL_ARRANGED_LATE) ? "2026-11-27T15:00" : "2026-11-16T10:00",
                    call.staff().get(0),
                    staff ? calendar : "",
                    staff ? "event-" + call.id() : "");
        }
        timetable.events().stream()
                .filter(event -> event.group().pupils().size() == 1)
                .forEach(event -> arrangements.row(
                        event.uid(), "2026-11-16T10:00", event.staff().get(0)));
        arrangements.writeTo(file("arrangements"));
    }

    private void policies() {
        CsvOut policies = CsvOut.withHeader("title", "part", "edition", "published-on", "reviewed-on", "review-due");
        policies.row("Video Conferencing", "video-conferencing", "2026-09", "2025-09-01", "2025-09-01", "2026-08-31");
        for (String title : RELATED_POLICIES) {
            boolean lapsed = title.equals(Faults.LAPSED_POLICY);
            policies.row(title, "related", "2026-09", "2025-09-01", "2025-09-01", lapsed ? "2026-08-31" : "2027-08-31");
        }
        policies.writeTo(file("policies"));
    }
}

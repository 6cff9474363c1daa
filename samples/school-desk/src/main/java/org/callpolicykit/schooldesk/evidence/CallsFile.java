package org.callpolicykit.schooldesk.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code calls.csv}: calls that are not in the timetable. */
final class CallsFile {

    private static final Choice<CallKind> KIND = Choice.of(CallKind.class);
    private static final List<String> REQUIRED = List.of("id", "kind", "title", "start", "end");

    private final EvidenceFolder evidence;
    private final KnownCalls timetable;
    private final List<PlannedCall> calls = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Once<String> once = new Once<>();

    private CallsFile(EvidenceFolder evidence, KnownCalls timetable) {
        this.evidence = evidence;
        this.timetable = timetable;
    }

    /** The usable calls in the order of the file, and the ids of all rows: a row with an error is still a call that others may name. */
    record Contents(List<PlannedCall> calls, Set<String> ids) {}

    /** Returns the calls; null when there is no such file. */
    static @Nullable Contents read(EvidenceFolder evidence, KnownCalls timetable) {
        CallsFile file = new CallsFile(evidence, timetable);
        boolean kept = evidence.forEachRow("calls.csv", REQUIRED, file::take);
        return kept ? new Contents(List.copyOf(file.calls), file.ids) : null;
    }

    private void take(CsvRow row) {
        References references = evidence.references();
        String id = row.text("id");
        ids.add(id);
        if (timetable.isInTimetable(id)) {
            row.reject("id", "an id that no event of timetable.ics has", null);
        }
        CallKind kind = row.choice("kind", KIND);
        String title = row.text("title");
        Instant start = row.instant("start", evidence.zone());
        Instant end = row.instant("end", evidence.zone());
        PlannedCall call = new PlannedCall(
                id,
                kind,
                title,
                start,
                end,
                references.optionalPerson(row, "host", PersonKind.STAFF).orElse(null),
                references.people(row, "staff", PersonKind.STAFF),
                references.people(row, "pupils", PersonKind.PUPIL),
                references.people(row, "parents", PersonKind.PARENT),
                Cells.list(row, "visitors"),
                row.optionalText("about").isEmpty() ? null : references.people(row, "about", PersonKind.PUPIL),
                references.optionalClass(row, "class").orElse(null),
                settings(row));
        if (row.isGood() && !end.isAfter(start)) {
            row.reject("end", "a time after start " + row.text("start"), null);
        }
        if (row.isGood() && kind == CallKind.STAFF_MEETING && !call.pupils().isEmpty()) {
            row.reject(
                    "pupils",
                    "no pupils in a staff meeting",
                    "a call with pupils is of another kind, so that the rules for pupils govern it");
        }
        once.check(row, "id", id, "an id that no other call has");
        if (row.isGood()) {
            calls.add(call);
        }
    }

    private static CallSettings settings(CsvRow row) {
        return new CallSettings(
                Cells.platform(row, "platform").orElse(null),
                row.optionalChoice("purpose", SettingsFile.PURPOSE).orElse(null),
                Map.of());
    }
}

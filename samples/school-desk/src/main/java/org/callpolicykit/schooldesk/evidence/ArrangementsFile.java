package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code arrangements.csv}: when and by whom calls were arranged, and their entries in a calendar. */
final class ArrangementsFile {

    private static final Choice<Account.Provider> CALENDAR = Choice.of(Account.Provider.class);

    private ArrangementsFile() {}

    static @Nullable ByCall<Arrangement> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.read(evidence, calls, "arrangements.csv", List.of("call"), row -> {
            Account.Provider calendar = row.optionalChoice("calendar", CALENDAR).orElse(null);
            String id = row.optionalText("calendar-id").orElse(null);
            if (row.isGood() && (calendar == null) != (id == null)) {
                row.reject(
                        calendar == null ? "calendar" : "calendar-id",
                        "both calendar and calendar-id, or neither",
                        null);
            }
            return new Arrangement(
                    row.optionalInstant("arranged-at", evidence.zone()).orElse(null),
                    evidence.references()
                            .optionalPerson(row, "requested-by", PersonKind.STAFF)
                            .orElse(null),
                    calendar == null || id == null ? null : new CalendarEvent(calendar, id));
        });
    }
}

package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.schooldesk.input.Choice;
import org.jspecify.annotations.Nullable;

/** Reads {@code events.csv}: what happened in calls. */
final class EventsFile {

    private static final Choice<LiveEvent.What> WHAT = Choice.of(LiveEvent.What.class);

    private EventsFile() {}

    static @Nullable ByCall<LiveEvent> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.readOfOneCall(
                evidence,
                calls,
                "events.csv",
                List.of("call", "at", "event"),
                row -> new LiveEvent(
                        row.instant("at", evidence.zone()),
                        row.choice("event", WHAT),
                        evidence.references()
                                .optionalPerson(row, "person", PersonKind.ANYONE)
                                .orElse(null),
                        row.optionalText("detail").orElse(null)));
    }
}

package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads {@code breakout-rooms.csv}: the breakout rooms that are planned. */
final class BreakoutRoomsFile {

    private BreakoutRoomsFile() {}

    static @Nullable ByCall<BreakoutRoom> read(EvidenceFolder evidence, KnownCalls calls) {
        return ByCall.read(evidence, calls, "breakout-rooms.csv", List.of("call", "room"), row -> {
            String room = row.text("room");
            Set<PersonId> people = Set.copyOf(evidence.references().people(row, "people", PersonKind.ANYONE));
            return room.isBlank() ? null : new BreakoutRoom(room, people);
        });
    }
}

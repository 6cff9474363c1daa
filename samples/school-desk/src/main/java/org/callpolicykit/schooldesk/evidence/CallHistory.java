package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Attestation;
import org.callpolicykit.api.call.BreakoutRoom;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallLog;
import org.callpolicykit.api.call.Concern;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.register.CallRecord;
import org.jspecify.annotations.Nullable;

/**
 * What registers say about the life of calls, beside how they are planned. A part that is null is a register that the school does not keep.
 *
 * @param arrangements {@code arrangements.csv}
 * @param breakoutRooms {@code breakout-rooms.csv}
 * @param readBack {@code readback.csv}
 * @param arrivals {@code arrivals.csv}
 * @param events {@code events.csv}
 * @param attestations {@code attestations.csv}
 * @param concerns {@code concerns.csv}
 * @param records {@code records.csv}
 */
public record CallHistory(
        @Nullable ByCall<Arrangement> arrangements,
        @Nullable ByCall<BreakoutRoom> breakoutRooms,
        @Nullable ByCall<Map<Control, Who>> readBack,
        @Nullable ByCall<Arrival> arrivals,
        @Nullable ByCall<LiveEvent> events,
        @Nullable ByCall<Attestation> attestations,
        @Nullable ByCall<Concern> concerns,
        @Nullable ByCall<CallRecord> records) {

    static CallHistory read(EvidenceFolder evidence, KnownCalls calls) {
        return new CallHistory(
                ArrangementsFile.read(evidence, calls),
                BreakoutRoomsFile.read(evidence, calls),
                ReadBackFile.read(evidence, calls),
                ArrivalsFile.read(evidence, calls),
                EventsFile.read(evidence, calls),
                AttestationsFile.read(evidence, calls),
                ConcernsFile.read(evidence, calls),
                RecordsFile.read(evidence, calls));
    }

    /** Adds what is known of a call to it. */
    public void addTo(Call.Builder call, List<String> names) {
        Arrangement arrangement = arrangements == null ? null : arrangements.nearest(names);
        if (arrangement != null) {
            call.arrangedAt(arrangement.arrangedAt())
                    .requestedBy(arrangement.requestedBy())
                    .calendarEvent(arrangement.calendarEvent());
        }
        call.breakoutRooms(of(breakoutRooms, names));
        Map<Control, Who> confirmed = readBack == null ? null : readBack.nearest(names);
        if (confirmed != null) {
            confirmed.forEach(call::confirmed);
        }
        call.log(new CallLog(
                of(arrivals, names),
                of(events, names),
                of(attestations, names),
                of(concerns, names),
                records == null ? null : records.nearest(names)));
    }

    private static <T> @Nullable List<T> of(@Nullable ByCall<T> register, List<String> names) {
        return register == null ? null : register.of(names);
    }
}

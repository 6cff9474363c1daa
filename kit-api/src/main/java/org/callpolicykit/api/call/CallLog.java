package org.callpolicykit.api.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.register.CallRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a call, beside what was planned for it and what the platform confirmed. Whatever nobody observes is absent (null),
 * which is different from known not to have happened (an empty list).
 *
 * @param arrivals who asked to be let in, in order of time; null when nobody noted arrivals
 * @param events what happened, in order of time; null when nobody watched
 * @param attestations what people gave their word for; null when nobody was asked yet
 * @param concerns what came up, empty when nothing did; null when nobody said
 * @param record what is kept of the call; null when there is no record
 */
public record CallLog(
        @Nullable List<Arrival> arrivals,
        @Nullable List<LiveEvent> events,
        @Nullable List<Attestation> attestations,
        @Nullable List<Concern> concerns,
        @Nullable CallRecord record) {

    /** Nothing is known. */
    public static final CallLog UNKNOWN = new CallLog(null, null, null, null, null);

    /** Copies the lists, and puts what has a time into its order. */
    public CallLog {
        arrivals = arrivals == null
                ? null
                : arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList();
        events = events == null
                ? null
                : events.stream().sorted(Comparator.comparing(LiveEvent::at)).toList();
        attestations = attestations == null ? null : List.copyOf(attestations);
        concerns = concerns == null ? null : List.copyOf(concerns);
    }

    /** Returns this log with other arrivals; null when nobody noted arrivals. */
    public CallLog withArrivals(@Nullable List<Arrival> others) {
        return new CallLog(others, events, attestations, concerns, record);
    }

    /** Returns this log with other events; null when nobody watched. */
    public CallLog withEvents(@Nullable List<LiveEvent> others) {
        return new CallLog(arrivals, others, attestations, concerns, record);
    }

    /** Returns this log with other attestations; null when nobody was asked yet. */
    public CallLog withAttestations(@Nullable List<Attestation> others) {
        return new CallLog(arrivals, events, others, concerns, record);
    }

    /** Returns this log with other concerns; null when nobody said whether there are any. */
    public CallLog withConcerns(@Nullable List<Concern> others) {
        return new CallLog(arrivals, events, attestations, others, record);
    }

    /** Returns this log with another record; null when there is none. */
    public CallLog withRecord(@Nullable CallRecord other) {
        return new CallLog(arrivals, events, attestations, concerns, other);
    }

    /** Returns whether an event of this sort happened up to a moment, to or by this person; false when nobody watched. */
    public boolean has(What what, PersonId who, Instant upTo) {
        if (events == null) {
            return false;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            if (event.what() == what && who.equals(event.who()) && !event.at().isAfter(upTo)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "CallLog[arrivals=" + arrivals + ", events=" + events + ", record=" + record + "]";
    }
}

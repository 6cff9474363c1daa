package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.model.ConferenceRecord;
import com.google.api.services.meet.v2.model.Participant;
import com.google.api.services.meet.v2.model.ParticipantSession;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.Attendance;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Presence;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Puts together who was in a call, from all conferences that were held in its space around its time. Meet keeps no camera state. */
final class AttendanceReport {

    /** How long before its start and after its end a conference still counts as the call's. */
    private static final Duration AROUND = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Google google;
    private final Waiting waiting;

    AttendanceReport(Google google, Waiting waiting) {
        this.google = google;
        this.waiting = waiting;
    }

    /**
     * Returns who was there.
     *
     * @throws PlatformException if Meet has forgotten it
     */
    Attendance of(MeetingRef meeting, String space, String account, Call call) {
        People people = new People(call, account, google.roster());
        List<ConferenceRecord> conferences = google.conferences().in(account, space).stream()
                .filter(conference -> isOf(call, conference))
                .toList();
        if (conferences.isEmpty() && waiting.now().isAfter(call.end().plus(KEPT))) {
            throw new PlatformException(
                    Reason.NOT_FOUND,
                    "Google Meet has no record of call " + call.id()
                            + " any more: it deletes them thirty days after the end. Read the attendance of calls within that time.");
        }
        Map<String, Attendee> attendees = new LinkedHashMap<>();
        for (ConferenceRecord conference : conferences) {
            for (Participant participant : google.conferences().participants(account, needed(conference.getName()))) {
                attendees.merge(key(participant), attendee(participant, people, account), AttendanceReport::together);
            }
        }
        return new Attendance(
                meeting,
                attendees.values().stream()
                        .sorted(Comparator.comparing(AttendanceReport::firstComing)
                                .thenComparing(Attendee::displayName))
                        .toList(),
                availableUntil(conferences));
    }

    private static boolean isOf(Call call, ConferenceRecord conference) {
        Instant start = time(conference.getStartTime());
        Instant end = time(conference.getEndTime());
        if (start == null) {
            throw Answer.malformed();
        }
        return !start.isAfter(call.end().plus(AROUND))
                && (end == null || !end.isBefore(call.start().minus(AROUND)));
    }

    /** The earliest, since what is missing then makes the report incomplete. */
    private static @Nullable Instant availableUntil(List<ConferenceRecord> conferences) {
        return conferences.stream()
                .map(AttendanceReport::expiry)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Instant> expiry(ConferenceRecord conference) {
        Instant said = time(conference.getExpireTime());
        Instant end = time(conference.getEndTime());
        return said != null ? Optional.of(said) : Optional.ofNullable(end).map(ended -> ended.plus(KEPT));
    }

    /** Whoever is not signed in is another person each time they come: nobody can tell. */
    private static String key(Participant participant) {
        return participant.getSignedinUser() == null
                        || participant.getSignedinUser().getUser() == null
                ? needed(participant.getName())
                : participant.getSignedinUser().getUser();
    }

    private Attendee attendee(Participant participant, People people, String account) {
        List<Presence> presences = google.conferences().sessions(account, needed(participant.getName())).stream()
                .map(AttendanceReport::presence)
                .toList();
        People.Known known = people.of(participant);
        return new Attendee(name(participant), known.person(), known.identification(), inOrder(presences));
    }

    private static Presence presence(ParticipantSession session) {
        Instant from = time(session.getStartTime());
        if (from == null) {
            throw Answer.malformed();
        }
        return new Presence(from, time(session.getEndTime()));
    }

    private static String name(Participant participant) {
        String name = null;
        if (participant.getSignedinUser() != null) {
            name = participant.getSignedinUser().getDisplayName();
        } else if (participant.getAnonymousUser() != null) {
            name = participant.getAnonymousUser().getDisplayName();
        } else if (participant.getPhoneUser() != null) {
            name = participant.getPhoneUser().getDisplayName();
        }
        return name == null ? "" : name;
    }

    private static Attendee together(Attendee one, Attendee other) {
        List<Presence> presences = new ArrayList<>(one.presences());
        presences.addAll(other.presences());
        return new Attendee(one.displayName(), one.person(), one.identification(), inOrder(presences));
    }

    private static List<Presence> inOrder(List<Presence> presences) {
        return presences.stream().sorted(Comparator.comparing(Presence::from)).toList();
    }

    private static Instant firstComing(Attendee attendee) {
        return attendee.presences().isEmpty()
                ? Instant.MAX
                : attendee.presences().get(0).from();
    }

    private static String needed(@Nullable String text) {
        if (text == null) {
            throw Answer.malformed();
        }
        return text;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Answer.malformed();
        }
    }
}

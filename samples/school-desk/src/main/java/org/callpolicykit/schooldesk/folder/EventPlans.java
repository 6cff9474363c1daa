package org.callpolicykit.schooldesk.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.schooldesk.evidence.PersonKind;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.callpolicykit.schooldesk.oneroster.SchoolClass;
import org.callpolicykit.schooldesk.oneroster.User;
import org.callpolicykit.schooldesk.timetable.CalendarEvent;
import org.jspecify.annotations.Nullable;

/** Works out which call an event is: of which kind, of which class, with whom. */
final class EventPlans {

    private static final Choice<CallKind> KIND = Choice.of(CallKind.class);

    private final Roster roster;
    private final @Nullable String school;
    private final Notes notes;
    private final EventDoubts doubts;

    /** Plans for the events of a school; null for the only one there is. */
    EventPlans(Roster roster, @Nullable String school, Notes notes, EventDoubts doubts) {
        this.roster = roster;
        this.school = school;
        this.notes = notes;
        this.doubts = doubts;
    }

    /** The plan of an event; empty when it is not a call of the school, or nobody can say of what kind. */
    Optional<EventPlan> of(CalendarEvent event) {
        if (isOfOtherSchool(event)) {
            doubts.otherSchool(event);
            return Optional.empty();
        }
        List<User> invited = invited(event);
        Optional<CallKind> kind = kind(event, invited);
        return kind.map(known -> {
            event.classIds().stream()
                    .filter(id -> roster.schoolClass(id).isEmpty())
                    .forEach(id -> doubts.unknownClass(id, event));
            return new EventPlan(
                    known,
                    title(event, known),
                    event.classIds().stream().distinct().map(ClassId::new).toList(),
                    host(event),
                    invited,
                    staffByEnrolment(event));
        });
    }

    private boolean isOfOtherSchool(CalendarEvent event) {
        return school != null
                && !event.classIds().isEmpty()
                && event.classIds().stream()
                        .allMatch(id -> roster.schoolClass(id).isEmpty());
    }

    private List<User> invited(CalendarEvent event) {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        if (event.organizer() != null) {
            all.add(event.organizer());
        }
        all.addAll(event.attendees());
        all.forEach(address -> addresses.putIfAbsent(address.strip().toLowerCase(Locale.ROOT), address));
        List<User> invited = new ArrayList<>();
        addresses.forEach((key, address) ->
                roster.userByEmail(key).ifPresentOrElse(invited::add, () -> doubts.unknownAddress(key, event)));
        return invited;
    }

    private @Nullable PersonId host(CalendarEvent event) {
        Optional<User> organizer = Optional.ofNullable(event.organizer()).flatMap(roster::userByEmail);
        organizer
                .filter(user -> !PersonKind.STAFF.includes(user.role()))
                .ifPresent(user -> doubts.hostNotStaff(user, event));
        return organizer.map(user -> new PersonId(user.sourcedId())).orElse(null);
    }

    private Optional<CallKind> kind(CalendarEvent event, List<User> invited) {
        Optional<CallKind> said = event.categories().stream()
                .flatMap(word -> KIND.find(word).stream())
                .findFirst();
        if (said.equals(Optional.of(CallKind.STAFF_MEETING)) && has(invited, PersonKind.PUPIL)) {
            notes.add(Note.Kind.LESSON_DESPITE_CATEGORY);
            return Optional.of(CallKind.LESSON);
        }
        if (said.isPresent()) {
            return said;
        }
        boolean hasCategory = !event.categories().isEmpty();
        if (!event.classIds().isEmpty()) {
            notes.add(hasCategory ? Note.Kind.LESSON_BY_UNKNOWN_CATEGORY : Note.Kind.LESSON_BY_CLASS);
            return Optional.of(CallKind.LESSON);
        }
        if (hasCategory) {
            doubts.unknownCategory(String.join(", ", event.categories()), event);
            return Optional.empty();
        }
        return kindByPeople(event, invited);
    }

    private Optional<CallKind> kindByPeople(CalendarEvent event, List<User> invited) {
        if (has(invited, PersonKind.PUPIL)) {
            notes.add(Note.Kind.LESSON_BY_PUPILS);
            return Optional.of(CallKind.LESSON);
        }
        if (has(invited, PersonKind.PARENT)) {
            notes.add(Note.Kind.PARENT_MEETING_BY_PARENTS);
            return Optional.of(CallKind.PARENT_MEETING);
        }
        if (has(invited, PersonKind.STAFF) && !knowsEverybody(event)) {
            notes.add(Note.Kind.LESSON_BY_SOMEBODY_UNKNOWN);
            return Optional.of(CallKind.LESSON);
        }
        if (has(invited, PersonKind.STAFF)) {
            notes.add(Note.Kind.STAFF_MEETING_BY_STAFF);
            return Optional.of(CallKind.STAFF_MEETING);
        }
        doubts.nobody(event);
        return Optional.empty();
    }

    private boolean knowsEverybody(CalendarEvent event) {
        return event.attendees().stream()
                .allMatch(address -> roster.userByEmail(address).isPresent());
    }

    private static boolean has(List<User> users, PersonKind kind) {
        return users.stream().anyMatch(user -> kind.includes(user.role()));
    }

    private boolean staffByEnrolment(CalendarEvent event) {
        boolean invitesNobody = event.organizer() == null && event.attendees().isEmpty();
        if (invitesNobody && !event.classIds().isEmpty()) {
            notes.add(Note.Kind.STAFF_BY_ENROLMENT);
            return true;
        }
        return false;
    }

    private String title(CalendarEvent event, CallKind kind) {
        if (!event.summary().isBlank()) {
            return event.summary().strip();
        }
        notes.add(Note.Kind.TITLE_BY_CLASS);
        return event.classIds().stream()
                .flatMap(id -> roster.schoolClass(id).stream())
                .map(SchoolClass::title)
                .findFirst()
                .orElse(kind.label());
    }
}

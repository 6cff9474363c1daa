package org.callpolicykit.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.person.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * One video call as the MIS knows it: planned, told, approved. Immutable and safe to share between threads. A fact the MIS does
 * not know is absent (null), which is different from known to be nothing (an empty list).
 */
public final class Call {

    private static final Comparator<Participant<?>> BY_ID = Comparator.comparing(Participant::id);

    private final CallId id;
    private final String title;
    private final CallKind kind;
    private final Instant start;
    private final Instant end;
    private final @Nullable Purpose purpose;
    private final @Nullable PlatformId platform;
    private final @Nullable ClassId classId;
    private final @Nullable PersonId host;
    private final List<Participant<StaffMember>> staff;
    private final List<Participant<Pupil>> pupils;
    private final List<Participant<ParentCarer>> parents;
    private final List<Participant<Visitor>> visitors;
    private final @Nullable List<Pupil> subjects;
    private final @Nullable Instant arrangedAt;
    private final @Nullable PersonId requestedBy;
    private final @Nullable CalendarEvent calendarEvent;
    private final @Nullable List<BreakoutRoom> breakoutRooms;
    private final ControlSettings plannedSettings;
    private final ControlSettings confirmedSettings;
    private final CallLog log;
    private final @Nullable List<Notice> notices;
    private final @Nullable List<Approval> approvals;

    private Call(Builder from) {
        this.id = from.id;
        this.title = from.title;
        this.kind = from.kind;
        this.start = from.start;
        this.end = from.end;
        this.purpose = from.purpose;
        this.platform = from.platform;
        this.classId = from.classId;
        this.host = from.host;
        this.staff = sorted(from.staff);
        this.pupils = sorted(from.pupils);
        this.parents = sorted(from.parents);
        this.visitors = sorted(from.visitors);
        this.subjects = from.subjects == null
                ? null
                : from.subjects.stream().sorted(Comparator.comparing(Pupil::id)).toList();
        this.arrangedAt = from.arrangedAt;
        this.requestedBy = from.requestedBy;
        this.calendarEvent = from.calendarEvent;
        this.breakoutRooms = from.breakoutRooms == null ? null : List.copyOf(from.breakoutRooms);
        this.plannedSettings = ControlSettings.of(from.plannedControls);
        this.confirmedSettings = ControlSettings.of(from.confirmedControls);
        this.log = from.log;
        this.notices = from.notices == null ? null : List.copyOf(from.notices);
        this.approvals = from.approvals == null ? null : List.copyOf(from.approvals);
    }

    /** Keeps a list that is in order as it is, so that the calls of one class share it. */
    private static <P extends Person> List<Participant<P>> sorted(Collection<Participant<P>> participants) {
        List<Participant<P>> copy = List.copyOf(participants);
        for (int index = 1; index < copy.size(); index++) {
            if (BY_ID.compare(copy.get(index - 1), copy.get(index)) > 0) {
                return copy.stream().sorted(BY_ID).toList();
            }
        }
        return copy;
    }

    /**
     * Starts a call.
     *
     * @param id the MIS's identifier
     * @param title what people call it: "Year 4 guitar"
     * @param start when it starts
     * @param end when it ends; after the start
     */
    public static Builder builder(CallId id, CallKind kind, String title, Instant start, Instant end) {
        return new Builder(id, kind, title, start, end);
    }

    /** Returns a builder that holds all of this call, to bend a detail of it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the MIS's identifier. */
    public CallId id() {
        return id;
    }

    /** Returns what people call it. */
    public String title() {
        return title;
    }

    /** Returns what kind of call it is. */
    public CallKind kind() {
        return kind;
    }

    /** Returns when it starts. */
    public Instant start() {
        return start;
    }

    /** Returns when it ends; always after the start. */
    public Instant end() {
        return end;
    }

    /** Returns how long it takes. */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /** Returns what it is for; null when the MIS does not say. */
    public @Nullable Purpose purpose() {
        return purpose;
    }

    /** Returns the platform it is planned on; null when the MIS does not say. */
    public @Nullable PlatformId platform() {
        return platform;
    }

    /** Returns the class or group it belongs to; null when it belongs to none. */
    public @Nullable ClassId classId() {
        return classId;
    }

    /** Returns who hosts it; null when the MIS does not say. */
    public @Nullable PersonId host() {
        return host;
    }

    /** Returns the members of staff, each once, in order of their ids. */
    public List<Participant<StaffMember>> staff() {
        return staff;
    }

    /** Returns the pupils, each once, in order of their ids. */
    public List<Participant<Pupil>> pupils() {
        return pupils;
    }

    /** Returns the parents and carers who are invited, each once, in order of their ids. */
    public List<Participant<ParentCarer>> parents() {
        return parents;
    }

    /** Returns the people from outside the school who are invited, each once, in order of their ids. */
    public List<Participant<Visitor>> visitors() {
        return visitors;
    }

    /** Returns the pupils whom a call with parents is about, in order of their ids; null when the MIS does not say. */
    public @Nullable List<Pupil> subjects() {
        return subjects;
    }

    /** Returns the member of staff of that id; null when nobody of that id is among the staff. */
    public @Nullable Participant<StaffMember> staffMember(PersonId person) {
        return find(staff, person);
    }

    /** Returns the pupil of that id; null when nobody of that id is among the pupils. */
    public @Nullable Participant<Pupil> pupil(PersonId person) {
        return find(pupils, person);
    }

    /** Returns the parent of that id; null when nobody of that id is among the parents. */
    public @Nullable Participant<ParentCarer> parent(PersonId person) {
        return find(parents, person);
    }

    /** Returns the visitor of that id; null when nobody of that id is among the visitors. */
    public @Nullable Participant<Visitor> visitor(PersonId person) {
        return find(visitors, person);
    }

    /** Returns whoever of that id is invited; null when nobody is. */
    public @Nullable Participant<?> participant(PersonId person) {
        Participant<?> found = staffMember(person);
        found = found == null ? pupil(person) : found;
        found = found == null ? parent(person) : found;
        return found == null ? visitor(person) : found;
    }

    private static <P extends Person> @Nullable Participant<P> find(List<Participant<P>> among, PersonId person) {
        for (int index = 0; index < among.size(); index++) {
            if (among.get(index).id().equals(person)) {
                return among.get(index);
            }
        }
        return null;
    }

    /** Returns how many members of staff are in the call. */
    public int staffCount() {
        return staff.size();
    }

    /** Returns how many people are in the call. */
    public int size() {
        return staff.size() + pupils.size() + parents.size() + visitors.size();
    }

    /** Returns the planned setting of a control; null when the MIS does not say. */
    public @Nullable Who planned(Control control) {
        return plannedSettings.get(control);
    }

    /** Returns every planned setting that the MIS knows. */
    public ControlSettings plannedSettings() {
        return plannedSettings;
    }

    /** Returns what was told about the call, empty when nothing was; null when the MIS does not keep that. */
    public @Nullable List<Notice> notices() {
        return notices;
    }

    /** Returns the approvals given for the call, empty when there are none; null when the MIS does not keep them. */
    public @Nullable List<Approval> approvals() {
        return approvals;
    }

    /** Returns what the platform said about a control when it was read back; null when nobody read it. */
    public @Nullable Who confirmed(Control control) {
        return confirmedSettings.get(control);
    }

    /** Returns every setting that was read back from the platform. */
    public ControlSettings confirmedSettings() {
        return confirmedSettings;
    }

    /** Returns when the call was arranged with the people in it; null when nobody noted that. */
    public @Nullable Instant arrangedAt() {
        return arrangedAt;
    }

    /** Returns who asked for the call; null when nobody noted that. */
    public @Nullable PersonId requestedBy() {
        return requestedBy;
    }

    /** Returns the call's entry in a calendar; null when it has none, or the MIS does not say. */
    public @Nullable CalendarEvent calendarEvent() {
        return calendarEvent;
    }

    /** Returns the breakout rooms that are planned, empty when there are none; null when the MIS does not say. */
    public @Nullable List<BreakoutRoom> breakoutRooms() {
        return breakoutRooms;
    }

    /** Returns what was observed of the call. */
    public CallLog log() {
        return log;
    }

    /** Returns this call without some of the people in it. */
    public Call without(Set<PersonId> people) {
        return toBuilder()
                .staff(rest(staff, people))
                .pupils(rest(pupils, people))
                .parents(rest(parents, people))
                .visitors(rest(visitors, people))
                .build();
    }

    private static <P extends Person> List<Participant<P>> rest(List<Participant<P>> all, Set<PersonId> without) {
        return all.stream()
                .filter(participant -> !without.contains(participant.id()))
                .toList();
    }

    @Override
    public String toString() {
        return "Call[" + id + ", " + kind + ", " + start + "]";
    }

    /** Puts a call together. Not safe for use by several threads. */
    public static final class Builder {

        private CallId id;
        private CallKind kind;
        private String title;
        private Instant start;
        private Instant end;
        private @Nullable Purpose purpose;
        private @Nullable PlatformId platform;
        private @Nullable ClassId classId;
        private @Nullable PersonId host;
        private List<Participant<StaffMember>> staff = List.of();
        private List<Participant<Pupil>> pupils = List.of();
        private List<Participant<ParentCarer>> parents = List.of();
        private List<Participant<Visitor>> visitors = List.of();
        private @Nullable List<Pupil> subjects;
        private @Nullable Instant arrangedAt;
        private @Nullable PersonId requestedBy;
        private @Nullable CalendarEvent calendarEvent;
        private @Nullable List<BreakoutRoom> breakoutRooms;
        private final Map<Control, Who> plannedControls = new EnumMap<>(Control.class);
        private final Map<Control, Who> confirmedControls = new EnumMap<>(Control.class);
        private CallLog log = CallLog.UNKNOWN;
        private @Nullable List<Notice> notices;
        private @Nullable List<Approval> approvals;

        private Builder(CallId id, CallKind kind, String title, Instant start, Instant end) {
            this.id = id;
            this.kind = kind;
            this.title = title;
            this.start = start;
            this.end = end;
        }

        private Builder(Call call) {
            this(call.id, call.kind, call.title, call.start, call.end);
            this.purpose = call.purpose;
            this.platform = call.platform;
            this.classId = call.classId;
            this.host = call.host;
            this.staff = call.staff;
            this.pupils = call.pupils;
            this.parents = call.parents;
            this.visitors = call.visitors;
            this.subjects = call.subjects;
            this.arrangedAt = call.arrangedAt;
            this.requestedBy = call.requestedBy;
            this.calendarEvent = call.calendarEvent;
            this.breakoutRooms = call.breakoutRooms;
            this.plannedControls.putAll(call.plannedSettings.asMap());
            this.confirmedControls.putAll(call.confirmedSettings.asMap());
            this.log = call.log;
            this.notices = call.notices;
            this.approvals = call.approvals;
        }

        /** Sets the kind. */
        public Builder kind(CallKind newKind) {
            this.kind = newKind;
            return this;
        }

        /** Sets what people call it. */
        public Builder title(String newTitle) {
            this.title = newTitle;
            return this;
        }

        /** Sets the MIS's identifier: for another call like this one. */
        public Builder id(CallId newId) {
            this.id = newId;
            return this;
        }

        /** Sets when it takes place. */
        public Builder time(Instant newStart, Instant newEnd) {
            this.start = newStart;
            this.end = newEnd;
            return this;
        }

        /** Sets what it is for; null when that is not known. */
        public Builder purpose(@Nullable Purpose newPurpose) {
            this.purpose = newPurpose;
            return this;
        }

        /** Sets the platform; null when that is not known. */
        public Builder platform(@Nullable PlatformId newPlatform) {
            this.platform = newPlatform;
            return this;
        }

        /** Sets the class or group; null when it belongs to none. */
        public Builder classId(@Nullable ClassId newClassId) {
            this.classId = newClassId;
            return this;
        }

        /** Sets who hosts it; null when that is not known. */
        public Builder host(@Nullable PersonId newHost) {
            this.host = newHost;
            return this;
        }

        /** Replaces the members of staff. */
        public Builder staff(Collection<Participant<StaffMember>> newStaff) {
            this.staff = List.copyOf(newStaff);
            return this;
        }

        /** Replaces the pupils. */
        public Builder pupils(Collection<Participant<Pupil>> newPupils) {
            this.pupils = List.copyOf(newPupils);
            return this;
        }

        /** Replaces the parents and carers. */
        public Builder parents(Collection<Participant<ParentCarer>> newParents) {
            this.parents = List.copyOf(newParents);
            return this;
        }

        /** Sets the planned setting of a control; null when that is not known. */
        public Builder planned(Control control, @Nullable Who who) {
            if (who == null) {
                plannedControls.remove(control);
            } else {
                plannedControls.put(control, who);
            }
            return this;
        }

        /** Replaces the people from outside the school. */
        public Builder visitors(Collection<Participant<Visitor>> newVisitors) {
            this.visitors = List.copyOf(newVisitors);
            return this;
        }

        /** Sets the pupils whom a call with parents is about; null when that is not known. */
        public Builder subjects(@Nullable List<Pupil> newSubjects) {
            this.subjects = newSubjects;
            return this;
        }

        /** Sets when the call was arranged; null when nobody noted that. */
        public Builder arrangedAt(@Nullable Instant when) {
            this.arrangedAt = when;
            return this;
        }

        /** Sets who asked for the call; null when nobody noted that. */
        public Builder requestedBy(@Nullable PersonId person) {
            this.requestedBy = person;
            return this;
        }

        /** Sets the entry in a calendar; null when there is none. */
        public Builder calendarEvent(@Nullable CalendarEvent entry) {
            this.calendarEvent = entry;
            return this;
        }

        /** Sets the breakout rooms; null when that is not known. */
        public Builder breakoutRooms(@Nullable List<BreakoutRoom> rooms) {
            this.breakoutRooms = rooms;
            return this;
        }

        /** Sets what the platform said about a control when it was read back; null when nobody read it. */
        public Builder confirmed(Control control, @Nullable Who who) {
            if (who == null) {
                confirmedControls.remove(control);
            } else {
                confirmedControls.put(control, who);
            }
            return this;
        }

        /** Sets what was observed of the call. */
        public Builder log(CallLog newLog) {
            this.log = newLog;
            return this;
        }

        /** Changes what was observed of the call. */
        public Builder log(UnaryOperator<CallLog> change) {
            this.log = change.apply(log);
            return this;
        }

        /** Sets what was told about the call; null when nobody keeps that. */
        public Builder notices(@Nullable List<Notice> newNotices) {
            this.notices = newNotices;
            return this;
        }

        /** Sets the approvals; null when nobody keeps them. */
        public Builder approvals(@Nullable List<Approval> newApprovals) {
            this.approvals = newApprovals;
            return this;
        }

        /**
         * Makes the call.
         *
         * @throws IllegalArgumentException if the call does not end after it starts, has no title, names a person twice, or is a
         *     staff meeting with pupils
         */
        public Call build() {
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("call " + id + " starts at " + start + " and ends at " + end
                        + "; it has to end after it starts");
            }
            if (title.isBlank()) {
                throw new IllegalArgumentException("call " + id + " has no title; people need one to recognise it");
            }
            if (kind == CallKind.STAFF_MEETING && !pupils.isEmpty()) {
                throw new IllegalArgumentException(
                        "call " + id
                                + " is a staff meeting and has pupils in it; give it a kind with pupils, so that the rules for pupils govern it");
            }
            Set<PersonId> seen = new HashSet<>();
            staff.forEach(participant -> once(seen, participant.id()));
            pupils.forEach(participant -> once(seen, participant.id()));
            parents.forEach(participant -> once(seen, participant.id()));
            visitors.forEach(participant -> once(seen, participant.id()));
            return new Call(this);
        }

        private void once(Set<PersonId> seen, PersonId person) {
            if (!seen.add(person)) {
                throw new IllegalArgumentException(
                        "call " + id + " has " + person + " in it twice; name each person once");
            }
        }
    }
}

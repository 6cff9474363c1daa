package org.callpolicykit.api.register;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a school keeps of a call that took place. A field nobody filled in is absent; the clauses on records say which ones are asked for.
 *
 * @param source where the record comes from
 * @param startedAt date and time of the start
 * @param endedAt date and time of the end, which gives the duration
 * @param reason why the call was made
 * @param caller the member of staff who made it
 * @param otherStaff the additional members of staff who were there, empty when there were none
 * @param participants everybody who was there, each once
 * @param retentionClass the line of the school's retention schedule it is kept under
 * @param onHold why it must not be disposed of for now; null when nothing holds it
 * @param disposedAt when it was disposed of; null while it is kept
 */
public record CallRecord(
        @Nullable Source source,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable PersonId caller,
        @Nullable List<PersonId> otherStaff,
        @Nullable List<PersonId> participants,
        @Nullable String retentionClass,
        @Nullable String onHold,
        @Nullable Instant disposedAt) {

    /** Copies the lists; a blank text is an absent one. */
    public CallRecord {
        otherStaff = otherStaff == null ? null : List.copyOf(otherStaff);
        participants = participants == null ? null : List.copyOf(participants);
        reason = blankToNull(reason);
        retentionClass = blankToNull(retentionClass);
        onHold = blankToNull(onHold);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Returns whether a field has been filled in. */
    public boolean has(Field field) {
        return switch (field) {
            case SOURCE -> source != null;
            case DATE_AND_TIME -> startedAt != null;
            case DURATION -> startedAt != null && endedAt != null;
            case REASON -> reason != null;
            case CALLER -> caller != null;
            case ADDITIONAL_STAFF -> otherStaff != null;
            case PARTICIPANTS -> participants != null && !participants.isEmpty();
            case RETENTION_CLASS -> retentionClass != null;
        };
    }

    /** Returns this record without what a field holds. */
    public CallRecord without(Field field) {
        return new CallRecord(
                field == Field.SOURCE ? null : source,
                field == Field.DATE_AND_TIME ? null : startedAt,
                field == Field.DURATION ? null : endedAt,
                field == Field.REASON ? null : reason,
                field == Field.CALLER ? null : caller,
                field == Field.ADDITIONAL_STAFF ? null : otherStaff,
                field == Field.PARTICIPANTS ? null : participants,
                field == Field.RETENTION_CLASS ? null : retentionClass,
                onHold,
                disposedAt);
    }

    /** Returns this record held for a reason; null when nothing holds it. */
    public CallRecord withHold(@Nullable String why) {
        return new CallRecord(
                source, startedAt, endedAt, reason, caller, otherStaff, participants, retentionClass, why, disposedAt);
    }

    /** Returns this record disposed of at a time; null while it is kept. */
    public CallRecord withDisposedAt(@Nullable Instant when) {
        return new CallRecord(
                source, startedAt, endedAt, reason, caller, otherStaff, participants, retentionClass, onHold, when);
    }

    @Override
    public String toString() {
        return "CallRecord[" + source + ", " + startedAt + ", " + endedAt + "]";
    }

    /** Where a record comes from. */
    public enum Source {
        /** The MIS, by hand or from the platform's attendance. */
        MIS("the MIS"),
        /** SchoolCloud, which records by itself. */
        SCHOOLCLOUD("SchoolCloud"),
        /** The platform the call ran on. */
        PLATFORM("the platform");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** Returns the source in words, for people. */
        public String label() {
            return label;
        }
    }

    /** What a policy asks a record to hold. */
    public enum Field {
        /** Where the record comes from. */
        SOURCE("where the record comes from"),
        /** The date and time. */
        DATE_AND_TIME("the date and time"),
        /** The duration. */
        DURATION("the duration"),
        /** The reason. */
        REASON("the reason"),
        /** Who made the call. */
        CALLER("who made the call"),
        /** Which other staff were there. */
        ADDITIONAL_STAFF("the additional member of staff"),
        /** Who took part. */
        PARTICIPANTS("the participants"),
        /** How long it is kept. */
        RETENTION_CLASS("the line of the retention schedule");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** Returns the field in words, for people. */
        public String label() {
            return label;
        }
    }
}

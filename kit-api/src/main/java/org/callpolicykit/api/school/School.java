package org.callpolicykit.api.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.person.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * A school's standing facts. Immutable and safe to share between threads. A fact the MIS does not know is absent (null), which is different
 * from known to be nothing (an empty list).
 */
public final class School {

    private final SchoolId id;
    private final String name;
    private final ZoneId zone;
    private final SchoolClock clock;
    private final @Nullable SchoolCalendar calendar;
    private final @Nullable List<DslDuty> safeguardingRota;
    private final @Nullable List<StaffMember> staff;
    private final @Nullable PolicyDocument policy;
    private final @Nullable List<PolicyDocument> relatedPolicies;
    private final @Nullable List<Publication> publications;
    private final @Nullable List<SignOff> signOffs;
    private final @Nullable List<TrainingOffer> trainingOffers;
    private final @Nullable List<ImpactAssessment> impactAssessments;
    private final @Nullable SchoolContact contact;

    private School(Builder from) {
        this.id = from.id;
        this.name = from.name;
        this.zone = from.zone;
        this.clock = new SchoolClock(from.zone);
        this.calendar = from.calendar;
        this.safeguardingRota = copy(from.safeguardingRota);
        this.staff = from.staff == null
                ? null
                : from.staff.stream()
                        .sorted(Comparator.comparing(StaffMember::id))
                        .toList();
        this.policy = from.policy;
        this.relatedPolicies = copy(from.relatedPolicies);
        this.publications = copy(from.publications);
        this.signOffs = copy(from.signOffs);
        this.trainingOffers = copy(from.trainingOffers);
        this.impactAssessments = copy(from.impactAssessments);
        this.contact = from.contact;
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> facts) {
        return facts == null ? null : List.copyOf(facts);
    }

    /**
     * Starts a school.
     *
     * @param id the MIS's identifier
     * @param name the name as parents know it
     * @param zone the zone in which the school's days and hours are counted
     */
    public static Builder builder(SchoolId id, String name, ZoneId zone) {
        return new Builder(id, name, zone);
    }

    /** Returns a builder that holds all of this school, to change a detail of it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the MIS's identifier. */
    public SchoolId id() {
        return id;
    }

    /** Returns the name as parents know it. */
    public String name() {
        return name;
    }

    /** Returns the zone in which the school's days and hours are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the school's days and hours; null when the MIS does not say. */
    public @Nullable SchoolCalendar calendar() {
        return calendar;
    }

    /** Returns when the safeguarding lead and deputies are on duty; null when the MIS does not say. */
    public @Nullable List<DslDuty> safeguardingRota() {
        return safeguardingRota;
    }

    /** Returns everybody who works at the school, in order of their ids; null when the MIS does not say. */
    public @Nullable List<StaffMember> staff() {
        return staff;
    }

    /** Returns the video-conferencing policy as the register of policies has it; null when there is no such register. */
    public @Nullable PolicyDocument policy() {
        return policy;
    }

    /** Returns the school's other policies; null when there is no register of them. */
    public @Nullable List<PolicyDocument> relatedPolicies() {
        return relatedPolicies;
    }

    /** Returns what the school made known; null when nobody keeps that. */
    public @Nullable List<Publication> publications() {
        return publications;
    }

    /** Returns who oversaw the use of video calls, and when; null when nobody keeps that. */
    public @Nullable List<SignOff> signOffs() {
        return signOffs;
    }

    /** Returns the trainings that staff can take; null when nobody keeps that. */
    public @Nullable List<TrainingOffer> trainingOffers() {
        return trainingOffers;
    }

    /** Returns the data protection impact assessments; null when nobody keeps them. */
    public @Nullable List<ImpactAssessment> impactAssessments() {
        return impactAssessments;
    }

    /** Returns how parents reach the school; null when the MIS does not say. */
    public @Nullable SchoolContact contact() {
        return contact;
    }

    /** Returns the school's local date at that instant. */
    public LocalDate dateOf(Instant instant) {
        return clock.dateOf(instant);
    }

    /** Returns how long after midnight the school's clock shows at that instant, in nanoseconds. */
    public long nanoOfDay(Instant instant) {
        return clock.nanoOfDay(instant);
    }

    /** Returns the school's local date and time at that instant. */
    public LocalDateTime localTimeOf(Instant instant) {
        return dateOf(instant).atTime(LocalTime.ofNanoOfDay(nanoOfDay(instant)));
    }

    private List<@Nullable Object> facts() {
        return Arrays.asList(
                id,
                name,
                zone,
                calendar,
                safeguardingRota,
                staff,
                policy,
                relatedPolicies,
                publications,
                signOffs,
                trainingOffers,
                impactAssessments,
                contact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof School that && facts().equals(that.facts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, zone);
    }

    @Override
    public String toString() {
        return "School[" + id + "]";
    }

    /** Puts a school together. Not safe for use by several threads. */
    public static final class Builder {

        private final SchoolId id;
        private final String name;
        private final ZoneId zone;
        private @Nullable SchoolCalendar calendar;
        private @Nullable List<DslDuty> safeguardingRota;
        private @Nullable List<StaffMember> staff;
        private @Nullable PolicyDocument policy;
        private @Nullable List<PolicyDocument> relatedPolicies;
        private @Nullable List<Publication> publications;
        private @Nullable List<SignOff> signOffs;
        private @Nullable List<TrainingOffer> trainingOffers;
        private @Nullable List<ImpactAssessment> impactAssessments;
        private @Nullable SchoolContact contact;

        private Builder(SchoolId id, String name, ZoneId zone) {
            this.id = id;
            this.name = name;
            this.zone = zone;
        }

        private Builder(School school) {
            this(school.id, school.name, school.zone);
            this.calendar = school.calendar;
            this.safeguardingRota = school.safeguardingRota;
            this.staff = school.staff;
            this.policy = school.policy;
            this.relatedPolicies = school.relatedPolicies;
            this.publications = school.publications;
            this.signOffs = school.signOffs;
            this.trainingOffers = school.trainingOffers;
            this.impactAssessments = school.impactAssessments;
            this.contact = school.contact;
        }

        /** Sets the school's days and hours; null when they are not known. */
        public Builder calendar(@Nullable SchoolCalendar known) {
            calendar = known;
            return this;
        }

        /** Sets when the safeguarding lead and deputies are on duty; null when that is not known. */
        public Builder safeguardingRota(@Nullable List<DslDuty> known) {
            safeguardingRota = known;
            return this;
        }

        /** Sets everybody who works at the school; null when that is not known. */
        public Builder staff(@Nullable List<StaffMember> known) {
            staff = known;
            return this;
        }

        /** Sets the video-conferencing policy as the register of policies has it; null when there is no such register. */
        public Builder policy(@Nullable PolicyDocument known) {
            policy = known;
            return this;
        }

        /** Sets the school's other policies; null when there is no register of them. */
        public Builder relatedPolicies(@Nullable List<PolicyDocument> known) {
            relatedPolicies = known;
            return this;
        }

        /** Sets what the school made known; null when nobody keeps that. */
        public Builder publications(@Nullable List<Publication> known) {
            publications = known;
            return this;
        }

        /** Sets who oversaw the use of video calls; null when nobody keeps that. */
        public Builder signOffs(@Nullable List<SignOff> known) {
            signOffs = known;
            return this;
        }

        /** Sets the trainings that staff can take; null when nobody keeps that. */
        public Builder trainingOffers(@Nullable List<TrainingOffer> known) {
            trainingOffers = known;
            return this;
        }

        /** Sets the data protection impact assessments; null when nobody keeps them. */
        public Builder impactAssessments(@Nullable List<ImpactAssessment> known) {
            impactAssessments = known;
            return this;
        }

        /** Sets how parents reach the school; null when that is not known. */
        public Builder contact(@Nullable SchoolContact known) {
            contact = known;
            return this;
        }

        /** Makes the school. */
        public School build() {
            return new School(this);
        }
    }
}

package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of an engine is asked about: a call, beside what it has to be held against. An engine that reads objects asks it what a
 * programmer would write in Java for the authors of rules.
 *
 * @param schedule the schedule it stands in
 * @param call the call
 * @param today what is the same for all calls of its day
 * @param at the moment it is looked at
 */
public record AskedCall(Schedule schedule, Call call, DayByHand today, Instant at) {

    /** Asks about a call of a schedule; what was worked out for the call before holds on, if that was on the same day. */
    static AskedCall of(Schedule schedule, Call call, DayByHand before, Instant at) {
        return new AskedCall(schedule, call, before.of(call.start(), schedule.school()), at);
    }

    /** Returns the day it is on, in the school's zone. */
    public LocalDate day() {
        return today.date();
    }

    /** Returns whether pupils are in calls of its kind. */
    public boolean withPupils() {
        return ByHand.isWithPupils(call);
    }

    /** Returns whether it is a meeting of staff. */
    public boolean staffMeeting() {
        return ByHand.isStaffMeeting(call);
    }

    /** Returns the purposes that fit its kind. */
    public Set<Purpose> purposes() {
        return Objects.requireNonNull(SeedPolicy.PURPOSES.get(call.kind()));
    }

    /** Returns whether the edition of the policy in force is known. */
    public boolean knowsEdition() {
        return ByHand.knowsEdition(schedule.school());
    }

    /** Returns the pupil who takes part. */
    public static Pupil pupil(Participant<?> participant) {
        return (Pupil) participant.person();
    }

    /** Returns the member of staff who takes part. */
    public static StaffMember member(Participant<?> participant) {
        return (StaffMember) participant.person();
    }

    /** Returns whether a member of staff counts as one of those who have to be there. */
    public static boolean counts(Participant<?> participant) {
        return ByHand.counts(member(participant));
    }

    /** Returns whether a pupil whose agreements are on file has a signed Acceptable Use agreement on the day of the call. */
    public boolean hasSigned(Participant<?> participant) {
        return ByHand.acceptableUse(pupil(participant), day(), SharedRule.ACCEPTABLE_USE_SIGNED) == 0;
    }

    /** Returns whether a member of staff has acknowledged the edition in force; only when that is known. */
    public boolean hasAcknowledged(Participant<?> participant) {
        return ByHand.acknowledged(
                        member(participant),
                        Objects.requireNonNull(schedule.school().policy()),
                        day())
                == 0;
    }

    /** Returns whether a member of staff was trained, not too long before the call. */
    public boolean isTrained(Participant<?> participant) {
        return ByHand.trained(member(participant), today) == 0;
    }

    /** Returns whether a check of an account's privacy settings still holds on the day of the call. */
    public boolean stillHolds(LocalDate checked) {
        return today.isWithin(checked, today.checkedSince());
    }

    /** Returns the moment by which parents are told, or at which the call is looked at, if that is earlier; null when nobody can tell. */
    public @Nullable Instant tellBy() {
        return today.tellBy(call.start(), at);
    }

    /** Returns what {@link SharedRule#PARENTS_TOLD_IN_ADVANCE} finds. */
    public long parentsTold() {
        return ByHand.told(call, today, at);
    }
}

package org.callpolicykit.api.condition;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.school.LeadTime;

/**
 * Something about a call that lies ahead, which a schedule knows of all its calls at once. A condition holds only where the facts are there that
 * show it; and once it holds of a call, it goes on to hold for as long as no fact changes but the clock.
 */
public sealed interface Condition {

    /**
     * At least one member of staff is in the call, and a trait holds of every one of them on the day of the call.
     *
     * @param trait what holds
     */
    record EveryStaffMember(Trait<? super StaffMember> trait) implements Condition {}

    /**
     * At least one pupil is in the call, and a trait holds of every one of them on the day of the call.
     *
     * @param trait what holds
     */
    record EveryPupil(Trait<? super Pupil> trait) implements Condition {}

    /**
     * A trait holds of so many members of staff in the call, or more, on the day of the call.
     *
     * @param trait what holds
     * @param minimum how many
     */
    record EnoughStaff(Trait<? super StaffMember> trait, int minimum) implements Condition {}

    /**
     * A control is planned to be as strict as this, or stricter.
     *
     * @param control the control
     * @param atMost the loosest setting
     */
    record Planned(Control control, Who atMost) implements Condition {}

    /**
     * The call is planned on a platform.
     *
     * @param platform the platform
     */
    record OnPlatform(PlatformId platform) implements Condition {}

    /**
     * The call is for one of the purposes that fit its kind.
     *
     * @param fitting the purposes by kind
     */
    record ForPurpose(Map<CallKind, Set<Purpose>> fitting) implements Condition {

        /** Copies the map. */
        public ForPurpose {
            Map<CallKind, Set<Purpose>> copy = new EnumMap<>(CallKind.class);
            fitting.forEach((kind, purposes) -> copy.put(kind, Set.copyOf(purposes)));
            fitting = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * Everybody was told of each of these topics by a notice to all of them, sent by one of these channels, in time, and by the moment of the
     * request: in a call with parents the parents in it, in any other call the families of the pupils, or the pupils.
     *
     * @param topics what was told
     * @param channels the channels that count
     * @param audience who was told
     * @param lead how long before the call
     */
    record EveryoneTold(List<Notice.Topic> topics, Set<Channel> channels, Audience audience, LeadTime lead)
            implements Condition {

        /** Copies the collections. */
        public EveryoneTold {
            topics = List.copyOf(topics);
            channels = Collections.unmodifiableSet(EnumSet.copyOf(channels));
        }
    }

    /** Two or more pupils are in the call, and it was not planned as one with a single pupil. */
    record SeveralPupils() implements Condition {}

    /** Nobody is in the call as a parent, it is no call with parents, and it is not said to be about pupils, as those are. */
    record NoParents() implements Condition {}

    /**
     * The call has an entry in a calendar.
     *
     * @param provider whose calendar it is
     */
    record InCalendar(Account.Provider provider) implements Condition {}

    /**
     * The notices of the call are known, and a trait holds of each of them, sent or not: of none where there is none.
     *
     * @param trait what holds
     */
    record EveryNotice(NoticeTrait trait) implements Condition {}

    /**
     * The notices of the call are known, it has pupils, and each of its notices is in order for each of them, sent or not.
     *
     * @param trait what is in order
     */
    record EveryNoticeToEveryPupil(NoticeToPupil trait) implements Condition {}

    /**
     * Every pupil in the call gets the joining details by a notice to all of them that is sent, or is to be, by the start; and no notice to any of
     * them gives the details earlier, or in another way.
     *
     * @param channels the ways that count
     * @param lead how long before the start they go out at the earliest
     */
    record JoiningDetailsSentWithin(Set<Channel> channels, Duration lead) implements Condition {

        /** Copies the set. */
        public JoiningDetailsSentWithin {
            channels = Set.copyOf(channels);
        }
    }

    /**
     * The call starts and ends within a window of the day on which it starts.
     *
     * @param window the window of each day
     */
    record Within(DayWindow window) implements Condition {}

    /**
     * A trait holds of the school on the day of the call.
     *
     * @param trait what holds
     */
    record OfSchool(SchoolTrait trait) implements Condition {}
}

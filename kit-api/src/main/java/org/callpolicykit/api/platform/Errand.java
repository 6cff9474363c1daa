package org.callpolicykit.api.platform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.ControlSetting;

/** One thing that a {@link PlatformConnection} does, with what that needs: what its {@link PlatformConnection#rehearse rehearsal} is asked about. */
public sealed interface Errand {

    /** Returns the operation that it is; empty for what every adapter does. */
    Optional<Operation> operation();

    /**
     * What {@link PlatformConnection#provision} does.
     *
     * @param call the call that gets a meeting
     * @param required the controls of the meeting
     */
    record MakeMeeting(Call call, Set<ControlSetting> required) implements Errand {

        /** Copies the set, in its order. */
        public MakeMeeting {
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        }

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.PROVISION);
        }
    }

    /**
     * What {@link PlatformConnection#amend} does.
     *
     * @param meeting the meeting
     * @param call what its call is now
     * @param required the controls of the meeting
     */
    record ChangeMeeting(MeetingRef meeting, Call call, Set<ControlSetting> required) implements Errand {

        /** Copies the set, in its order. */
        public ChangeMeeting {
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        }

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.AMEND);
        }
    }

    /**
     * What {@link PlatformConnection#readBack} does.
     *
     * @param meeting the meeting
     */
    record ReadMeeting(MeetingRef meeting) implements Errand {

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.READ_BACK);
        }
    }

    /**
     * What {@link PlatformConnection#attendance} does.
     *
     * @param meeting the meeting
     * @param call its call
     */
    record AskAttendance(MeetingRef meeting, Call call) implements Errand {

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.ATTENDANCE);
        }
    }

    /**
     * What {@link PlatformConnection#lock} does.
     *
     * @param meeting the meeting
     * @param call its call
     */
    record LockMeeting(MeetingRef meeting, Call call) implements Errand {

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.LOCK);
        }
    }

    /**
     * What {@link PlatformConnection#cancel} does.
     *
     * @param meeting the meeting
     */
    record TakeBack(MeetingRef meeting) implements Errand {

        @Override
        public Optional<Operation> operation() {
            return Optional.of(Operation.CANCEL);
        }
    }

    /** What {@link PlatformConnection#preflight} does. */
    record LookOver() implements Errand {

        @Override
        public Optional<Operation> operation() {
            return Optional.empty();
        }
    }
}

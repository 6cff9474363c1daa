package org.callpolicykit.core.policy;

import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;

/** What a waiver covers, within its days. */
public sealed interface Coverage {

    /** Returns whether a finding about the call as a whole is covered. */
    boolean coversCall(Call call);

    /** Returns whether a finding about one person in the call is covered. */
    boolean coversPerson(Call call, PersonId person);

    /** Returns whether any finding of a call may be covered. */
    default boolean mayCover(Call call) {
        return true;
    }

    /** Every call. */
    record EveryCall() implements Coverage {
        @Override
        public boolean coversCall(Call call) {
            return true;
        }

        @Override
        public boolean coversPerson(Call call, PersonId person) {
            return true;
        }
    }

    /**
     * One call.
     *
     * @param call the call
     */
    record OneCall(CallId call) implements Coverage {
        @Override
        public boolean coversCall(Call candidate) {
            return candidate.id().equals(call);
        }

        @Override
        public boolean coversPerson(Call candidate, PersonId person) {
            return coversCall(candidate);
        }

        @Override
        public boolean mayCover(Call candidate) {
            return coversCall(candidate);
        }
    }

    /**
     * The calls of one class.
     *
     * @param classId the class
     */
    record OneClass(ClassId classId) implements Coverage {
        @Override
        public boolean coversCall(Call candidate) {
            return classId.equals(candidate.classId());
        }

        @Override
        public boolean coversPerson(Call candidate, PersonId person) {
            return coversCall(candidate);
        }

        @Override
        public boolean mayCover(Call candidate) {
            return coversCall(candidate);
        }
    }

    /**
     * One pupil: findings about that pupil, and calls with no other pupil.
     *
     * @param pupil the pupil
     */
    record OnePupil(PersonId pupil) implements Coverage {
        @Override
        public boolean coversCall(Call candidate) {
            return candidate.pupils().size() == 1
                    && candidate.pupils().get(0).id().equals(pupil);
        }

        @Override
        public boolean coversPerson(Call candidate, PersonId person) {
            return person.equals(pupil);
        }
    }
}

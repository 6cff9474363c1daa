package org.callpolicykit.api.platform;

import java.util.Objects;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;

/** What became of one required control on a platform. */
public sealed interface ControlOutcome {

    /** Returns the setting that was required. */
    ControlSetting required();

    /**
     * Returns what a read back shows of a setting that was sent: the only way to an {@link Enforced}.
     *
     * @param sent the setting as sent to the platform
     * @param readBack what the platform had afterwards
     */
    static ControlOutcome compare(ControlSetting sent, ReadBack readBack) {
        Who observed = readBack.setting(sent.control());
        if (observed == null) {
            return new Unverified(sent, "the platform did not say what it has");
        }
        return observed == sent.who()
                ? new Enforced(sent, readBack)
                : new Drifted(sent, new ControlSetting(sent.control(), observed), "the platform has another setting");
    }

    /** The platform has exactly what was sent: it was read back. Made only by {@link ControlOutcome#compare}. */
    final class Enforced implements ControlOutcome {

        private final ControlSetting required;
        private final ReadBack evidence;

        private Enforced(ControlSetting required, ReadBack evidence) {
            this.required = required;
            this.evidence = evidence;
        }

        @Override
        public ControlSetting required() {
            return required;
        }

        /** Returns the read back that shows it. */
        public ReadBack evidence() {
            return evidence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Enforced that && required.equals(that.required) && evidence.equals(that.evidence);
        }

        @Override
        public int hashCode() {
            return Objects.hash(required, evidence);
        }

        @Override
        public String toString() {
            return "Enforced[" + required + "]";
        }
    }

    /**
     * The platform always behaves so; nothing was sent.
     *
     * @param required what was required
     * @param evidence where that is known from
     */
    record Defaulted(ControlSetting required, String evidence) implements ControlOutcome {}

    /**
     * Somebody has to do it by hand.
     *
     * @param required what was required
     * @param step who does what, when, and where in the product
     */
    record ManualStep(ControlSetting required, Step step) implements ControlOutcome {}

    /**
     * The platform has something else.
     *
     * @param required what was required
     * @param observed what the platform has
     * @param cause why, as far as known
     */
    record Drifted(ControlSetting required, ControlSetting observed, String cause) implements ControlOutcome {}

    /**
     * Nobody could see what the platform has. Never to be taken for enforced.
     *
     * @param required what was required
     * @param reason why it could not be seen
     */
    record Unverified(ControlSetting required, String reason) implements ControlOutcome {}
}

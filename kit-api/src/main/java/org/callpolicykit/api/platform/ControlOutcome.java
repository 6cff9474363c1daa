package org.callpolicykit.api.platform;

import java.util.Objects;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;

/** What became of one required control on a platform. */
public sealed interface ControlOutcome {

    /** Returns the setting that was required. */
    ControlSetting required();

    /**
     * Returns what became of a required control, by how far the platform supports it. Only what it enforces is ever {@link Enforced}; of what it does in part,
     * the rest is left to people even where the part is in place.
     *
     * @param sent the setting that was sent, as strict as required or stricter
     * @param readBack what the platform had afterwards
     */
    static ControlOutcome of(Capability capability, ControlSetting required, Who sent, ReadBack readBack) {
        return switch (capability.support()) {
            case ENFORCE -> compare(required, sent, readBack);
            case PARTIAL -> {
                ControlOutcome near = compare(required, sent, readBack);
                yield near instanceof Enforced
                        ? new ManualStep(required, capability.remaining().get(0))
                        : near;
            }
            case BY_DESIGN -> new Defaulted(required, capability.evidence());
            case OBSERVE, ADMINISTRATOR, HOST_STEP, NONE, UNKNOWN ->
                new ManualStep(required, capability.remaining().get(0));
        };
    }

    /**
     * Returns what a read back shows of a setting that was sent as it was required.
     *
     * @param sent the setting as sent to the platform
     * @param readBack what the platform had afterwards
     */
    static ControlOutcome compare(ControlSetting sent, ReadBack readBack) {
        return compare(sent, sent.who(), readBack);
    }

    /**
     * Returns what a read back shows of a required control: the only way to an {@link Enforced}. A platform with fewer settings than there are answers is sent a
     * stricter one.
     *
     * @param required the setting that was required
     * @param sent the setting that was sent instead
     * @param readBack what the platform had afterwards
     * @throws IllegalArgumentException if what was sent is looser than what was required
     */
    static ControlOutcome compare(ControlSetting required, Who sent, ReadBack readBack) {
        if (!sent.isAtLeastAsStrictAs(required.who())) {
            throw new IllegalArgumentException("for " + required.control() + " " + sent + " was sent, and "
                    + required.who() + " required; send what is as strict or stricter");
        }
        Who observed = readBack.setting(required.control());
        if (observed == null) {
            return new Unverified(required, "the platform did not say what it has");
        }
        if (observed == sent) {
            return new Enforced(required, readBack);
        }
        String cause = readBack.cause(required.control());
        return new Drifted(
                required,
                new ControlSetting(required.control(), observed),
                cause == null ? "the platform has another setting" : cause);
    }

    /**
     * Returns what a later read back shows of a control that was provisioned. What the platform has by now counts as sent where that is as strict as required or
     * stricter, or as strict as it can be; what it has nothing as strict for stays with people.
     *
     * @param readBack what the platform has now
     */
    static ControlOutcome later(Capability capability, ControlSetting required, ReadBack readBack) {
        Who observed = readBack.setting(required.control());
        if (observed == null || observed.isAtLeastAsStrictAs(required.who())) {
            return of(capability, required, observed == null ? required.who() : observed, readBack);
        }
        boolean isSet = capability.support() == Support.ENFORCE || capability.support() == Support.PARTIAL;
        if (!isSet || !observed.isAtLeastAsStrictAs(capability.strictest())) {
            return of(capability, required, required.who(), readBack);
        }
        return capability.support() == Support.ENFORCE
                ? new Drifted(
                        required,
                        new ControlSetting(required.control(), observed),
                        "the platform can be set no stricter than that")
                : new ManualStep(required, capability.remaining().get(0));
    }

    /** The platform has exactly what was sent: it was read back. Made only by {@code compare}. */
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

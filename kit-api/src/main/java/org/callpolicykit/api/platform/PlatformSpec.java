package org.callpolicykit.api.platform;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;

/**
 * What a video platform is and can do.
 *
 * @param id the platform
 * @param name its name, for people
 * @param serves the kinds of call it can hold; at least one
 * @param capabilities a capability for every {@link Control}
 */
public record PlatformSpec(PlatformId id, String name, Set<CallKind> serves, Map<Control, Capability> capabilities) {

    /** @throws IllegalArgumentException if nothing is served, or a control has no answer */
    public PlatformSpec {
        if (serves.isEmpty()) {
            throw new IllegalArgumentException("platform " + id + " serves no kind of call; name at least one");
        }
        serves = Collections.unmodifiableSet(EnumSet.copyOf(serves));
        for (Control control : Control.values()) {
            Capability capability = capabilities.get(control);
            if (capability == null || capability.control() != control) {
                throw new IllegalArgumentException(
                        "platform " + id + " does not answer for " + control + "; UNKNOWN and NONE are answers too");
            }
        }
        capabilities = Collections.unmodifiableMap(new EnumMap<>(capabilities));
    }

    /**
     * Returns the specification of a platform that answers for each control.
     *
     * @param answer an exhaustive switch over the controls, so that a new control does not compile until it is answered
     */
    public static PlatformSpec of(
            PlatformId id, String name, Set<CallKind> serves, Function<Control, Capability> answer) {
        Map<Control, Capability> capabilities = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            capabilities.put(control, answer.apply(control));
        }
        return new PlatformSpec(id, name, serves, capabilities);
    }

    /** Returns what the platform can do about a control. */
    public Capability capability(Control control) {
        Capability capability = capabilities.get(control);
        if (capability == null) {
            throw new IllegalStateException("platform " + id + " lost its answer for " + control);
        }
        return capability;
    }
}

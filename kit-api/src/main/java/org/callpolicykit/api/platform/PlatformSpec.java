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
 * @param lacks why an {@link Operation} is not supported; empty when all are
 */
public record PlatformSpec(
        PlatformId id,
        String name,
        Set<CallKind> serves,
        Map<Control, Capability> capabilities,
        Map<Operation, String> lacks) {

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
        lacks.forEach((operation, why) -> {
            if (why.isBlank()) {
                throw new IllegalArgumentException(
                        "platform " + id + " lacks " + operation + " and does not say why; give the reason");
            }
        });
        Map<Operation, String> lacking = new EnumMap<>(Operation.class);
        lacking.putAll(lacks);
        lacks = Collections.unmodifiableMap(lacking);
    }

    /** A platform that supports every operation. */
    public PlatformSpec(PlatformId id, String name, Set<CallKind> serves, Map<Control, Capability> capabilities) {
        this(id, name, serves, capabilities, Map.of());
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

    /**
     * Returns this specification without an operation. Its method then throws a {@link PlatformException} for the reason
     * {@link PlatformException.Reason#UNSUPPORTED}.
     *
     * @param why why it is not supported, with the evidence; never blank
     */
    public PlatformSpec lacking(Operation operation, String why) {
        Map<Operation, String> more = new EnumMap<>(Operation.class);
        more.putAll(lacks);
        more.put(operation, why);
        return new PlatformSpec(id, name, serves, capabilities, more);
    }

    /** Returns the exception of a method whose operation is lacking. */
    public PlatformException unsupported(Operation operation) {
        return new PlatformException(
                PlatformException.Reason.UNSUPPORTED,
                "No adapter of " + name + " " + operation.label() + ": "
                        + lacks.getOrDefault(operation, "nobody has built it") + ".");
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

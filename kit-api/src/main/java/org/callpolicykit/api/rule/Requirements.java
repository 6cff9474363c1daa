package org.callpolicykit.api.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.person.AgePhase;
import org.jspecify.annotations.Nullable;

/** A requirement for each kind of call and age phase. Immutable. */
public final class Requirements {

    private static final Map<Requirement, Optional<Requirement>> SURE = new EnumMap<>(Requirement.class);

    static {
        for (Requirement requirement : Requirement.values()) {
            SURE.put(requirement, Optional.of(requirement));
        }
    }

    private final Map<CallKind, Map<AgePhase, Requirement>> byKind;
    private final Map<CallKind, Optional<Requirement>> whateverThePhase = new EnumMap<>(CallKind.class);

    private Requirements(Map<CallKind, Map<AgePhase, Requirement>> byKind) {
        this.byKind = byKind;
        for (CallKind kind : CallKind.values()) {
            whateverThePhase.put(kind, inEveryPhase(kind));
        }
    }

    private Optional<Requirement> inEveryPhase(CallKind kind) {
        Requirement first = of(kind, AgePhase.EARLY_YEARS);
        for (AgePhase other : AgePhase.values()) {
            if (of(kind, other) != first) {
                return Optional.empty();
            }
        }
        return sure(first);
    }

    private static Optional<Requirement> sure(Requirement requirement) {
        return SURE.getOrDefault(requirement, Optional.empty());
    }

    /** Returns the same requirement for every kind of call and age phase. */
    public static Requirements always(Requirement requirement) {
        Map<CallKind, Map<AgePhase, Requirement>> byKind = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            byKind.put(kind, everyPhase(requirement));
        }
        return new Requirements(byKind);
    }

    private static Map<AgePhase, Requirement> everyPhase(Requirement requirement) {
        Map<AgePhase, Requirement> byPhase = new EnumMap<>(AgePhase.class);
        for (AgePhase phase : AgePhase.values()) {
            byPhase.put(phase, requirement);
        }
        return byPhase;
    }

    /** Returns these requirements with another one for a kind of call, whatever the age phase. */
    public Requirements with(CallKind kind, Requirement requirement) {
        Map<CallKind, Map<AgePhase, Requirement>> changed = new EnumMap<>(byKind);
        changed.put(kind, everyPhase(requirement));
        return new Requirements(changed);
    }

    /** Returns these requirements with another one for an age phase in a kind of call. */
    public Requirements with(CallKind kind, AgePhase phase, Requirement requirement) {
        Map<CallKind, Map<AgePhase, Requirement>> changed = new EnumMap<>(byKind);
        Map<AgePhase, Requirement> byPhase = new EnumMap<>(phases(kind));
        byPhase.put(phase, requirement);
        changed.put(kind, byPhase);
        return new Requirements(changed);
    }

    /** Returns these requirements with another one for an age phase, whatever the kind of call. */
    public Requirements with(AgePhase phase, Requirement requirement) {
        Requirements changed = this;
        for (CallKind kind : CallKind.values()) {
            changed = changed.with(kind, phase, requirement);
        }
        return changed;
    }

    /** Returns the requirement for a kind of call and an age phase. */
    public Requirement of(CallKind kind, AgePhase phase) {
        Requirement found = phases(kind).get(phase);
        return found == null ? Requirement.REQUIRED : found;
    }

    /**
     * Returns the requirement for a kind of call and somebody whose age phase may not be known. Ask without the phase first where working that out
     * costs something.
     *
     * @param phase the age phase; null when it is not known
     * @return the requirement; empty when it depends on the age phase, and that is not known
     */
    public Optional<Requirement> ofUnsure(CallKind kind, @Nullable AgePhase phase) {
        return phase == null ? whateverThePhase.getOrDefault(kind, Optional.empty()) : sure(of(kind, phase));
    }

    private Map<AgePhase, Requirement> phases(CallKind kind) {
        Map<AgePhase, Requirement> found = byKind.get(kind);
        return found == null ? Map.of() : found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirements that && byKind.equals(that.byKind);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }

    @Override
    public String toString() {
        return byKind.toString();
    }
}

package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.person.PersonId;

/**
 * A register that says something about people. Immutable.
 *
 * @param <T> what it says
 */
public final class ByPerson<T> {

    private final Map<PersonId, List<T>> entries;

    private ByPerson(Map<PersonId, List<T>> entries) {
        this.entries = entries;
    }

    /** Returns what the register says about somebody, in the order of its file; empty when it says nothing. */
    public List<T> of(PersonId person) {
        return entries.getOrDefault(person, List.of());
    }

    /** Returns how many people the register says something about. */
    public int people() {
        return entries.size();
    }

    @Override
    public String toString() {
        return "ByPerson[" + entries.keySet() + "]";
    }

    /** Collects a register. */
    static final class Builder<T> {

        private final Map<PersonId, List<T>> entries = new LinkedHashMap<>();

        void add(PersonId person, T entry) {
            entries.computeIfAbsent(person, id -> new ArrayList<>()).add(entry);
        }

        ByPerson<T> build() {
            entries.replaceAll((id, list) -> List.copyOf(list));
            return new ByPerson<>(entries);
        }

        ByPerson<T> build(Comparator<T> order) {
            entries.values().forEach(list -> list.sort(order));
            return build();
        }
    }
}

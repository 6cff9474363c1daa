package org.callpolicykit.schooldesk.folder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is concluded while a folder is read. */
final class Notes {

    private final Map<Note.Kind, Integer> counts = new EnumMap<>(Note.Kind.class);

    void add(Note.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<Note> all() {
        return counts.entrySet().stream()
                .map(entry -> new Note(entry.getKey(), entry.getValue()))
                .toList();
    }
}

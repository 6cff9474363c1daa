package org.callpolicykit.adapter.schoolcloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callpolicykit.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * People of one kind by what an export names them by.
 *
 * @param <T> a person, or their part in a call
 */
final class Directory<T> {

    private final PersonKey key;
    private final String kind;
    private final Function<T, PersonId> id;
    private final Map<String, List<T>> byKey = new HashMap<>();

    /**
     * The directory of some people.
     *
     * @param kind what they are, for messages
     * @param written what somebody is named by; null where the MIS has nothing of the kind
     */
    Directory(
            String kind,
            PersonKey key,
            List<T> people,
            Function<T, @Nullable String> written,
            Function<T, PersonId> id) {
        this.key = key;
        this.kind = kind;
        this.id = id;
        for (T person : people) {
            String name = written.apply(person);
            if (name != null) {
                byKey.computeIfAbsent(name, same -> new ArrayList<>()).add(person);
            }
        }
    }

    /** Returns everybody who is meant by what is written: one, if all is well. */
    List<T> meant(String written) {
        return byKey.getOrDefault(key.key(written), List.of());
    }

    /** Returns what is expected instead of something that means nobody, or several. */
    String expected(String written) {
        List<T> meant = meant(written);
        if (meant.isEmpty()) {
            return "the " + key.word() + " of a " + kind + ", as the MIS has it";
        }
        String ids = meant.stream().map(one -> id.apply(one).value()).sorted().collect(Collectors.joining(", "));
        return "one " + kind + "; of that " + key.word() + " are " + ids;
    }
}

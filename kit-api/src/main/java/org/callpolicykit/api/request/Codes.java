package org.callpolicykit.api.request;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number for each of a few different things. */
final class Codes<T> {

    private final int most;
    private final Map<T, Integer> codes = new HashMap<>();
    private @Nullable T last;
    private int lastCode;

    /** Up to so many numbers; what comes after that shares one that nobody finds. */
    Codes(int most) {
        this.most = most;
    }

    Codes<T> copy() {
        Codes<T> copy = new Codes<>(most);
        copy.codes.putAll(codes);
        return copy;
    }

    int codeOf(T thing) {
        if (thing != last) {
            lastCode = look(thing);
            last = thing;
        }
        return lastCode;
    }

    private int look(T thing) {
        Integer known = codes.get(thing);
        if (known != null) {
            return known;
        }
        int code = Math.min(codes.size(), most);
        if (code < most) {
            codes.put(thing, code);
        }
        return code;
    }

    /** Returns the number of a thing; one that nothing has when it is not there. */
    int find(T thing) {
        return codes.getOrDefault(thing, Integer.MAX_VALUE);
    }
}

package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import org.callpolicykit.api.call.CallId;

/**
 * Stands for a call where its id must not be read: schools choose ids, and some put a name into them. The same call has the same key in every
 * review, and whoever has the calls of the school finds it by making the keys of all of them.
 */
final class CallKey {

    private static final int DIGITS = 16;

    private CallKey() {}

    /** Returns the first 16 hexadecimal digits of the SHA-256 of the school's id, a line feed, and the call's id, in UTF-8. */
    static String of(String school, CallId call) {
        return Hashing.sha256()
                .hashString(school + "\n" + call.value(), UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}

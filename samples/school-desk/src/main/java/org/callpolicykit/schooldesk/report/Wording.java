package org.callpolicykit.schooldesk.report;

import java.util.Locale;

/** How numbers and constants are written: grouped for people, in hyphens for programs. */
final class Wording {

    private Wording() {}

    /** Returns "1,204". */
    static String grouped(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String errors(int count) {
        return count == 1 ? "1 thing" : grouped(count) + " things";
    }

    /** Returns "1,204 calls", or "1 call". */
    static String calls(int number) {
        return count(number, "call");
    }

    /** Returns "3 clauses", or "1 clause". */
    static String count(int number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a phrase as it starts a line: "School office". */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns a constant as data have it: "switched-off". */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a constant as people read it: "switched off". */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

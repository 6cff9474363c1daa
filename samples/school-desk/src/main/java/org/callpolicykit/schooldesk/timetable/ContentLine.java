package org.callpolicykit.schooldesk.timetable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded line of a calendar (RFC 5545, 3.1).
 *
 * @param line the number of its first physical line
 * @param text the whole of it
 * @param name the property's name in upper case
 * @param parameters the parameters by upper case name, quotes removed
 * @param value what follows the colon
 */
record ContentLine(int line, String text, String name, Map<String, String> parameters, String value) {

    /** The content line of this text, or empty if it is not NAME;PARAMETERS:VALUE. */
    static Optional<ContentLine> parse(int line, String text) {
        int colon = unquoted(text, ':', 0);
        if (colon < 1) {
            return Optional.empty();
        }
        int semicolon = unquoted(text, ';', 0);
        int nameEnd = semicolon > 0 && semicolon < colon ? semicolon : colon;
        String name = text.substring(0, nameEnd).strip().toUpperCase(Locale.ROOT);
        if (!isName(name)) {
            return Optional.empty();
        }
        Map<String, String> parameters = nameEnd == colon ? Map.of() : parameters(text.substring(nameEnd + 1, colon));
        return Optional.of(new ContentLine(line, text, name, parameters, text.substring(colon + 1)));
    }

    @Nullable
    String parameter(String wanted) {
        return parameters.get(wanted);
    }

    boolean is(String wantedName, String wantedValue) {
        return name.equals(wantedName) && value.strip().equalsIgnoreCase(wantedValue);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c == '-' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        int from = 0;
        while (from < text.length()) {
            int end = unquoted(text, ';', from);
            String one = text.substring(from, end < 0 ? text.length() : end);
            int equals = one.indexOf('=');
            if (equals > 0) {
                String name = one.substring(0, equals).strip().toUpperCase(Locale.ROOT);
                parameters.putIfAbsent(
                        name, one.substring(equals + 1).replace("\"", "").strip());
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return parameters;
    }

    private static int unquoted(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }
}

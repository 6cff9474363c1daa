package org.callpolicykit.adapter.bigbluebutton;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a server.
 *
 * @param text as the server gives it; null or blank when it keeps that to itself
 */
record Version(@Nullable String text) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

    /** Returns whether it is known to be older. */
    boolean isOlderThan(int major, int minor) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return false;
        }
        int foundMajor = Integer.parseInt(matcher.group(1));
        return foundMajor < major || (foundMajor == major && Integer.parseInt(matcher.group(2)) < minor);
    }
}

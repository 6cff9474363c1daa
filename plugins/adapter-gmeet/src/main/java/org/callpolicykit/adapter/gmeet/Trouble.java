package org.callpolicykit.adapter.gmeet;

import com.google.api.client.json.gson.GsonFactory;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why Google refuses, by the words it has for that: {@code reason}, {@code status}, or a word after an at sign. Of its own texts nothing is repeated. */
enum Trouble {
    /** Too many requests; they may be sent again. */
    BUSY("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED"),
    /** The day's requests are used up. */
    USED_UP("dailyLimitExceeded", "quotaExceeded"),
    /** The project has not switched the API on. */
    API_OFF("accessNotConfigured", "SERVICE_DISABLED"),
    /** The token is not good for it. */
    SCOPE_MISSING("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
    /** The domain's administrator has forbidden it. */
    FORBIDDEN_BY_DOMAIN("domainPolicy"),
    /** Calendar is off for the user. */
    NO_CALENDAR("notACalendarUser"),
    /** Classroom is off for the user, or does not let applications in. */
    NO_CLASSROOM("@ClassroomDisabled", "@ClassroomApiDisabled"),
    /** Only the application that made a thing may change it. */
    MADE_BY_ANOTHER("@ProjectPermissionDenied"),
    /** The course is archived. */
    COURSE_CLOSED("@CourseNotModifiable"),
    /** Anything else. */
    OTHER;

    private static final Pattern AT_WORD = Pattern.compile("^@[A-Za-z]{1,60}");

    private final ImmutableSet<String> words;

    Trouble(String... words) {
        this.words = ImmutableSet.copyOf(words);
    }

    /** Returns what an answer complains of. */
    static Trouble in(String text) {
        Set<String> said = said(text);
        for (Trouble trouble : values()) {
            if (trouble.words.stream().anyMatch(said::contains)) {
                return trouble;
            }
        }
        return OTHER;
    }

    private static Set<String> said(String text) {
        Set<String> said = new HashSet<>();
        Map<?, ?> error = map(parsed(text).get("error"));
        add(said, error.get("status"));
        String message = String.valueOf(error.get("message"));
        Matcher word = AT_WORD.matcher(message);
        if (word.find()) {
            said.add(word.group());
        }
        for (String list : List.of("errors", "details")) {
            if (error.get(list) instanceof List<?> entries) {
                entries.forEach(entry -> add(said, map(entry).get("reason")));
            }
        }
        return said;
    }

    private static void add(Set<String> said, @Nullable Object word) {
        if (word instanceof String text) {
            said.add(text);
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Whatever cannot be read says nothing. */
    private static Map<?, ?> parsed(String text) {
        try {
            return text.isBlank()
                    ? Map.of()
                    : map(GsonFactory.getDefaultInstance().fromString(text, Map.class));
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }
}

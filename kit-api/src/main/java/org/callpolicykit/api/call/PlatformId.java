package org.callpolicykit.api.call;

import java.util.regex.Pattern;

/**
 * The identifier of a video platform, the same in policies, adapters and calls.
 *
 * @param value lower-case words joined by hyphens
 */
public record PlatformId(String value) implements Comparable<PlatformId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Google Meet, joined through Google Classroom. */
    public static final PlatformId GOOGLE_MEET = new PlatformId("google-meet");

    /** Microsoft Teams. */
    public static final PlatformId MICROSOFT_TEAMS = new PlatformId("microsoft-teams");

    /** SchoolCloud, for consultations with parents. */
    public static final PlatformId SCHOOLCLOUD = new PlatformId("schoolcloud");

    /** @throws IllegalArgumentException if the value has another form */
    public PlatformId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("found the platform \"" + value
                    + "\", expected lower-case words joined by hyphens, such as google-meet");
        }
    }

    @Override
    public int compareTo(PlatformId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

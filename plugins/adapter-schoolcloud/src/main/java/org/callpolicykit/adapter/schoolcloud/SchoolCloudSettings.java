package org.callpolicykit.adapter.schoolcloud;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Place;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the host gives to the adapter: files, and what they do not say.
 *
 * @param contacts the contacts of the MIS, for the check before SchoolCloud takes them
 * @param teachers its teachers, for the same
 * @param appointments what the school exported from SchoolCloud
 * @param mapping how that is to be read
 * @param format how it is written
 * @param zone the school's clock; null when it is not given
 * @param teacherPlace where teachers hold consultations, as the school says; null when it does not
 * @param retentionClass the line of the retention schedule for consultations; null when it is not given
 */
record SchoolCloudSettings(
        Optional<GivenFile> contacts,
        Optional<GivenFile> teachers,
        Optional<GivenFile> appointments,
        Optional<GivenFile> mapping,
        FileFormat format,
        @Nullable ZoneId zone,
        @Nullable Place teacherPlace,
        @Nullable String retentionClass) {

    private static final Map<String, Charset> ENCODINGS =
            new TreeMap<>(Map.of("utf-8", StandardCharsets.UTF_8, "windows-1252", Charset.forName("windows-1252")));
    private static final Map<String, Character> SEPARATORS =
            new TreeMap<>(Map.of("comma", ',', "semicolon", ';', "tab", '\t'));
    private static final Map<String, Place> PLACES = Arrays.stream(Place.values())
            .collect(Collectors.toMap(
                    place -> place.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    place -> place,
                    (one, other) -> one,
                    TreeMap::new));

    /** @throws PlatformException if a setting is missing, or cannot be understood */
    static SchoolCloudSettings of(AdapterSettings host) {
        Optional<GivenFile> appointments = GivenFile.of(host, "appointments");
        ZoneId zone = host.value("time-zone").map(SchoolCloudSettings::zone).orElse(null);
        if (appointments.isPresent() && zone == null) {
            throw refused("time-zone", "the school's, such as Europe/London: the export has none");
        }
        return new SchoolCloudSettings(
                GivenFile.of(host, "contacts"),
                GivenFile.of(host, "teachers"),
                appointments,
                GivenFile.of(host, "mapping"),
                new FileFormat(
                        choice(host, "encoding", ENCODINGS).orElse(StandardCharsets.UTF_8),
                        choice(host, "separator", SEPARATORS).orElse(',')),
                zone,
                choice(host, "teacher-place", PLACES).orElse(null),
                host.value("retention-class").orElse(null));
    }

    /** @throws PlatformException if there is none */
    GivenFile neededAppointments() {
        return appointments.orElseThrow(() ->
                refused("appointments-file", "the path of the appointments that the school exported from SchoolCloud"));
    }

    /** Only ever asked for together with the appointments, which are not given without. */
    ZoneId neededZone() {
        if (zone == null) {
            throw refused("time-zone", "the school's, such as Europe/London");
        }
        return zone;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw refused("time-zone", "the school's, such as Europe/London");
        }
    }

    private static <T> Optional<T> choice(AdapterSettings host, String name, Map<String, T> choices) {
        return host.value(name)
                .map(written -> Optional.ofNullable(choices.get(written.strip().toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> refused(name, "one of " + String.join(", ", choices.keySet()))));
    }

    private static PlatformException refused(String setting, String expected) {
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The setting " + setting + " is missing or cannot be understood; give " + expected + ".");
    }
}

package org.callpolicykit.schooldesk.timetable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.callpolicykit.core.policy.DidYouMean;

/**
 * What a TZID stands for: the VTIMEZONE of the file, or else the zone of that name in Java's time zone database, also behind a
 * prefix such as {@code /example.org/20050126/}, or else the zone that Windows calls so.
 */
final class Zones {

    private static final String WINDOWS = "windows-zones.properties";

    private final Map<String, ZoneRules> defined = new HashMap<>();
    private final Properties windows = new Properties();

    Zones() {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Zones.class.getResourceAsStream(WINDOWS), WINDOWS), StandardCharsets.UTF_8)) {
            windows.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void define(String id, ZoneRules rules) {
        defined.putIfAbsent(id.strip(), rules);
    }

    Optional<ZoneRules> find(String id) {
        ZoneRules own = defined.get(id.strip());
        return own != null ? Optional.of(own) : known(id.strip());
    }

    /** The TZID that a mistyped one was probably meant to be, as a hint. */
    Optional<String> hint(String id) {
        List<String> names = Stream.of(
                        defined.keySet().stream().sorted(),
                        ZoneId.getAvailableZoneIds().stream().sorted(),
                        windows.stringPropertyNames().stream().sorted())
                .flatMap(stream -> stream)
                .toList();
        return DidYouMean.hint(id, names);
    }

    private Optional<ZoneRules> known(String id) {
        return inJava(id).or(() -> behindPrefix(id)).or(() -> inWindows(id));
    }

    private static Optional<ZoneRules> inJava(String id) {
        try {
            return Optional.of(ZoneId.of(id).getRules());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneRules> behindPrefix(String id) {
        int city = id.lastIndexOf('/');
        int region = city < 1 ? -1 : id.lastIndexOf('/', city - 1);
        return region < 0 ? Optional.empty() : inJava(id.substring(region + 1));
    }

    private Optional<ZoneRules> inWindows(String id) {
        return Optional.ofNullable(windows.getProperty(id)).flatMap(Zones::inJava);
    }
}

package org.callpolicykit.adapter.gmeet;

import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * What the host set, checked.
 *
 * @param key the service account's key
 * @param zone the school's time zone
 * @param meet where Google Meet answers, without a slash at the end
 * @param calendar where Google Calendar answers
 * @param classroom where Google Classroom answers
 * @param token where tokens are given out
 * @param requestTimeout how long one request may take
 * @param totalDeadline how long a request may take with all its repetitions
 * @param quotaFactor how many times the published quotas were granted
 * @param host the host's settings, for those that are asked for by name
 */
record GmeetSettings(
        ServiceAccountCredentials key,
        ZoneId zone,
        URI meet,
        URI calendar,
        URI classroom,
        URI token,
        Duration requestTimeout,
        Duration totalDeadline,
        int quotaFactor,
        AdapterSettings host) {

    private static final int MOST_QUOTAS = 1_000;

    private static final String KEY = "service-account-key";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads what the host set.
     *
     * @throws PlatformException if something is missing or has another form; the message says which
     */
    static GmeetSettings of(AdapterSettings host) {
        return new GmeetSettings(
                key(host),
                zone(host),
                address(host, "meet-url", "https://meet.googleapis.com"),
                address(host, "calendar-url", "https://www.googleapis.com"),
                address(host, "classroom-url", "https://classroom.googleapis.com"),
                address(host, "token-url", "https://oauth2.googleapis.com/token"),
                duration(host, "request-timeout", "PT30S"),
                duration(host, "total-deadline", "PT3M"),
                quotaFactor(host),
                host);
    }

    /** Returns the Classroom course of a class: what the host says, or the alias that the domain gave it. */
    String course(ClassId classId) {
        return host.value("course-of:" + classId)
                .filter(course -> !course.isBlank())
                .orElse("d:" + classId);
    }

    /** Returns the course in which chosen pupils are told of calls that belong to no class; empty when the host does not say. */
    Optional<String> courseWithoutClass() {
        return host.value("course-without-class").filter(course -> !course.isBlank());
    }

    /** Returns the Google account of a member of staff; empty when the host does not say. */
    Optional<String> account(PersonId person) {
        return host.value("account-of:" + person).filter(account -> !account.isBlank());
    }

    /** Returns the account with which {@code preflight} tries things. */
    Optional<String> preflightUser() {
        return host.value("preflight-user").filter(account -> !account.isBlank());
    }

    /** Returns the class with which {@code preflight} tries things. */
    Optional<ClassId> preflightClass() {
        return host.value("preflight-class").filter(id -> !id.isBlank()).map(ClassId::new);
    }

    /** What the library says of a key that it cannot read may hold parts of it. */
    private static ServiceAccountCredentials key(AdapterSettings host) {
        String json = host.secret(KEY)
                .orElseThrow(() -> refused(
                        "the secret " + KEY + " is not set; give the service account's key, the whole JSON file"))
                .reveal();
        try {
            return ServiceAccountCredentials.fromStream(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            throw refused("the secret " + KEY
                    + " is no key of a service account; give the whole JSON file that the Google Cloud console made");
        }
    }

    private static ZoneId zone(AdapterSettings host) {
        String value = host.value("time-zone").orElseThrow(() -> refused("the setting time-zone is not set"));
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw refused("the setting time-zone is \"" + value + "\", expected one such as Europe/London");
        }
    }

    private static Duration duration(AdapterSettings host, String name, String otherwise) {
        String value = host.value(name).orElse(otherwise);
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isZero() && !duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw refused("the setting " + name + " is \"" + value + "\", expected one such as " + otherwise);
        }
        throw refused("the setting " + name + " is \"" + value + "\", expected more than nothing");
    }

    private static int quotaFactor(AdapterSettings host) {
        String value = host.value("quota-factor").orElse("1");
        if (value.matches("[1-9]\\d{0,3}") && Integer.parseInt(value) <= MOST_QUOTAS) {
            return Integer.parseInt(value);
        }
        throw refused(
                "the setting quota-factor is \"" + value + "\", expected a whole number from 1 to " + MOST_QUOTAS);
    }

    /** Tokens travel there, so it is https, or this machine. */
    private static URI address(AdapterSettings host, String name, String otherwise) {
        String value = host.value(name).orElse(otherwise);
        URI address;
        try {
            address = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        } catch (IllegalArgumentException e) {
            throw refused("the setting " + name + " is no address");
        }
        boolean secure = "https".equals(address.getScheme()) && address.getHost() != null;
        boolean local = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        if ((!secure && !local) || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw refused("the setting " + name
                    + " has to be an https address without user and query; http is for this machine alone");
        }
        return address;
    }

    private static PlatformException refused(String message) {
        return new PlatformException(Reason.NOT_AUTHENTICATED, "Google Meet: " + message + ".");
    }
}

package org.callpolicykit.adapter.teams;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Secret;

/**
 * What the host set, checked.
 *
 * @param tenant the id of the school's tenant
 * @param client the id of the application in it
 * @param secret the application's secret
 * @param zone the school's time zone
 * @param graph where Microsoft Graph answers, without a slash at the end
 * @param authority where tokens are given out, without a slash at the end
 * @param requestTimeout how long one request may take
 * @param totalDeadline how long a request may take with all its repetitions
 * @param quotaFactor how many times the published quotas the school was granted
 * @param tryWith the school account of a member of staff with whom {@code preflight} tries things; empty when none is named
 */
record TeamsSettings(
        String tenant,
        String client,
        Secret secret,
        ZoneId zone,
        URI graph,
        URI authority,
        Duration requestTimeout,
        Duration totalDeadline,
        int quotaFactor,
        Optional<String> tryWith) {

    private static final int MOST_QUOTAS = 1_000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads what the host set.
     *
     * @throws PlatformException if something is missing or has another form; the message says which
     */
    static TeamsSettings of(AdapterSettings host) {
        return new TeamsSettings(
                needed(host, "tenant-id"),
                needed(host, "client-id"),
                host.secret("client-secret")
                        .orElseThrow(() -> refused("the secret client-secret is not set; give the application's")),
                zone(needed(host, "time-zone")),
                address(host, "graph-url", "https://graph.microsoft.com/v1.0"),
                address(host, "authority-url", "https://login.microsoftonline.com"),
                duration(host, "request-timeout", "PT30S"),
                duration(host, "total-deadline", "PT3M"),
                quotaFactor(host),
                host.value("preflight-user"));
    }

    private static String needed(AdapterSettings host, String name) {
        return host.value(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> refused("the setting " + name + " is not set"));
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw refused("the setting time-zone is \"" + value + "\", expected one such as Europe/London");
        }
    }

    private static int quotaFactor(AdapterSettings host) {
        String value = host.value("quota-factor").orElse("1");
        try {
            int factor = Integer.parseInt(value);
            if (factor >= 1 && factor <= MOST_QUOTAS) {
                return factor;
            }
        } catch (NumberFormatException e) {
            throw refused("the setting quota-factor is \"" + value + "\", expected a whole number such as 1");
        }
        throw refused("the setting quota-factor is \"" + value + "\", expected 1 to " + MOST_QUOTAS);
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

    /** Credentials travel there, so it is https, or this machine. */
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
        return new PlatformException(Reason.NOT_AUTHENTICATED, "Microsoft Teams: " + message + ".");
    }
}

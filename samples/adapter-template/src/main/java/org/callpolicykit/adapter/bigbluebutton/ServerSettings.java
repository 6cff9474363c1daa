package org.callpolicykit.adapter.bigbluebutton;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Secret;

/**
 * How to reach a server.
 *
 * @param address its API, as {@code bbb-conf --secret} prints it, with {@code api} at its end
 * @param secret its shared secret
 * @param school tells the meetings of schools apart that share a server
 * @param timeOut for how long one answer is waited for
 * @param deadline for how long a request is tried in all
 */
record ServerSettings(URI address, Secret secret, String school, Duration timeOut, Duration deadline) {

    static ServerSettings of(AdapterSettings settings) {
        return new ServerSettings(
                address(settings.value("address").orElseThrow(() -> missing("setting \"address\""))),
                settings.secret("shared-secret").orElseThrow(() -> missing("secret \"shared-secret\"")),
                settings.value("school").orElse(""),
                duration(settings, "time-out", "PT10S"),
                duration(settings, "deadline", "PT30S"));
    }

    private static URI address(String value) {
        try {
            URI address = URI.create(value);
            if ("https".equals(address.getScheme()) || "127.0.0.1".equals(address.getHost())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw invalid("address", "the one that bbb-conf --secret prints, with api at its end");
        }
        throw invalid("address", "an https address, because links hold people's names");
    }

    private static Duration duration(AdapterSettings settings, String name, String otherwise) {
        try {
            Duration duration = Duration.parse(settings.value(name).orElse(otherwise));
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw invalid(name, "an ISO-8601 duration, such as " + otherwise);
        }
        throw invalid(name, "a duration above zero, such as " + otherwise);
    }

    private static PlatformException missing(String what) {
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The " + what + " of the BigBlueButton server is missing; bbb-conf --secret prints it on the server.");
    }

    private static PlatformException invalid(String name, String expected) {
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The setting \"" + name + "\" of the BigBlueButton server is no good; give " + expected + ".");
    }
}

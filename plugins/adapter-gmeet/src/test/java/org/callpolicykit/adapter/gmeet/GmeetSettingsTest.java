package org.callpolicykit.adapter.gmeet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.callpolicykit.adapter.gmeet.google.GoogleServer;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of the host")
class GmeetSettingsTest {

    private final GoogleServer google = new GoogleServer();

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void haveGooglesOwnAddressesUnlessOthersAreSet() {
        GivenSettings least = GivenSettings.none()
                .secret(
                        "service-account-key",
                        google.settings()
                                .secret("service-account-key")
                                .orElseThrow()
                                .reveal())
                .value("time-zone", "Europe/London");
        GmeetSettings settings = GmeetSettings.of(least);

        assertThat(settings.meet()).hasToString("https://meet.googleapis.com");
        assertThat(settings.calendar()).hasToString("https://www.googleapis.com");
        assertThat(settings.classroom()).hasToString("https://classroom.googleapis.com");
        assertThat(settings.token()).hasToString("https://oauth2.googleapis.com/token");
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.course(new ClassId("year-4"))).isEqualTo("d:year-4");
    }

    @ParameterizedTest
    @CsvSource({
        "time-zone,Lundun,expected one such as Europe/London",
        "request-timeout,30,expected one such as PT30S",
        "total-deadline,PT0S,expected more than nothing",
        "quota-factor,0,expected a whole number from 1 to 1000",
        "quota-factor,1001,expected a whole number from 1 to 1000",
        "quota-factor,many,expected a whole number from 1 to 1000",
        "meet-url,http://meet.example,has to be an https address",
        "token-url,https://user@token.example,without user and query",
        "calendar-url,::,is no address"
    })
    void areRefusedWithTheirNameAndWhatWasExpected(String name, String value, String expected) {
        isRefused(google.settings().value(name, value), name, expected);
    }

    @Test
    void needAKeyAndAZone() {
        isRefused(GivenSettings.none(), "service-account-key", "is not set");
        isRefused(
                GivenSettings.none()
                        .secret("service-account-key", "{\"type\":\"authorized_user\",\"refresh_token\":\"hush\"}"),
                "service-account-key",
                "is no key of a service account");
        isRefused(GivenSettings.none().secret("service-account-key", "hush"), "service-account-key", "is no key");
    }

    private static void isRefused(GivenSettings settings, String name, String expected) {
        PlatformException refusal = School.refusal(() -> new GmeetAdapter().connect(settings));
        assertThat(refusal)
                .hasMessageContaining(name)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("hush");
        assertThat(refusal).hasNoCause();
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_AUTHENTICATED);
    }
}

package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the host sets")
class TeamsSettingsTest {

    private static final Map<String, String> NEEDED =
            Map.of("tenant-id", "T1", "client-id", "C1", "client-secret", "hush", "time-zone", "Europe/London");

    private record Host(Map<String, String> values) implements AdapterSettings {

        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public Optional<Secret> secret(String name) {
            return value(name).map(Secret::new);
        }
    }

    private static TeamsSettings with(String name, String value) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.put(name, value);
        return TeamsSettings.of(new Host(values));
    }

    @Test
    void everythingElseHasADefault() {
        TeamsSettings settings = TeamsSettings.of(new Host(NEEDED));

        assertThat(settings.graph()).hasToString("https://graph.microsoft.com/v1.0");
        assertThat(settings.authority()).hasToString("https://login.microsoftonline.com");
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.totalDeadline()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.tryWith()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-id", "client-id", "client-secret", "time-zone"})
    void whatIsNeededIsNamedWhenItIsMissing(String name) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.remove(name);

        assertThatThrownBy(() -> new TeamsAdapter().connect(new Host(values)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHENTICATED))
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.example/v1.0",
                "http://127.0.0.1:8080",
                "http://localhost/v1.0/",
                "http://[::1]:80"
            })
    void credentialsTravelEncryptedOrNotAtAll(String address) {
        assertThat(with("graph-url", address).graph().toString() + "/").startsWith(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.example/v1.0",
                "http://127.0.0.1.example",
                "ftp://127.0.0.1",
                "https://",
                "graph",
                "no address",
                "https://user@graph.example",
                "https://graph.example?a=b"
            })
    void otherAddressesAreRefused(String address) {
        assertThatThrownBy(() -> with("graph-url", address)).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> with("authority-url", address)).isInstanceOf(PlatformException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "request-timeout, 30",
        "request-timeout, PT0S",
        "total-deadline, -PT1S",
        "time-zone, London",
        "quota-factor, 0",
        "quota-factor, many",
        "quota-factor, 1001"
    })
    void aValueOfAnotherFormIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> with(name, value)).hasMessageContaining(name).hasMessageContaining(value);
    }
}

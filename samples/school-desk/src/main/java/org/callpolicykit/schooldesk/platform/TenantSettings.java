package org.callpolicykit.schooldesk.platform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.Secret;

/**
 * What an adapter is told of a school's tenant: settings from {@code platforms.csv} or the environment, secrets from the environment only. In the environment
 * the setting {@code client-secret} of {@code microsoft-teams} is called {@code CALL_POLICY_KIT_MICROSOFT_TEAMS_CLIENT_SECRET}.
 *
 * @param platform the platform
 * @param file the settings in the school folder
 * @param environment the environment of the process
 * @param accounts the logins that people have there, by their ids: the settings {@code account-of:} and an id, unless the file says otherwise
 */
public record TenantSettings(
        PlatformId platform, PlatformSettings file, Map<String, String> environment, Map<PersonId, String> accounts)
        implements AdapterSettings {

    private static final String PREFIX = "CALL_POLICY_KIT_";
    private static final String ACCOUNT_OF = "account-of:";

    /** Copies the accounts. */
    public TenantSettings {
        accounts = Map.copyOf(accounts);
    }

    @Override
    public Optional<String> value(String name) {
        return file.of(platform, name)
                .map(PlatformSettings.Line::value)
                .or(() -> inEnvironment(name))
                .or(() -> account(name));
    }

    /** @throws PlatformException if the school folder holds the secret: whoever reads the folder has it then */
    @Override
    public Optional<Secret> secret(String name) {
        file.of(platform, name).ifPresent(line -> {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED,
                    PlatformSettings.FILE + " line " + line.number() + " holds the secret " + name
                            + ". Take it out, have a new one issued, and put that into the environment as "
                            + variable(platform, name) + ".");
        });
        return inEnvironment(name).map(Secret::new);
    }

    private Optional<String> account(String name) {
        return name.startsWith(ACCOUNT_OF) && name.length() > ACCOUNT_OF.length()
                ? Optional.ofNullable(accounts.get(new PersonId(name.substring(ACCOUNT_OF.length()))))
                : Optional.empty();
    }

    private Optional<String> inEnvironment(String name) {
        return Optional.ofNullable(environment.get(variable(platform, name))).filter(value -> !value.isBlank());
    }

    /** Returns what a setting is called in the environment. */
    public static String variable(PlatformId platform, String name) {
        return PREFIX + (platform + "_" + name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    @Override
    public String toString() {
        return "TenantSettings[" + platform + "]";
    }
}

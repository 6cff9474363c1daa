package org.callpolicykit.testkit.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Secret;

/** Settings of an adapter, given one by one. Immutable. */
public final class GivenSettings implements AdapterSettings {

    private final Map<String, String> values;
    private final Map<String, Secret> secrets;

    private GivenSettings(Map<String, String> values, Map<String, Secret> secrets) {
        this.values = values;
        this.secrets = secrets;
    }

    /** Returns no settings. */
    public static GivenSettings none() {
        return new GivenSettings(Map.of(), Map.of());
    }

    /** Returns these settings with a value. */
    public GivenSettings value(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new GivenSettings(more, secrets);
    }

    /** Returns these settings with a secret. */
    public GivenSettings secret(String name, String secret) {
        Map<String, Secret> more = new TreeMap<>(secrets);
        more.put(name, new Secret(secret));
        return new GivenSettings(values, more);
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }
}

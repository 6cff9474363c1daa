package org.callpolicykit.api.platform;

import java.util.Optional;

/** What the host hands to an adapter: tenant names, addresses, credentials. Implemented by MIS vendors; never a file of the kit. */
public interface AdapterSettings {

    /** Returns a setting that is no secret; empty when the host has none of that name. */
    Optional<String> value(String name);

    /** Returns a secret; empty when the host has none of that name. */
    Optional<Secret> secret(String name);
}

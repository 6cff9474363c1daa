package org.callpolicykit.api.platform;

import org.pf4j.ExtensionPoint;

/** Brings a video platform to the kit. Stateless, with a public constructor without arguments. */
public interface PlatformAdapter extends ExtensionPoint {

    /** Returns what the platform is and can do. */
    PlatformSpec spec();

    /**
     * Opens a connection to one school's tenant.
     *
     * @throws PlatformException if the settings do not suffice; no call is made yet
     */
    PlatformConnection connect(AdapterSettings settings);
}

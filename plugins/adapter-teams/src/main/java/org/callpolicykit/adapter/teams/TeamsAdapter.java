package org.callpolicykit.adapter.teams;

import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.pf4j.Extension;

/** Microsoft Teams: calls with parents (5.2) and between staff (5.3), through Microsoft Graph. */
@Extension
public final class TeamsAdapter implements PlatformAdapter {

    private final Waiting waiting;

    /** The adapter in the time of the machine. */
    public TeamsAdapter() {
        this(Waiting.REAL);
    }

    TeamsAdapter(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public PlatformSpec spec() {
        return TeamsCapabilities.SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        return new TeamsConnection(settings, waiting);
    }
}

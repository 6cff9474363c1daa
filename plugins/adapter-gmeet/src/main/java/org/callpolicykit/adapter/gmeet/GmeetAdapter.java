package org.callpolicykit.adapter.gmeet;

import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.pf4j.Extension;

/** Google Meet with Classroom: calls with pupils (5.1, 6.1), through Google's own clients. */
@Extension
public final class GmeetAdapter implements PlatformAdapter {

    private final Waiting waiting;

    /** The adapter in the time of the machine. */
    public GmeetAdapter() {
        this(Waiting.REAL);
    }

    GmeetAdapter(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public PlatformSpec spec() {
        return GmeetCapabilities.SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        return new GmeetConnection(settings, waiting);
    }
}

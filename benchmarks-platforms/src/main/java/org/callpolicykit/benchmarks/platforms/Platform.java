package org.callpolicykit.benchmarks.platforms;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.testkit.platform.LoopbackServer;

/** A platform's strict server, with a school of 40 hosts in it. */
interface Platform extends AutoCloseable {

    /** Returns the platform's name. */
    String name();

    /** Returns the server that listens. */
    LoopbackServer wire();

    /**
     * Returns settings with which the adapter reaches the server.
     *
     * @param quotaFactor how many times the published quotas are granted
     */
    AdapterSettings settings(int quotaFactor);

    /** Returns a week's calls, spread over the hosts. */
    List<Call> week(int calls);

    /** Returns what the server has for a call, by kind. */
    List<String> kept(Call call);

    @Override
    default void close() {
        wire().close();
    }
}

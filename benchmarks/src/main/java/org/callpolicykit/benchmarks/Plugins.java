package org.callpolicykit.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.PluginReport;

/** The kit with its real plugin zips, so that class loaders and dispatch are as in production. */
public final class Plugins {

    private static final String DIRECTORY = "callpolicykit.plugins";

    private Plugins() {}

    /**
     * Opens the kit on the zips beside the benchmarks' jar.
     *
     * @throws IllegalStateException if one of them could not be loaded: a benchmark of missing rules says nothing
     */
    public static PolicyKit open() {
        PolicyKit kit = PolicyKit.open(directory());
        for (PluginReport plugin : kit.plugins()) {
            if (plugin.state() != PluginReport.State.LOADED) {
                throw new IllegalStateException(String.join("\n", plugin.problems()));
            }
        }
        return kit;
    }

    /** Returns the directory of the zips. */
    public static Path directory() {
        String given = System.getProperty(DIRECTORY);
        if (given != null) {
            return Path.of(given);
        }
        try {
            Path jar = Path.of(Plugins.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("plugins");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the benchmarks' jar has no usable place; give -D" + DIRECTORY, e);
        }
    }
}

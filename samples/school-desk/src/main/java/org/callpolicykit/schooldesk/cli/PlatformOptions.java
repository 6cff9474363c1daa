package org.callpolicykit.schooldesk.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which platforms, and with how many threads: what every command on platforms takes. */
final class PlatformOptions {

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            description =
                    "Only this platform, such as google-meet; may be repeated. Default: every platform that the calls or their meetings are on.")
    private Set<String> platforms = new LinkedHashSet<>();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description =
                    "How many calls are worked on at once. Default: ${DEFAULT-VALUE}. The platforms' quotas are kept to whatever it is.",
            defaultValue = "4")
    private int threads = 4;

    /** Returns the platforms that were asked for; empty for all. */
    Set<String> platforms() {
        return platforms;
    }

    /** Returns how many calls are worked on at once, at least 1. */
    int threads() {
        return Math.max(1, threads);
    }
}

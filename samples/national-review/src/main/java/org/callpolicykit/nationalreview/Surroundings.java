package org.callpolicykit.nationalreview;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.Optional;

/**
 * What a command meets outside of its arguments.
 *
 * @param out where results go
 * @param err where problems and progress go
 * @param clock what time it is
 * @param rules the zip of all plugins if none is given
 */
record Surroundings(PrintStream out, PrintStream err, Clock clock, Path rules) {

    private static final String RULES = "all-rules.zip";

    /** Returns the surroundings of this process; the plugins are in {@code all-rules.zip} beside the running jar. */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.out, System.err, Clock.systemUTC(), besideJar().resolve(RULES));
    }

    private static Path besideJar() {
        try {
            return Optional.ofNullable(Surroundings.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(location -> Path.of(URI.create(location.toString())).getParent())
                    .orElse(Path.of(""));
        } catch (IllegalArgumentException e) {
            return Path.of("");
        }
    }
}

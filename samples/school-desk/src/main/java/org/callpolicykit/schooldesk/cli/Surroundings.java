package org.callpolicykit.schooldesk.cli;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callpolicykit.core.PolicyKit;

/**
 * What a command meets outside of its arguments.
 *
 * @param out where results go
 * @param err where problems and progress go
 * @param terminal whether somebody watches the progress
 * @param clock what time it is
 * @param plugins the plugin directory if none is given
 * @param kits opens a plugin directory that is there
 * @param environment the environment of the process: where secrets come from
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Clock clock,
        Path plugins,
        Function<Path, PolicyKit> kits,
        Map<String, String> environment) {

    /** Copies the environment. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Without the environment, which holds secrets. */
    @Override
    public String toString() {
        return "Surroundings[" + terminal + ", " + plugins + "]";
    }

    /** Whether progress goes to a person or to a file. */
    public enum Terminal {
        /** A line can be written over. */
        INTERACTIVE,
        /** Every line stays. */
        NONE
    }

    /** The surroundings of this process; plugins are in {@code plugins} beside the running jar. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.out,
                System.err,
                watched(),
                Clock.systemUTC(),
                besideJar().resolve("plugins"),
                PolicyKit::open,
                System.getenv());
    }

    @SuppressWarnings(
            "SystemConsoleNull") // a newer JDK may say yes too often; then a log holds one long line, nothing worse
    private static Terminal watched() {
        return System.console() == null ? Terminal.NONE : Terminal.INTERACTIVE;
    }

    private static Path besideJar() {
        try {
            Optional<URI> jar = Optional.ofNullable(
                            Surroundings.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(location -> URI.create(location.toString()));
            return jar.map(Path::of).map(Path::getParent).orElse(Path.of(""));
        } catch (IllegalArgumentException e) {
            return Path.of("");
        }
    }
}

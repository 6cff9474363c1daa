package org.callpolicykit.schooldesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as it was packed, run as a user runs it: another process, its exit code and what it prints. */
final class Distribution {

    private static final long MOST_SECONDS = 120;

    private final Path folder;

    Distribution(Path folder) {
        this.folder = folder;
    }

    static Path home() {
        return Path.of(System.getProperty("school-desk.home"));
    }

    static Path plugins() {
        return home().resolve("plugins");
    }

    Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs it with these variables in its environment too. */
    Run run(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // A process of some seconds is over before the second compiler has paid for itself.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    home().resolve("school-desk.jar").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("school-desk did not end within " + MOST_SECONDS + " s");
            }
            return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a run ended. */
    record Run(int exitCode, String out, String err) {}
}

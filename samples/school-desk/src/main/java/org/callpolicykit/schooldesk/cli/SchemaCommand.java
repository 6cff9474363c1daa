package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.schooldesk.report.PolicySchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code school-desk schema}: what editors complete and check school-policy.yaml with. */
@Command(
        name = "schema",
        description = "Prints a JSON Schema of school-policy.yaml for the plugins that are loaded.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class)
final class SchemaCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin zips. Default: plugins beside the program.")
    private @Nullable Path plugins;

    SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path directory = plugins == null ? surroundings.plugins() : plugins;
        Messages messages = new Messages(surroundings.err());
        if (!Files.isDirectory(directory)) {
            messages.error(
                    "there is no plugin directory " + directory + "; give the one of the kit with --plugins DIR");
            return ExitCode.BAD_INPUT;
        }
        try (PolicyKit kit = surroundings.kits().apply(directory)) {
            messages.plugins(kit.plugins());
            PolicySchema.write(kit.rules(), surroundings.out());
        }
        return ExitCode.PERMITTED;
    }
}

package org.callpolicykit.schooldesk.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.loading.LoadedRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code school-desk rules}: what can be switched and set in school-policy.yaml. */
@Command(
        name = "rules",
        description = "Lists the rules that are loaded, with what a school can set.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class)
final class RulesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin zips. Default: plugins beside the program.")
    private @Nullable Path plugins;

    RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path directory = plugins == null ? surroundings.plugins() : plugins;
        Messages messages = new Messages(surroundings.err());
        if (!Files.isDirectory(directory)) {
            messages.error(
                    "there is no plugin directory " + directory + "; give the one of the kit with --plugins DIR");
            return ExitCode.BAD_INPUT;
        }
        try (PolicyKit kit = surroundings.kits().apply(directory)) {
            messages.plugins(kit.plugins());
            kit.rules().forEach(this::print);
        }
        return ExitCode.PERMITTED;
    }

    private void print(LoadedRule rule) {
        PrintStream out = surroundings.out();
        out.printf(Locale.ROOT, "%-8s %s%n", rule.spec().clause(), rule.spec().title());
        out.printf(
                Locale.ROOT,
                "         %s in %s, %s, for: %s%n",
                rule.id(),
                rule.plugin(),
                rule.spec().level().name().toLowerCase(Locale.ROOT),
                rule.spec().kinds().stream().map(CallKind::label).collect(Collectors.joining(", ")));
        for (Parameter<?> parameter : rule.spec().parameters()) {
            out.printf(
                    Locale.ROOT,
                    "         %s: %s   (%s)%n",
                    parameter.name(),
                    parameter.seedText(),
                    parameter.description());
            out.printf(Locale.ROOT, "             takes %s%n", parameter.type().expected());
        }
        out.println();
    }
}

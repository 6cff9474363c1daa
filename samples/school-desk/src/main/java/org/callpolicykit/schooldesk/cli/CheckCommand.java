package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code school-desk check FOLDER}: how a school's whole schedule stands. */
@Command(
        name = "check",
        description = "Checks every call of a school folder, and writes a report.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every call is permitted",
            "1:at least one call is refused",
            "2:an option, a file of the folder, the policy or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 256;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes. Default: report in FOLDER.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to check with. Default: 1.")
    private int threads = 1;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings(
            "UnusedVariable") // looked for among the arguments, so that it also works when they cannot be read
    private boolean stacktrace;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw bad("found --threads " + threads + ", expected 1 to " + MOST_THREADS);
        }
        CheckOrder order = new CheckOrder(
                where.folder(),
                where.plugins(surroundings.plugins()),
                where.moment(surroundings.clock()),
                where.reading(),
                out == null ? where.folder().resolve("report") : out,
                threads,
                quiet ? CheckOrder.Progress.SILENT : CheckOrder.Progress.TOLD);
        return new Check(surroundings, order).run();
    }

    private ParameterException bad(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}

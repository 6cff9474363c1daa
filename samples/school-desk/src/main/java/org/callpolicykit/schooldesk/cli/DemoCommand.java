package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.madeup.MadeUpSchool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code school-desk demo}: a school to try everything on. */
@Command(
        name = "demo",
        description = "Makes up a primary school's folder, and checks its week.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:some calls are refused, as they should be",
            "2:the folder or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class DemoCommand implements Callable<Integer> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MARK = "MADE-UP.txt";

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where the school's folder goes. Default: made-up-school.",
            defaultValue = "made-up-school")
    private Path folder = Path.of("made-up-school");

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin zips. Default: plugins beside the program.")
    private @Nullable Path plugins;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (isSomebodyElses()) {
            surroundings
                    .err()
                    .println(
                            "school-desk: the folder " + folder
                                    + " is there and was not made up by this program; give another, so that nothing of yours is written over");
            return ExitCode.BAD_INPUT;
        }
        MadeUpSchool.write(folder);
        Files.writeString(folder.resolve(MARK), "Made up by school-desk demo. Nobody in here exists.\n");
        CheckOrder order = new CheckOrder(
                folder,
                plugins == null ? surroundings.plugins() : plugins,
                MadeUpSchool.REVIEWED_AT,
                ReadingOptions.in(LONDON).between(MadeUpSchool.FIRST_DAY, MadeUpSchool.LAST_DAY),
                folder.resolve("report"),
                1,
                CheckOrder.Progress.TOLD);
        return new Check(surroundings, order).run();
    }

    private boolean isSomebodyElses() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}

package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code national-review generate}: schools to measure with. */
@Command(
        name = "generate",
        description = "Makes up schools, and an index of them.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the schools are written",
            "2:an option or the folder could not be used",
            "3:something failed that nobody expected"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final int MOST_SCHOOLS = 99_999;
    private static final LocalDate END_OF_TERM = LocalDate.of(2026, 12, 18);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2027, 7, 21);
    private static final List<String> REGIONS = List.of(
            "North East",
            "North West",
            "Yorkshire and the Humber",
            "East Midlands",
            "West Midlands",
            "East of England",
            "London",
            "South East",
            "South West");

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--schools", paramLabel = "N", required = true, description = "How many schools, up to 99999.")
    private int schools;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the schools go: a folder that is not there yet.")
    private Path out = Path.of("");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description =
                    "The last day of the timetable, from 2026-12-18, the end of term, to 2027-07-21, the end of the year. Default: the end of term.")
    private LocalDate until = END_OF_TERM;

    @Option(names = NationalReviewCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    GenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (schools < 1 || schools > MOST_SCHOOLS) {
            throw bad("found --schools " + schools + ", expected 1 to " + MOST_SCHOOLS);
        }
        if (until.isBefore(END_OF_TERM) || until.isAfter(END_OF_YEAR)) {
            throw bad("found --until " + until + ", expected a day from " + END_OF_TERM + " to " + END_OF_YEAR);
        }
        if (Files.exists(out)) {
            throw bad("found something at " + out + ", expected nothing there; give another folder with --out DIR");
        }
        Files.createDirectories(out);
        SchoolTemplate template = SchoolTemplate.until(until);
        try (BufferedWriter index = Files.newBufferedWriter(out.resolve("index.csv"), UTF_8)) {
            index.write("school,region,folder\r\n");
            for (int number = 1; number <= schools; number++) {
                String id = SchoolTemplate.id(number);
                template.write(out.resolve(id), number);
                index.write(id + "," + REGIONS.get((number - 1) % REGIONS.size()) + "," + id + "\r\n");
            }
        }
        surroundings.out().println("Made up " + schools + (schools == 1 ? " school" : " schools") + " in " + out + ".");
        return ExitCode.DONE;
    }

    private ParameterException bad(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}

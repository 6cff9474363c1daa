package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.Callable;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "FOLDER", description = "The school folder: oneroster/, timetable.ics, evidence/.")
    private Path folder = Path.of("");

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin zips. Default: plugins beside the program.")
    private @Nullable Path plugins;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment to check for, such as 2026-11-30T08:00 (local) or with an offset. Default: now.")
    private @Nullable String at;

    @Option(names = "--from", paramLabel = "DATE", description = "First day. Default: that of the first event.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: the end of the school's year.")
    private @Nullable LocalDate to;

    @Option(names = "--week", paramLabel = "DATE", description = "The week of that day, Monday to Sunday.")
    private @Nullable LocalDate week;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The school's time zone. Default: Europe/London.")
    private ZoneId zone = ZoneId.of("Europe/London");

    @Option(names = "--school", paramLabel = "ID", description = "The school's sourcedId, if there are several.")
    private @Nullable String school;

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
                folder,
                plugins == null ? surroundings.plugins() : plugins,
                moment(),
                reading(),
                out == null ? folder.resolve("report") : out,
                threads,
                quiet ? CheckOrder.Progress.SILENT : CheckOrder.Progress.TOLD);
        return new Check(surroundings, order).run();
    }

    private ReadingOptions reading() {
        LocalDate first = from;
        LocalDate last = to;
        if (week != null) {
            if (from != null || to != null) {
                throw bad("found --week together with --from or --to, expected one or the other");
            }
            first = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            last = first.plusDays(6);
        }
        try {
            return ReadingOptions.in(zone).between(first, last).ofSchool(school);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private Instant moment() {
        if (at == null) {
            return surroundings.clock().instant();
        }
        String text = at.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return localMoment(text);
        }
    }

    private Instant localMoment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw bad("found --at \"" + text + "\", expected a date and time such as 2026-11-30T08:00,"
                    + " 2026-11-30T08:00Z or 2026-11-30T08:00+01:00");
        }
    }

    private ParameterException bad(@Nullable String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }
}

package org.callpolicykit.schooldesk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code school-desk}: what a school does on the command line. */
@Command(
        name = "school-desk",
        description =
                "Checks a school's video calls against its policy, and sets them up on their platforms as it asks.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class SchoolDeskCommand implements Callable<Integer> {

    static final String STACKTRACE = "--stacktrace";

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    private SchoolDeskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command; returns its {@link ExitCode} and never throws. */
    public static int run(Surroundings surroundings, String... args) {
        CommandLine command = new CommandLine(new SchoolDeskCommand(surroundings))
                .addSubcommand(new AttendanceCommand(surroundings))
                .addSubcommand(new CancelCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new CoverCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new DriftCommand(surroundings))
                .addSubcommand(new PreflightCommand(surroundings))
                .addSubcommand(new ProvisionCommand(surroundings))
                .addSubcommand(new RulesCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .addSubcommand(new WhyCommand(surroundings))
                .registerConverter(LocalDate.class, SchoolDeskCommand::date)
                .registerConverter(ZoneId.class, SchoolDeskCommand::zone)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> badOption(surroundings, e))
                .setExecutionExceptionHandler((e, line, parsed) -> failed(surroundings, e, args));
        return command.execute(args);
    }

    /** Shows what can be done when nobody says what to do. */
    @Override
    public Integer call() {
        if (spec != null) {
            surroundings.err().println(spec.commandLine().getUsageMessage());
        }
        return ExitCode.BAD_INPUT;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw expected("found \"" + text + "\", expected a date such as 2026-11-30", e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw expected("found \"" + text + "\", expected a time zone such as Europe/London", e);
        }
    }

    private static TypeConversionException expected(String message, DateTimeException cause) {
        TypeConversionException conversion = new TypeConversionException(message);
        conversion.initCause(cause);
        return conversion;
    }

    private static int badOption(Surroundings surroundings, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        surroundings.err().println("school-desk: " + e.getMessage());
        surroundings.err().println("Run \"" + command + " --help\" for what can be given.");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Surroundings surroundings, Exception e, String[] args) {
        boolean trace = Arrays.asList(args).contains(STACKTRACE);
        surroundings
                .err()
                .println("school-desk: failed unexpectedly (" + e.getClass().getSimpleName()
                        + "); nothing in the folder was changed. "
                        + (trace
                                ? "Please report it with the lines below."
                                : "Run it again with " + STACKTRACE + " and report what it prints."));
        if (trace) {
            e.printStackTrace(surroundings.err());
        }
        return ExitCode.FAILED;
    }
}

package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which folder, which days of it, and as of when: what every command on a school folder takes. */
final class FolderOptions {

    @Spec(Spec.Target.MIXEE)
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

    /** Returns the school folder. */
    Path folder() {
        return folder;
    }

    /** Returns the plugin directory: the one that was given, or this one. */
    Path plugins(Path otherwise) {
        return plugins == null ? otherwise : plugins;
    }

    /**
     * Returns what of the folder is read.
     *
     * @throws ParameterException if the options contradict each other
     */
    ReadingOptions reading() {
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

    /**
     * Returns the moment to check for.
     *
     * @throws ParameterException if what was given is no moment
     */
    Instant moment(Clock clock) {
        if (at == null) {
            return clock.instant();
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

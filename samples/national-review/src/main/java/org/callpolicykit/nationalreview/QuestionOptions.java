package org.callpolicykit.nationalreview;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which days, and as of when. */
final class QuestionOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment to check for, such as 2026-11-30T08:00 (local) or with an offset. Default: now.")
    private @Nullable String at;

    @Option(names = "--from", paramLabel = "DATE", description = "First day. Default: that of a school's first event.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: the end of a school's year.")
    private @Nullable LocalDate to;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The schools' time zone. Default: Europe/London.")
    private ZoneId zone = ZoneId.of("Europe/London");

    /**
     * Returns what is asked.
     *
     * @throws ParameterException if an option cannot be used
     */
    Question question(Clock clock) {
        try {
            return new Question(at == null ? clock.instant() : moment(at), zone, from, to);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private Instant moment(String given) {
        String text = given.strip().replace(' ', 'T');
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

    private ParameterException bad(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}

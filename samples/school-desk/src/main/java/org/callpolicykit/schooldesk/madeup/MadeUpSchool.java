package org.callpolicykit.schooldesk.madeup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Alder Bank Primary School, which does not exist: 420 pupils, 30 staff, a week with lessons, small groups, assemblies, individual calls, a
 * parents' evening and meetings. The same bytes every time. Nearly everything is in order; each rule is broken somewhere.
 */
public final class MadeUpSchool {

    /** The school's name. */
    public static final String NAME = "Alder Bank Primary School";

    /** The first day to review: a Friday on which the school met online. */
    public static final LocalDate FIRST_DAY = RemoteDay.DAY;

    /** The last day to review, which is a Saturday. */
    public static final LocalDate LAST_DAY = Timetable.MONDAY.plusDays(5);

    /** The moment at which its calls are reviewed: on that Friday, at four in the afternoon. */
    public static final Instant REVIEWED_AT = Instant.parse("2026-11-27T16:00:00Z");

    private MadeUpSchool() {}

    /**
     * Writes the school's folder.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path folder) {
        Timetable timetable = new Timetable();
        OtherCalls others = new OtherCalls();
        new RosterFiles(folder, timetable).write();
        CalendarFile.write(folder, timetable);
        new EvidenceFiles(folder, timetable, others).write();
        writePolicy(folder);
    }

    private static void writePolicy(Path folder) {
        try (InputStream policy = MadeUpSchool.class.getResourceAsStream("school-policy.yaml")) {
            if (policy == null) {
                throw new IllegalStateException(
                        "school-policy.yaml is missing from the made-up school; the jar is damaged");
            }
            Files.writeString(folder.resolve("school-policy.yaml"), new String(policy.readAllBytes(), UTF_8), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the policy into " + folder, e);
        }
    }

    /** Returns what the review of the week has to find, and nothing else. */
    public static List<ExpectedFinding> expectedFindings() {
        return new Faults(new Timetable(), new OtherCalls()).expected();
    }
}

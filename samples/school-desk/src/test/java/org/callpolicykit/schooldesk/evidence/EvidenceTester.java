package org.callpolicykit.schooldesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.school.DateRange;
import org.callpolicykit.schooldesk.FolderInTheMaking;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.oneroster.OneRosterReader;
import org.callpolicykit.schooldesk.oneroster.Roster;
import org.jspecify.annotations.Nullable;

/** Reads evidence files beside a small roster, and a timetable whose only event L1 takes place on 2026-11-30 at 10:00. */
final class EvidenceTester {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FolderInTheMaking making;
    private final Path folder;
    private final Problems problems = new Problems();

    private EvidenceTester(Path folder) {
        this.making = FolderInTheMaking.in(folder);
        this.folder = folder;
    }

    static EvidenceTester in(Path folder) {
        return new EvidenceTester(folder);
    }

    EvidenceTester file(String name, String... lines) {
        making.file("evidence/" + name, lines);
        return this;
    }

    Evidence read() {
        making.make();
        Roster roster = OneRosterReader.read(folder, problems);
        DateRange days = new DateRange(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-18"));
        KnownCalls calls = KnownCalls.of(Set.of("L1", "Moved"), Set.of("Moved"), List.of("L1/2026-11-30T10:00"), days);
        return Evidence.read(new EvidenceFolder(folder, roster, LONDON, problems), calls);
    }

    /** Expects that the school keeps a register. */
    static <T> T kept(@Nullable T register) {
        return Objects.requireNonNull(register, "the register is kept");
    }

    /** Reads a file of this header and rows, and expects exactly these errors. */
    void expect(String file, List<String> lines, String... errors) {
        file(file, lines.toArray(String[]::new));
        read();
        assertThat(problems.errors().stream().map(Problem::toString)).containsExactly(errors);
    }

    /** Reads the files and expects nothing wrong with them. */
    Evidence readWithoutProblems() {
        Evidence evidence = read();
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
        return evidence;
    }
}

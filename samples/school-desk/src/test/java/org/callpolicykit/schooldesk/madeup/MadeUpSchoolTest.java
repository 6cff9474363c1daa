package org.callpolicykit.schooldesk.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.core.report.ClauseCatalogue;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.ReadingOptions;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The made-up school")
class MadeUpSchoolTest {

    @TempDir
    Path folder;

    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private FolderReading week() {
        MadeUpSchool.write(folder);
        return SchoolFolder.read(
                folder,
                ReadingOptions.in(ZoneId.of("Europe/London")).between(MadeUpSchool.FIRST_DAY, MadeUpSchool.LAST_DAY));
    }

    @Test
    void isTheSameEveryTime(@TempDir Path other) throws IOException {
        MadeUpSchool.write(folder);
        MadeUpSchool.write(other);

        assertThat(filesIn(folder)).isNotEmpty().isEqualTo(filesIn(other));
    }

    @Test
    void isReadWithoutAProblem() {
        FolderReading reading = week();

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.rowCounts())
                .allSatisfy(count -> assertThat(count.used()).isEqualTo(count.read()));
    }

    @Test
    void hasADayOnlineAndTheWeekOfAPrimarySchool() {
        List<Call> calls = week().schedule().orElseThrow().calls();
        Map<CallKind, Long> byKind = calls.stream()
                .collect(Collectors.groupingBy(Call::kind, () -> new EnumMap<>(CallKind.class), Collectors.counting()));
        Set<PersonId> pupils = new HashSet<>();
        Set<PersonId> staff = new HashSet<>();
        calls.forEach(call -> {
            call.pupils().forEach(pupil -> pupils.add(pupil.id()));
            call.staff().forEach(member -> staff.add(member.id()));
        });

        assertThat(byKind)
                .isEqualTo(Map.of(
                        CallKind.LESSON, 210L,
                        CallKind.SMALL_GROUP, 27L,
                        CallKind.ASSEMBLY, 2L,
                        CallKind.INDIVIDUAL_PUPIL, 11L,
                        CallKind.PARENT_CONSULTATION, 60L,
                        CallKind.PARENT_MEETING, 8L,
                        CallKind.STAFF_MEETING, 9L));
        assertThat(pupils).hasSize(420);
        assertThat(staff).hasSize(30);
    }

    @Test
    void breaksEveryClauseAndEveryRuleThatIsOn() {
        Set<String> shipped = ClauseCatalogue.ofKit()
                .withRules()
                .flatMap(clause -> clause.rules().stream())
                .map(rule -> rule.value())
                .collect(Collectors.toSet());
        Set<String> broken = MadeUpSchool.expectedFindings().stream()
                .map(ExpectedFinding::rule)
                .collect(Collectors.toSet());

        assertThat(ClauseCatalogue.ofKit().clauses().stream()
                        .filter(clause -> clause.rules().stream().noneMatch(rule -> broken.contains(rule.value()))))
                .isEmpty();
        assertThat(broken).isEqualTo(shipped);
        assertThat(MadeUpSchool.expectedFindings()).doesNotHaveDuplicates();
    }

    @Test
    void hasAddressesThatReachNobody() throws IOException {
        MadeUpSchool.write(folder);

        assertThat(String.join("\n", filesIn(folder).values()))
                .containsPattern("@[a-z.]+example")
                .doesNotContainPattern("@(?![a-z.]*example\\b)[a-z]");
    }
}

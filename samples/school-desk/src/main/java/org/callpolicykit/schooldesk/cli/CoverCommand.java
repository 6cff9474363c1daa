package org.callpolicykit.schooldesk.cli;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.check.Cover;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.callpolicykit.schooldesk.report.CoverText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk cover}: when calls lack an adult, and who is free then. */
@Command(
        name = "cover",
        description = "Lists the times at which calls with pupils lack an adult, and who is free then.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:whoever is missing could be found among those who are free",
            "1:at some time more adults are missing than are free",
            "2:an option or a file of the folder could not be used",
            "3:something failed that nobody expected"
        })
final class CoverCommand implements Callable<Integer> {

    private static final Set<SchoolRole> TEACHING = EnumSet.of(
            SchoolRole.HEAD_TEACHER,
            SchoolRole.SLT,
            SchoolRole.DSL,
            SchoolRole.DEPUTY_DSL,
            SchoolRole.TEACHER,
            SchoolRole.TEACHING_ASSISTANT);

    private final Surroundings surroundings;
    private final Messages messages;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Option(
            names = "--adults",
            paramLabel = "NUMBER",
            description = "How many adults every call with pupils needs. Default: ${DEFAULT-VALUE}.",
            defaultValue = "2")
    private int adults = 2;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "Who counts as an adult, such as TEACHER; may be repeated. Default: whoever leads or teaches.")
    private Set<SchoolRole> roles = EnumSet.copyOf(TEACHING);

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    CoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = new Messages(surroundings.err());
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(where.folder())) {
            messages.error("there is no folder " + where.folder() + "; give the folder that has oneroster/ in it");
            return ExitCode.BAD_INPUT;
        }
        FolderReading reading = SchoolFolder.read(where.folder(), where.reading());
        messages.problems(reading);
        Optional<Schedule> schedule = reading.schedule();
        List<StaffMember> staff = schedule.map(one -> one.school().staff()).orElse(null);
        if (schedule.isEmpty() || staff == null || !reading.errors().isEmpty()) {
            messages.error("no cover list, because something could not be used; mend what was told above");
            return ExitCode.BAD_INPUT;
        }
        List<Cover.Period> periods = Cover.of(schedule.get(), staff, adults, this::counts);
        surroundings.out().print(CoverText.of(schedule.get(), periods));
        surroundings.out().flush();
        return periods.stream().anyMatch(Cover.Period::isShort) ? ExitCode.REFUSED : ExitCode.PERMITTED;
    }

    /** Somebody of whom nobody knows a role is a member of staff all the same. */
    private boolean counts(StaffMember member) {
        return member.roles().isEmpty() || member.roles().stream().anyMatch(roles::contains);
    }
}

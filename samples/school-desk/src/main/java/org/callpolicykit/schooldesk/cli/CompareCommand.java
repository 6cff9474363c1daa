package org.callpolicykit.schooldesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.Impact;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.callpolicykit.schooldesk.report.ImpactText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk compare}: what another policy would change, before anybody switches to it. */
@Command(
        name = "compare",
        description =
                "Says which calls another policy would refuse or permit, and which duties it would change. Changes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:no call is refused that was permitted",
            "1:at least one call is newly refused",
            "2:an option, a file of the folder, a policy or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class CompareCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Messages messages;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            required = true,
            description = "The other policy, in the form of school-policy.yaml.")
    private Path other = Path.of("");

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = new Messages(surroundings.err());
    }

    @Override
    public Integer call() {
        Path plugins = where.plugins(surroundings.plugins());
        if (!Files.isDirectory(where.folder())) {
            messages.error("there is no folder " + where.folder() + "; give the folder that has oneroster/ in it");
            return ExitCode.BAD_INPUT;
        }
        if (!Files.isDirectory(plugins)) {
            messages.error("there is no plugin directory " + plugins + "; give the one of the kit with --plugins DIR");
            return ExitCode.BAD_INPUT;
        }
        FolderReading reading = SchoolFolder.read(where.folder(), where.reading());
        messages.problems(reading);
        PolicyReading policies = new PolicyReading(messages);
        Optional<SchoolPolicy> before = policies.ofFolder(where.folder());
        Optional<SchoolPolicy> after = policies.of(other);
        Optional<Schedule> schedule = reading.schedule();
        if (before.isEmpty()
                || after.isEmpty()
                || schedule.isEmpty()
                || !reading.errors().isEmpty()) {
            messages.error("not compared, because something could not be used; mend what was told above");
            return ExitCode.BAD_INPUT;
        }
        return compare(plugins, before.get(), after.get(), schedule.get());
    }

    private int compare(Path plugins, SchoolPolicy before, SchoolPolicy after, Schedule schedule) {
        try (PolicyKit kit = surroundings.kits().apply(plugins)) {
            messages.plugins(kit.plugins());
            Impact impact = kit.school(before).compare(schedule, after, where.moment(surroundings.clock()));
            surroundings.out().print(ImpactText.of(impact, before.name(), after.name()));
            surroundings.out().flush();
            return impact.newlyRefused().isEmpty() ? ExitCode.PERMITTED : ExitCode.REFUSED;
        } catch (InvalidPolicyException e) {
            messages.policy("the policies", e.problems());
            return ExitCode.BAD_INPUT;
        }
    }
}

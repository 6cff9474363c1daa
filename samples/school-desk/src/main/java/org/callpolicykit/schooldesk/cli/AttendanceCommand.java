package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.schooldesk.report.MeetingsText;
import org.callpolicykit.schooldesk.report.PresenceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk attendance}: who was in the calls that are over, before the platforms forget it. */
@Command(
        name = "attendance",
        description =
                "Asks the platforms who was in the calls that are over, and writes who came and left as rows for evidence/events.csv.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:the platforms told it of every meeting",
            "1:of some meeting it could not be had",
            "2:an option, a file of the folder, the policy, a setting or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class AttendanceCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final List<ProvisioningReport> reports = new ArrayList<>();

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where events.csv goes, in the columns of evidence/events.csv. Default: report in the folder.")
    private @Nullable Path out;

    @Option(
            names = "--dry-run",
            description = "Print the exact requests that would ask about the meetings, and send none.")
    private boolean dryRun;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    AttendanceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlatformWork work = new PlatformWork(surroundings, where, platforms);
        int code = dryRun
                ? work.rehearse(Operation.ATTENDANCE, this::rehearsed)
                : work.run(Operation.ATTENDANCE, this::on);
        if (reports.isEmpty()) {
            return code;
        }
        Path directory = out == null ? where.folder().resolve("report") : out;
        return new Written(surroundings).to(directory.resolve("events.csv"), PresenceFile.of(reports))
                ? code
                : ExitCode.BAD_INPUT;
    }

    private boolean rehearsed(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().rehearseAttendance(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.rehearsed(tenant.spec(), "asked about", report));
        surroundings.out().flush();
        return report.isComplete();
    }

    private boolean on(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().attendance(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.attended(tenant.spec(), report, tenant.schedule()));
        surroundings.out().flush();
        reports.add(report);
        return report.isComplete();
    }
}

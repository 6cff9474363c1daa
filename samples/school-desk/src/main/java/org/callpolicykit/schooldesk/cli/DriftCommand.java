package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.schooldesk.report.MeetingsText;
import org.callpolicykit.schooldesk.report.ReadBackFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk drift}: what has changed on the platforms since the meetings were made. */
@Command(
        name = "drift",
        description =
                "Reads back what the meetings have by now, and says where that is not what the policy asks for. What drifted is put right by the next provision.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:every meeting is as it was asked for",
            "1:a meeting has something else, is gone, or could not be read",
            "2:an option, a file of the folder, the policy, a setting or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class DriftCommand implements Callable<Integer> {

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
                    "Where readback.csv goes, in the columns of evidence/readback.csv. Default: report in the folder.")
    private @Nullable Path out;

    @Option(
            names = "--dry-run",
            description = "Print the exact requests that would read the meetings back, and send none.")
    private boolean dryRun;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    DriftCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlatformWork work = new PlatformWork(surroundings, where, platforms);
        int code =
                dryRun ? work.rehearse(Operation.READ_BACK, this::rehearsed) : work.run(Operation.READ_BACK, this::on);
        if (reports.isEmpty()) {
            return code;
        }
        Path directory = out == null ? where.folder().resolve("report") : out;
        return new Written(surroundings).to(directory.resolve("readback.csv"), ReadBackFile.of(reports))
                ? code
                : ExitCode.BAD_INPUT;
    }

    private boolean rehearsed(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().rehearseDrift(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.rehearsed(tenant.spec(), "read back", report));
        surroundings.out().flush();
        return report.isComplete();
    }

    private boolean on(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().drift(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.readBack(tenant.spec(), report));
        surroundings.out().flush();
        reports.add(report);
        return report.isComplete()
                && report.outcomes(Drifted.class).isEmpty()
                && report.outcomes(Unverified.class).isEmpty();
    }
}

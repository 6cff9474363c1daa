package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.schooldesk.report.LinksFile;
import org.callpolicykit.schooldesk.report.MeetingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk provision}: makes the meetings of calls that the policy allows to invite to. */
@Command(
        name = "provision",
        description =
                "Makes the calls' meetings on their platforms as the policy asks, and changes those whose calls have changed.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:every call ahead has its meeting",
            "1:a call was refused or failed, or the platform has something else than was asked for",
            "2:an option, a file of the folder, the policy, a setting or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class ProvisionCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final List<ProvisioningReport> reports = new ArrayList<>();

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Option(
            names = "--dry-run",
            description = "Print the exact requests that would make and change meetings, and send none.")
    private boolean dryRun;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description =
                    "Also write the links of the meetings that were made or changed to this CSV file. Whoever has a link can ask to join.")
    private @Nullable Path links;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    ProvisionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlatformWork work = new PlatformWork(surroundings, where, platforms);
        int code =
                dryRun ? work.rehearse(Operation.PROVISION, this::rehearsed) : work.run(Operation.PROVISION, this::on);
        if (links == null || dryRun) {
            return code;
        }
        return new Written(surroundings).to(links, LinksFile.of(reports)) ? code : ExitCode.BAD_INPUT;
    }

    private boolean rehearsed(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().rehearse(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.rehearsed(tenant.spec(), report));
        surroundings.out().flush();
        return report.isComplete();
    }

    private boolean on(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().provision(tenant.schedule(), tenant.at());
        surroundings.out().print(MeetingsText.provisioned(tenant.spec(), report, tenant.gone()));
        surroundings.out().flush();
        reports.add(report);
        return report.isComplete()
                && report.outcomes(Drifted.class).isEmpty()
                && report.outcomes(Unverified.class).isEmpty();
    }
}

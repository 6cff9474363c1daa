package org.callpolicykit.schooldesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.RemoteRequest;
import org.callpolicykit.schooldesk.report.MeetingsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk preflight}: what the tenants lack before the first call. */
@Command(
        name = "preflight",
        description = "Says what the school's tenants lack before the first call, one line each with what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:nothing is missing",
            "1:something is missing",
            "2:an option, a file of the folder, the policy, a setting or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class PreflightCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Option(
            names = "--dry-run",
            description = "Print the exact requests that would find out what is missing, and send none.")
    private boolean dryRun;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    PreflightCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlatformWork work = new PlatformWork(surroundings, where, platforms);
        return dryRun ? work.rehearse(null, this::rehearsed) : work.run(null, this::on);
    }

    private boolean rehearsed(Tenant tenant) {
        List<RemoteRequest> requests = tenant.connection().rehearse(new Errand.LookOver());
        surroundings.out().print(MeetingsText.rehearsed(tenant.spec(), requests));
        surroundings.out().flush();
        return true;
    }

    private boolean on(Tenant tenant) {
        Preflight preflight = tenant.connection().preflight();
        surroundings.out().print(MeetingsText.preflight(tenant.spec(), preflight));
        surroundings.out().flush();
        return preflight.isReady();
    }
}

package org.callpolicykit.schooldesk.cli;

import java.util.concurrent.Callable;
import org.callpolicykit.api.platform.Preflight;
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

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    PreflightCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new PlatformWork(surroundings, where, platforms).run(null, this::on);
    }

    private boolean on(Tenant tenant) {
        Preflight preflight = tenant.connection().preflight();
        surroundings.out().print(MeetingsText.preflight(tenant.spec(), preflight));
        surroundings.out().flush();
        return preflight.isReady();
    }
}

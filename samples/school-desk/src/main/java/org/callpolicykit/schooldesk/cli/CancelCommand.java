package org.callpolicykit.schooldesk.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.core.platform.KeptMeeting;
import org.callpolicykit.core.platform.ProvisioningReport;
import org.callpolicykit.schooldesk.platform.MeetingsFile;
import org.callpolicykit.schooldesk.report.MeetingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code school-desk cancel}: takes meetings back. */
@Command(
        name = "cancel",
        description =
                "Takes meetings back, with everything that was made for them. Provisioning the calls again makes them anew.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:all of them were taken back",
            "1:some could not be taken back",
            "2:an option, a file of the folder, the policy, a setting or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class CancelCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Set<String> found = new LinkedHashSet<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Option(
            names = "--call",
            paramLabel = "CALL",
            description = "A call whose meeting is taken back, by its whole id; may be repeated.")
    private Set<String> calls = new LinkedHashSet<>();

    @Option(
            names = "--gone",
            description =
                    "Take back the meetings of the days read whose calls are not in the schedule any more, or on another platform.")
    private boolean gone;

    @Option(
            names = "--dry-run",
            description = "Print the exact requests that would take the meetings back, and send none.")
    private boolean dryRun;

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    CancelCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (calls.isEmpty() && !gone && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "found neither --call nor --gone, expected what is to be taken back");
        }
        PlatformWork work = new PlatformWork(surroundings, where, platforms);
        int code = dryRun ? work.rehearse(Operation.CANCEL, this::rehearsed) : work.run(Operation.CANCEL, this::on);
        if (code == ExitCode.BAD_INPUT || found.containsAll(calls)) {
            return code;
        }
        Set<String> missing = new LinkedHashSet<>(calls);
        missing.removeAll(found);
        new Messages(surroundings.err())
                .error("found --call " + String.join(", ", missing) + ", expected a call that has a meeting in "
                        + MeetingsFile.NAME);
        return ExitCode.BAD_INPUT;
    }

    private List<KeptMeeting> chosen(Tenant tenant) {
        Set<KeptMeeting> chosen = new LinkedHashSet<>();
        for (String call : calls) {
            tenant.book()
                    .find(new CallId(call))
                    .filter(kept ->
                            kept.meeting().platform().equals(tenant.spec().id()))
                    .ifPresent(kept -> {
                        found.add(call);
                        chosen.add(kept);
                    });
        }
        if (gone) {
            chosen.addAll(tenant.gone());
        }
        return List.copyOf(chosen);
    }

    private boolean rehearsed(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().rehearseCancel(chosen(tenant));
        surroundings.out().print(MeetingsText.rehearsed(tenant.spec(), "taken back", report));
        surroundings.out().flush();
        return report.isComplete();
    }

    private boolean on(Tenant tenant) {
        ProvisioningReport report = tenant.meetings().cancel(chosen(tenant));
        surroundings.out().print(MeetingsText.takenBack(tenant.spec(), report));
        surroundings.out().flush();
        return report.isComplete();
    }
}

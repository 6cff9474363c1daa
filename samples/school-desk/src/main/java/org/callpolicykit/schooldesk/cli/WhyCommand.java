package org.callpolicykit.schooldesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.Hints;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.callpolicykit.schooldesk.report.CallText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code school-desk why}: one call, and what would change the decision about it. */
@Command(
        name = "why",
        description = "Says why a call is refused, who is free then, and the least that would change it.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nIt ends with%n",
        exitCodeList = {
            "0:the call may go ahead",
            "1:the call is refused",
            "2:an option, the call, a file of the folder, the policy or the plugin directory could not be used",
            "3:something failed that nobody expected"
        })
final class WhyCommand implements Callable<Integer> {

    private static final int MOST_SUGGESTED = 5;

    private final Surroundings surroundings;
    private final Messages messages;

    @Mixin
    private FolderOptions where = new FolderOptions();

    @Option(
            names = "--call",
            paramLabel = "CALL",
            required = true,
            description = "The call, as the report names it; a part of it is enough where it fits one call only.")
    private String named = "";

    @Option(names = SchoolDeskCommand.STACKTRACE, description = "Print where an unexpected failure comes from.")
    @SuppressWarnings("UnusedVariable") // looked for among the arguments
    private boolean stacktrace;

    WhyCommand(Surroundings surroundings) {
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
        Optional<SchoolPolicy> policy = new PolicyReading(messages).ofFolder(where.folder());
        Optional<Schedule> schedule = reading.schedule();
        if (policy.isEmpty() || schedule.isEmpty() || !reading.errors().isEmpty()) {
            messages.error("not decided, because something could not be used; mend what was told above");
            return ExitCode.BAD_INPUT;
        }
        List<Call> found = find(schedule.get());
        if (found.size() != 1) {
            messages.error(notOne(found));
            return ExitCode.BAD_INPUT;
        }
        return explain(plugins, policy.get(), schedule.get(), found.get(0));
    }

    private List<Call> find(Schedule schedule) {
        List<Call> exact = schedule.calls().stream()
                .filter(call -> call.id().value().equals(named))
                .toList();
        return exact.isEmpty()
                ? schedule.calls().stream()
                        .filter(call -> call.id().value().contains(named))
                        .toList()
                : exact;
    }

    private String notOne(List<Call> found) {
        if (found.isEmpty()) {
            return "found --call \"" + named + "\", expected a call of these days as the report names it";
        }
        String some = found.stream()
                .map(call -> call.id().value())
                .sorted()
                .limit(MOST_SUGGESTED)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return "found --call \"" + named + "\", which fits " + found.size() + " calls; give more of one of " + some
                + (found.size() > MOST_SUGGESTED ? ", ..." : "");
    }

    private int explain(Path plugins, SchoolPolicy policy, Schedule schedule, Call call) {
        try (PolicyKit kit = surroundings.kits().apply(plugins)) {
            messages.plugins(kit.plugins());
            Instant at = where.moment(surroundings.clock());
            CallRequest request = new CallRequest(schedule.school(), call, action(call, at), at);
            SchoolDesk desk = kit.school(policy);
            Hints hints = desk.hints(request, schedule);
            surroundings.out().print(CallText.of(call, schedule, hints, desk.platformPlan(call)));
            surroundings.out().flush();
            return hints.decision().isPermitted() ? ExitCode.PERMITTED : ExitCode.REFUSED;
        } catch (InvalidPolicyException e) {
            messages.policy(PolicyReading.FILE, e.problems());
            return ExitCode.BAD_INPUT;
        }
    }

    private static Action action(Call call, Instant at) {
        if (at.isBefore(call.start())) {
            return Action.OPEN;
        }
        return at.isBefore(call.end()) ? Action.CONTINUE : Action.CLOSE;
    }
}

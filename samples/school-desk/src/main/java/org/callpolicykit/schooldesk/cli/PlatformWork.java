package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.platform.ScheduleProvisioning;
import org.callpolicykit.core.platform.Workforce;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.platform.MeetingsFile;
import org.callpolicykit.schooldesk.platform.PlatformSettings;
import org.callpolicykit.schooldesk.platform.TenantSettings;
import org.jspecify.annotations.Nullable;

/** Work on the platforms that a school's calls are on: reads its folder and connects to its tenants, and leaves the rest to the command. */
final class PlatformWork {

    private final Surroundings surroundings;
    private final FolderOptions where;
    private final PlatformOptions options;
    private final Messages messages;

    PlatformWork(Surroundings surroundings, FolderOptions where, PlatformOptions options) {
        this.surroundings = surroundings;
        this.where = where;
        this.options = options;
        this.messages = new Messages(surroundings.err());
    }

    /** What a command does on one platform. */
    @FunctionalInterface
    interface Task {

        /** Does it; returns whether nothing is left to be looked at. */
        boolean on(Tenant tenant);
    }

    /**
     * Does something on each platform; returns the exit code.
     *
     * @param operation what the platform has to support; one that does not is passed over, and said to be. Null where every adapter does it
     */
    int run(@Nullable Operation operation, Task task) {
        return run(operation == null ? Set.of() : EnumSet.of(operation), task);
    }

    /**
     * Rehearses something on each platform whose adapter says beforehand what it would send; returns the exit code.
     *
     * @param operation what is rehearsed, as for {@link #run}
     */
    int rehearse(@Nullable Operation operation, Task task) {
        Set<Operation> operations = EnumSet.of(Operation.REHEARSE);
        if (operation != null) {
            operations.add(operation);
        }
        return run(operations, task);
    }

    private int run(Set<Operation> operations, Task task) {
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
        Problems problems = new Problems();
        PlatformSettings settings = PlatformSettings.read(where.folder(), problems);
        try (MeetingsFile book = MeetingsFile.open(where.folder(), problems)) {
            messages.problems(problems);
            Optional<Schedule> schedule = reading.schedule();
            if (policy.isEmpty() || schedule.isEmpty() || !reading.errors().isEmpty() || problems.hasErrors()) {
                messages.error("nothing was sent, because something could not be used; mend what was told above");
                return ExitCode.BAD_INPUT;
            }
            return with(plugins, policy.get(), new Work(reading, schedule.get(), settings, book, operations, task));
        } catch (IOException e) {
            messages.error("nothing was sent, because " + MeetingsFile.NAME + " cannot be used: " + e.getMessage());
            return ExitCode.BAD_INPUT;
        }
    }

    private record Work(
            FolderReading reading,
            Schedule schedule,
            PlatformSettings settings,
            MeetingsFile book,
            Set<Operation> operations,
            Task task) {

        /** Returns the logins of the staff with which they join calls on a platform. */
        Map<PersonId, String> accounts(PlatformId platform) {
            Map<PersonId, String> accounts = new TreeMap<>();
            schedule.calls().stream()
                    .filter(call -> platform.equals(call.platform()))
                    .flatMap(call -> call.staff().stream())
                    .forEach(member -> {
                        Account account = member.account();
                        if (account != null) {
                            accounts.putIfAbsent(member.id(), account.address());
                        }
                    });
            return accounts;
        }

        /** Returns how many calls are on each platform; meetings that are left over count too. */
        Map<PlatformId, Integer> platforms() {
            Map<PlatformId, Integer> calls = new TreeMap<>();
            schedule.calls().forEach(call -> {
                PlatformId platform = call.platform();
                if (platform != null) {
                    calls.merge(platform, 1, Integer::sum);
                }
            });
            book.all().forEach(kept -> calls.putIfAbsent(kept.meeting().platform(), 0));
            return calls;
        }
    }

    private int with(Path plugins, SchoolPolicy policy, Work work) {
        try (PolicyKit kit = surroundings.kits().apply(plugins)) {
            messages.plugins(kit.plugins());
            SchoolDesk desk = kit.school(policy);
            messages.policy(PolicyReading.FILE, desk.warnings());
            Map<PlatformId, PlatformAdapter> adapters = kit.adapters().stream()
                    .collect(Collectors.toMap(
                            adapter -> adapter.spec().id(), adapter -> adapter, (one, other) -> one, TreeMap::new));
            return onEach(adapters, desk, work);
        } catch (InvalidPolicyException e) {
            messages.policy(PolicyReading.FILE, e.problems());
            return ExitCode.BAD_INPUT;
        }
    }

    private int onEach(Map<PlatformId, PlatformAdapter> adapters, SchoolDesk desk, Work work) {
        Set<String> unknown = new TreeSet<>(options.platforms());
        adapters.keySet().forEach(id -> unknown.remove(id.value()));
        if (!unknown.isEmpty()) {
            messages.error("found --platform " + String.join(", ", unknown)
                    + ", expected one with an adapter among the plugins: "
                    + adapters.keySet().stream().map(PlatformId::value).collect(Collectors.joining(", ")));
            return ExitCode.BAD_INPUT;
        }
        int worst = ExitCode.PERMITTED;
        for (Map.Entry<PlatformId, Integer> entry : work.platforms().entrySet()) {
            PlatformId platform = entry.getKey();
            if (options.platforms().isEmpty() || options.platforms().contains(platform.value())) {
                PlatformAdapter adapter = adapters.get(platform);
                worst = Math.max(
                        worst, adapter == null ? without(platform, entry.getValue()) : on(adapter, desk, work));
            }
        }
        return worst;
    }

    private int without(PlatformId platform, int calls) {
        messages.error(platform + ": no adapter is loaded, so nothing was done about its " + calls
                + " calls; put the adapter's zip into the plugin directory");
        return ExitCode.REFUSED;
    }

    private int on(PlatformAdapter adapter, SchoolDesk desk, Work work) {
        PlatformSpec spec = adapter.spec();
        for (Operation operation : work.operations()) {
            String lack = spec.lacks().get(operation);
            if (lack != null) {
                messages.note(spec.id() + ": nobody " + operation.label() + " there: " + lack);
                return ExitCode.PERMITTED;
            }
        }
        TenantSettings settings =
                new TenantSettings(spec.id(), work.settings(), surroundings.environment(), work.accounts(spec.id()));
        ExecutorService executor = Executors.newFixedThreadPool(options.threads());
        try (PlatformConnection connection = adapter.connect(settings)) {
            Workforce workforce = Workforce.on(executor, options.threads())
                    .reportingTo(new MeetingsProgress(surroundings, spec.id().value()));
            ScheduleProvisioning meetings =
                    ScheduleProvisioning.of(desk, spec, connection, work.book()).with(workforce);
            Instant at = where.moment(surroundings.clock());
            Tenant tenant = new Tenant(spec, connection, meetings, work.book(), work.reading(), work.schedule(), at);
            return work.task().on(tenant) ? ExitCode.PERMITTED : ExitCode.REFUSED;
        } catch (PlatformException e) {
            messages.error(spec.id() + ": " + e.getMessage());
            messages.note("settings go into " + PlatformSettings.FILE
                    + " of the folder, secrets into the environment, such as "
                    + TenantSettings.variable(spec.id(), "name-of-the-secret"));
            return ExitCode.BAD_INPUT;
        } finally {
            executor.shutdown();
        }
    }
}

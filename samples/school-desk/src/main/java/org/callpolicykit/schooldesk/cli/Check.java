package org.callpolicykit.schooldesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ReviewOptions;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;

/** One check of one school folder: reads it, reviews its schedule, tells all problems and writes the report. */
final class Check {

    private final Surroundings surroundings;
    private final CheckOrder order;
    private final Messages messages;

    Check(Surroundings surroundings, CheckOrder order) {
        this.surroundings = surroundings;
        this.order = order;
        this.messages = new Messages(surroundings.err());
    }

    /** Runs the check; returns its exit code. */
    int run() {
        if (!Files.isDirectory(order.folder())) {
            messages.error("there is no folder " + order.folder() + "; give the folder that has oneroster/ in it");
            return ExitCode.BAD_INPUT;
        }
        FolderReading reading = SchoolFolder.read(order.folder(), order.reading());
        messages.problems(reading);
        Optional<SchoolPolicy> policy = new PolicyReading(messages).ofFolder(order.folder());
        Optional<Integer> refused = reviewIn(order.plugins(), policy, reading);
        if (refused.isEmpty() || !reading.errors().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return refused.get() > 0 ? ExitCode.REFUSED : ExitCode.PERMITTED;
    }

    /** How many calls were refused; empty when no review or no report of it could be made. */
    private Optional<Integer> reviewIn(Path plugins, Optional<SchoolPolicy> policy, FolderReading reading) {
        if (!Files.isDirectory(plugins)) {
            messages.error("there is no plugin directory " + plugins + "; give the one of the kit with --plugins DIR");
            return Optional.empty();
        }
        try (PolicyKit kit = surroundings.kits().apply(plugins)) {
            messages.plugins(kit.plugins());
            if (policy.isEmpty()) {
                messages.error("not reviewed, because the policy cannot be used; correct " + PolicyReading.FILE);
                return Optional.empty();
            }
            return review(kit, policy.get(), reading);
        }
    }

    private Optional<Integer> review(PolicyKit kit, SchoolPolicy policy, FolderReading reading) {
        SchoolDesk desk;
        try {
            desk = kit.school(policy);
        } catch (InvalidPolicyException e) {
            messages.policy(PolicyReading.FILE, e.problems());
            messages.error("not reviewed, because the policy cannot be used; correct " + PolicyReading.FILE);
            return Optional.empty();
        }
        messages.policy(PolicyReading.FILE, desk.warnings());
        Optional<Schedule> schedule = reading.schedule();
        if (schedule.isEmpty()) {
            messages.error("not reviewed, because there are no calls without people and a timetable");
            return Optional.empty();
        }
        if (schedule.get().size() == 0) {
            messages.note("there are no calls "
                    + reading.days().map(days -> "from " + days).orElse("in the folder"));
        }
        return report(new CheckedSchool(reading, desk, review(desk, schedule.get()), kit.plugins()));
    }

    private ScheduleReview review(SchoolDesk desk, Schedule schedule) {
        ProgressLine progress = new ProgressLine(surroundings, order.progress());
        if (order.threads() == 1) {
            return desk.review(schedule, order.at(), ReviewOptions.sequential().reportingTo(progress));
        }
        ExecutorService executor = Executors.newFixedThreadPool(order.threads());
        try {
            ReviewOptions options = ReviewOptions.parallel(executor, 4 * order.threads());
            return desk.review(schedule, order.at(), options.reportingTo(progress));
        } finally {
            executor.shutdown();
        }
    }

    private Optional<Integer> report(CheckedSchool checked) {
        try {
            Files.createDirectories(order.out());
            Report.write(checked, order.out(), surroundings.out());
            return Optional.of(checked.review().refused());
        } catch (IOException e) {
            messages.error("the report cannot be written to " + order.out() + " ("
                    + e.getClass().getSimpleName() + "); give another directory with --out DIR");
            return Optional.empty();
        }
    }
}

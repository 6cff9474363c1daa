package org.callpolicykit.schooldesk.report;

import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.school.School;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.ScheduleReview;

/**
 * Everything that a report is made of. Immutable.
 *
 * @param review the review of the school's schedule
 * @param coverage every clause of the policy, and whether it was checked, in order of clause
 * @param plugins what became of each plugin file
 * @param policy the policy the schedule was held against
 * @param sources where the facts came from
 */
public record ReportInput(
        ScheduleReview review,
        List<ClauseCoverage> coverage,
        List<PluginReport> plugins,
        Policy policy,
        Sources sources) {

    /** Copies the lists. */
    public ReportInput {
        coverage = List.copyOf(coverage);
        plugins = List.copyOf(plugins);
    }

    /** Returns the input for the report on a review that the desk made. */
    public static ReportInput of(SchoolDesk desk, ScheduleReview review, List<PluginReport> plugins, Sources sources) {
        List<String> warnings =
                desk.warnings().stream().map(PolicyProblem::toString).toList();
        return new ReportInput(
                review, desk.coverage(), plugins, new Policy(desk.policy().name(), warnings), sources);
    }

    /** Returns the school. */
    public School school() {
        return review.schedule().school();
    }

    /**
     * The policy a schedule was held against.
     *
     * @param name what it is called
     * @param warnings what in it has no effect, each as a sentence
     */
    public record Policy(String name, List<String> warnings) {

        /** Copies the warnings. */
        public Policy {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Where the facts came from.
     *
     * @param notes what was read and what was left out, each as a line: "oneroster/users.csv: 1164 rows, 1160 used"
     * @param errors what could not be read, each as a line: with any, no permission of the review can be relied on
     * @param classTitles what people call each class; a class that is not in it is called by its id
     */
    public record Sources(List<String> notes, List<String> errors, Map<ClassId, String> classTitles) {

        /** Copies all of them. */
        public Sources {
            notes = List.copyOf(notes);
            errors = List.copyOf(errors);
            classTitles = Map.copyOf(classTitles);
        }

        /** Facts that were read without errors. */
        public Sources(List<String> notes, Map<ClassId, String> classTitles) {
            this(notes, List.of(), classTitles);
        }

        /** Returns what people call a class. */
        public String titleOf(ClassId id) {
            return classTitles.getOrDefault(id, id.value());
        }
    }
}

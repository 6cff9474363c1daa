package org.callpolicykit.schooldesk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.loading.PluginReport.State;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;
import org.callpolicykit.schooldesk.input.Severity;

/** Tells what went wrong: every problem, grouped by the file it is in. */
final class Messages {

    private final PrintStream err;

    Messages(PrintStream err) {
        this.err = err;
    }

    /** Says why the check cannot go on. */
    void error(String message) {
        err.println("school-desk: " + message);
    }

    /** Says what is right in most schools. */
    void note(String message) {
        err.println("note: " + message);
    }

    /** Tells all problems and notes of a folder. */
    void problems(FolderReading reading) {
        problems(reading.errors(), reading.warnings());
        reading.notes().forEach(note -> note(note.toString()));
    }

    /** Tells all problems of further files. */
    void problems(Problems problems) {
        problems(problems.errors(), problems.warnings());
    }

    private void problems(List<Problem> errors, List<Problem> warnings) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        for (String file : new TreeSet<>(all.stream().map(Problem::file).toList())) {
            byFile.put(file, all.stream().filter(one -> one.file().equals(file)).toList());
        }
        byFile.forEach(this::file);
    }

    private void file(String file, List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        err.println(file + ": " + heading(errors, problems.size() - errors));
        for (Problem problem : problems) {
            err.println("  " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + withoutFile(problem));
        }
    }

    private static String withoutFile(Problem problem) {
        String text = problem.toString().substring(problem.file().length()).strip();
        return text.startsWith(":") ? text.substring(1).strip() : text;
    }

    /** Tells the problems of the school's policy. */
    void policy(String file, List<PolicyProblem> told) {
        List<PolicyProblem> problems = told.stream()
                .filter(problem -> problem.severity() != PolicyProblem.Severity.NOTE)
                .toList();
        if (problems.size() < told.size()) {
            note(
                    "the platforms leave " + (told.size() - problems.size())
                            + " of the policy's settings to people; the report lists them, and \"school-desk why\" says it of a call");
        }
        if (problems.isEmpty()) {
            return;
        }
        long errors = problems.stream()
                .filter(problem -> problem.severity() == PolicyProblem.Severity.ERROR)
                .count();
        err.println(file + ": " + heading(errors, problems.size() - errors));
        problems.forEach(
                problem -> err.println("  " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem));
    }

    /** Tells of the plugins that were not loaded, or not wholly. */
    void plugins(List<PluginReport> plugins) {
        for (PluginReport plugin : plugins) {
            if (plugin.state() != State.LOADED) {
                err.println(
                        "plugin " + plugin.file() + ": " + plugin.state().name().toLowerCase(Locale.ROOT));
                plugin.problems().forEach(problem -> err.println("  " + problem));
            }
        }
    }

    private static String heading(long errors, long warnings) {
        String bad = String.format(Locale.ROOT, "%,d error%s", errors, errors == 1 ? "" : "s");
        String doubtful = String.format(Locale.ROOT, "%,d warning%s", warnings, warnings == 1 ? "" : "s");
        if (errors == 0) {
            return doubtful;
        }
        return warnings == 0 ? bad : bad + ", " + doubtful;
    }
}

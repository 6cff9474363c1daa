package org.callpolicykit.schooldesk.report;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.schooldesk.report.NextSteps.Step;
import org.callpolicykit.schooldesk.report.NextSteps.When;
import org.callpolicykit.schooldesk.report.Summary.Totals;

/** A summary for a terminal: at most 100 columns, without colours, naming no pupil. For one use. */
public final class TextSummary {

    private static final int MOST_ABOUT_SCHOOL = 20;

    private final Summary summary;
    private final SchoolTimes times;
    private final TextPage page = new TextPage();

    private TextSummary(Summary summary) {
        this.summary = summary;
        this.times = new SchoolTimes(summary.input().school().zone());
    }

    /**
     * Returns the summary in words, ending with a line feed.
     *
     * @param written the files with the whole of it, named at the end
     */
    public static String of(Summary summary, List<Path> written) {
        TextSummary text = new TextSummary(summary);
        text.verdict();
        text.aboutSchool();
        text.reasons();
        text.next();
        new ClauseText(summary, text.page).write();
        new BasisText(summary, text.page).write();
        text.files(written);
        return text.page.toString();
    }

    private void verdict() {
        ReportInput input = summary.input();
        page.heading(input.school().name());
        page.hanging(
                "",
                Notes.period(input.review().schedule(), times) + ", as known on "
                        + times.moment(input.review().at()));
        page.hanging("", "Policy: " + input.policy().name());
        page.blank();
        Totals totals = summary.totals();
        if (totals.checked() == 0) {
            page.hanging("", "There was no call to check.");
            return;
        }
        page.hanging(
                "", "Refused " + Wording.grouped(totals.refused()) + " of " + Wording.calls(totals.checked()) + ".");
        page.hanging("", mayGoAhead(totals));
        if (totals.permittedWithoutSome() > 0) {
            page.hanging(
                    "",
                    "Of the refused, " + Wording.grouped(totals.permittedWithoutSome())
                            + " may go ahead without the people who are named.");
        }
        int errors = input.sources().errors().size();
        if (errors > 0) {
            page.hanging(
                    "",
                    "INCOMPLETE: " + Wording.errors(errors)
                            + " could not be read, so a call that may go ahead here may be one that"
                            + " should not. Mend what was told above and check again.");
        }
    }

    private static String mayGoAhead(Totals totals) {
        String ahead = Wording.grouped(totals.permitted()) + " may go ahead";
        return totals.permittedWithDuties() == 0
                ? ahead + "."
                : ahead + "; " + Wording.grouped(totals.permittedWithDuties()) + " of them with something still to do.";
    }

    private void aboutSchool() {
        List<Finding> findings = summary.input().review().aboutSchool();
        if (findings.isEmpty()) {
            return;
        }
        page.heading("About the school"
                + (findings.size() > MOST_ABOUT_SCHOOL
                        ? " (" + MOST_ABOUT_SCHOOL + " of " + findings.size() + " findings)"
                        : ""));
        for (Finding finding : findings.subList(0, Math.min(MOST_ABOUT_SCHOOL, findings.size()))) {
            page.hanging(
                    String.format("%8s  %-7s ", "", finding.citation().clause()),
                    finding.status().label() + ": " + finding.text());
        }
    }

    private void reasons() {
        if (summary.reasons().isEmpty()) {
            return;
        }
        int all = summary.reasons().size();
        page.heading("Why calls were refused"
                + (all > Summary.TOP_REASONS
                        ? " (the " + Summary.TOP_REASONS + " most frequent of " + all + " reasons)"
                        : ""));
        for (Reason reason : summary.topReasons()) {
            String clause = String.format(
                    "%8s  %-7s ",
                    Wording.grouped(reason.calls()), reason.citation().clause());
            page.hanging(clause, reason.citation().title());
            String wording = reason.wording().replace("…", "...");
            page.hanging(
                    " ".repeat(clause.length()), reason.status().label() + (wording.isEmpty() ? "" : ": " + wording));
        }
    }

    private void next() {
        if (summary.next().isEmpty()) {
            return;
        }
        page.heading("What to do next");
        for (NextSteps role : summary.next()) {
            page.hanging(
                    "  ",
                    Wording.capital(role.role().label()) + ": "
                            + Wording.calls(role.when().calls()) + ", " + when(role.when()));
            for (Step step : role.steps()) {
                String label =
                        String.format("%8s  ", Wording.grouped(step.when().calls()));
                page.hanging(label, step.text() + " (" + clauses(step.clauses()) + ")");
            }
        }
    }

    private String when(When when) {
        String first = "the first on " + times.day(when.firstCall());
        Instant deadline = when.deadline();
        return deadline == null ? first : first + "; next deadline " + times.moment(deadline);
    }

    private void files(List<Path> written) {
        if (!written.isEmpty()) {
            page.heading("Every call is in");
            written.forEach(file -> page.hanging("  ", file.toString()));
        }
    }

    static String clauses(List<Clause> clauses) {
        return clauses.stream().map(Clause::id).collect(joining(", "));
    }
}

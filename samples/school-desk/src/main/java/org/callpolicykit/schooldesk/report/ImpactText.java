package org.callpolicykit.schooldesk.report;

import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.Status;
import org.callpolicykit.core.schedule.Impact;
import org.callpolicykit.core.schedule.Impact.ByClause;
import org.callpolicykit.core.schedule.Impact.Change;

/** What another policy would change, for a terminal: at most 100 columns, without colours, naming no pupil. For one use. */
public final class ImpactText {

    private static final int MOST_CALLS = 50;

    private final Impact impact;
    private final SchoolTimes times;
    private final TextPage page = new TextPage();

    private ImpactText(Impact impact) {
        this.impact = impact;
        this.times = new SchoolTimes(impact.before().schedule().school().zone());
    }

    /**
     * Returns the impact in words, ending with a line feed.
     *
     * @param before what the policy in force is called
     * @param after what the other policy is called
     */
    public static String of(Impact impact, String before, String after) {
        ImpactText text = new ImpactText(impact);
        text.verdict(before, after);
        text.byClause();
        text.calls("Newly refused", impact.newlyRefused());
        text.calls("Newly permitted", impact.newlyPermitted());
        text.calls("Other duties", impact.changedDuties());
        text.aboutSchool("Newly found about the school", impact.comeAboutSchool());
        text.aboutSchool("No longer found about the school", impact.goneAboutSchool());
        return text.page.toString();
    }

    private void verdict(String before, String after) {
        page.heading(impact.before().schedule().school().name());
        page.hanging(
                "",
                Notes.period(impact.before().schedule(), times) + ", as known on "
                        + times.moment(impact.before().at()));
        page.hanging("", "From: " + before);
        page.hanging("", "To:   " + after);
        page.blank();
        page.hanging(
                "",
                "Of " + Wording.calls(impact.before().schedule().size()) + ", "
                        + Wording.grouped(impact.newlyRefused().size()) + " would be newly refused, "
                        + Wording.grouped(impact.newlyPermitted().size()) + " newly permitted, and "
                        + Wording.grouped(impact.changedDuties().size()) + " would have other duties.");
        page.hanging(
                "",
                "Refused altogether: " + Wording.grouped(impact.before().refused()) + " now, "
                        + Wording.grouped(impact.after().refused()) + " then.");
    }

    private void byClause() {
        Map<Clause, ByClause> byClause = impact.byClause();
        if (byClause.isEmpty()) {
            page.blank();
            page.hanging("", "Nothing would change for any call.");
            return;
        }
        page.heading("By clause");
        page.hanging("", "  clause   findings come   findings go   newly refused   newly permitted");
        byClause.forEach((clause, counts) -> page.hanging(
                "",
                String.format(
                        "  %-7s  %13s  %12s  %14s  %16s",
                        clause,
                        Wording.grouped(counts.come()),
                        Wording.grouped(counts.gone()),
                        Wording.grouped(counts.newlyRefused()),
                        Wording.grouped(counts.newlyPermitted()))));
    }

    private void calls(String heading, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        boolean all = changes.size() <= MOST_CALLS;
        page.heading(
                heading + (all ? "" : " (the first " + MOST_CALLS + " of " + Wording.grouped(changes.size()) + ")"));
        for (Change change : changes.subList(0, Math.min(MOST_CALLS, changes.size()))) {
            Call call = change.call();
            page.hanging("  ", call.title() + ", " + times.moment(call.start()));
            change.gone().forEach(finding -> line("no more", finding));
            change.come().forEach(finding -> line("new", finding));
        }
    }

    private void line(String label, Finding finding) {
        String due = finding.status() == Status.DUE && finding.deadline() != null
                ? ", by " + times.moment(finding.deadline())
                : "";
        page.hanging(
                String.format("    %-8s %-7s ", label, finding.citation().clause()),
                finding.status().label() + ": " + finding.message().text() + due);
    }

    private void aboutSchool(String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            page.heading(heading);
            findings.forEach(finding -> page.hanging(
                    String.format("  %-7s ", finding.citation().clause()),
                    finding.status().label() + ": " + finding.text()));
        }
    }
}

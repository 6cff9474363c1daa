package org.callpolicykit.schooldesk.report;

import java.util.List;
import org.callpolicykit.core.loading.PluginReport;
import org.callpolicykit.core.policy.Waiver;
import org.callpolicykit.schooldesk.report.Summary.Gap;

/** What a summary rests on, for a terminal: what was not checked, what had no effect, what was read. */
final class BasisText {

    private final Summary summary;
    private final TextPage page;

    BasisText(Summary summary, TextPage page) {
        this.summary = summary;
        this.page = page;
    }

    void write() {
        gaps();
        worthKnowing();
        sources();
    }

    private void gaps() {
        List<Gap> gaps = summary.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        page.heading("Not checked, or only in part: "
                + Wording.count(summary.clauses().size() - summary.fullyChecked(), "clause") + " of "
                + summary.clauses().size());
        for (Gap gap : gaps) {
            page.hanging("  ", Wording.capital(gap.reason()) + ":");
            page.hanging("          ", TextSummary.clauses(gap.clauses()));
        }
    }

    private void worthKnowing() {
        TextPage notes = new TextPage();
        for (PluginReport plugin : summary.troubledPlugins()) {
            String state = plugin.state() == PluginReport.State.REFUSED ? " was not loaded: " : " was loaded in part: ";
            notes.hanging("  - ", "Plugin " + plugin.file() + state + String.join("; ", plugin.problems()));
        }
        for (Waiver waiver : summary.input().review().unusedWaivers()) {
            notes.hanging("  - ", Notes.unused(waiver));
        }
        if (!summary.input().review().idleRules().isEmpty()) {
            notes.hanging("  - ", Notes.idle(summary.input().review().idleRules()));
        }
        summary.input().policy().warnings().forEach(warning -> notes.hanging("  - ", "Policy: " + warning));
        if (!notes.toString().isEmpty()) {
            page.heading("Worth knowing");
            page.append(notes);
        }
    }

    private void sources() {
        if (!summary.input().sources().notes().isEmpty()) {
            page.heading("What was read");
            summary.input().sources().notes().forEach(note -> page.hanging("  ", note));
        }
    }
}

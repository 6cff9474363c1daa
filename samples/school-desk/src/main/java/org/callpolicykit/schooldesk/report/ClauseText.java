package org.callpolicykit.schooldesk.report;

import java.util.List;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Status;

/** The table of clauses on a terminal. A status that was not found anywhere has no column. */
final class ClauseText {

    private static final int COLUMN = 10;
    private static final String MARGIN = " ".repeat(10);

    private final Summary summary;
    private final TextPage page;
    private final List<ClauseLine> found;
    private final List<Status> columns;
    private final int titles;

    ClauseText(Summary summary, TextPage page) {
        this.summary = summary;
        this.page = page;
        this.found = summary.clausesWithFindings();
        this.columns = ClauseLine.COLUMNS.stream()
                .filter(status -> found.stream().anyMatch(line -> line.calls(status) > 0))
                .toList();
        int longest = found.stream()
                .mapToInt(line -> line.coverage().title().length())
                .max()
                .orElse(0);
        this.titles = Math.min(longest, TextPage.WIDTH - MARGIN.length() - columns.size() * COLUMN);
    }

    void write() {
        if (!found.isEmpty()) {
            page.heading("Calls by clause");
            if (!headings(0).isBlank()) {
                page.columns(MARGIN, "", titles, headings(0));
            }
            page.columns(MARGIN, "", titles, headings(1));
            found.forEach(this::row);
        }
        List<Clause> kept = summary.clausesWithoutFindings().stream()
                .map(ClauseLine::clause)
                .toList();
        if (!kept.isEmpty() && summary.totals().checked() > 0) {
            page.blank();
            page.hanging("  ", "Nothing found under " + TextSummary.clauses(kept) + ".");
        }
    }

    private String headings(int line) {
        StringBuilder cells = new StringBuilder();
        for (Status status : columns) {
            List<String> words = TextPage.wrapped(status.label(), COLUMN - 1);
            int blankLines = 2 - words.size();
            cells.append(right(line < blankLines ? "" : words.get(line - blankLines)));
        }
        return cells.toString();
    }

    private void row(ClauseLine line) {
        StringBuilder cells = new StringBuilder();
        for (Status status : columns) {
            int calls = line.calls(status);
            cells.append(right(calls == 0 ? "-" : Wording.grouped(calls)));
        }
        page.columns(String.format("  %-7s ", line.clause()), line.coverage().title(), titles, cells.toString());
    }

    private static String right(String cell) {
        return String.format("%" + COLUMN + "s", cell);
    }
}

package org.callpolicykit.core.report;

import static java.util.stream.Collectors.toCollection;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.request.Stage;

/** The clauses of the seed policy, and the rules that the kit ships for them. What is listed here and missing fails closed. */
public final class ClauseCatalogue {

    private static final String RESOURCE = "clauses.tsv";
    private static final Splitter COLUMNS = Splitter.on('\t');
    private static final Splitter ITEMS = Splitter.on(',');

    private final List<CatalogueClause> clauses;

    private ClauseCatalogue(List<CatalogueClause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /** Returns the catalogue that ships with the kit. */
    public static ClauseCatalogue ofKit() {
        try {
            List<String> lines =
                    Resources.readLines(Resources.getResource(ClauseCatalogue.class, RESOURCE), StandardCharsets.UTF_8);
            return new ClauseCatalogue(
                    lines.stream().skip(1).map(ClauseCatalogue::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the clause catalogue inside kit-core cannot be read; the jar is damaged", e);
        }
    }

    /** Returns a catalogue of these clauses, for kits with a policy of their own. */
    public static ClauseCatalogue of(List<CatalogueClause> clauses) {
        return new ClauseCatalogue(clauses.stream()
                .sorted((left, right) -> left.clause().compareTo(right.clause()))
                .toList());
    }

    private static CatalogueClause read(String line) {
        List<String> cells = COLUMNS.splitToList(line);
        String rules = cells.get(6);
        return new CatalogueClause(
                Clause.of(cells.get(0)),
                cells.get(1),
                "all".equals(cells.get(2)) ? CallKind.ALL : constants(CallKind.class, cells.get(2)),
                constants(Stage.class, cells.get(3)),
                Level.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.get(5),
                "-".equals(rules)
                        ? List.of()
                        : ITEMS.splitToStream(rules).map(RuleId::new).toList());
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String cell) {
        return ITEMS.splitToStream(cell)
                .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(toCollection(() -> EnumSet.noneOf(type)));
    }

    /** Returns the clauses in the order of the policy. */
    public List<CatalogueClause> clauses() {
        return clauses;
    }

    /** Returns the clause that a shipped rule states. */
    public Optional<CatalogueClause> clauseOf(RuleId rule) {
        return clauses.stream().filter(clause -> clause.rules().contains(rule)).findFirst();
    }

    /** Returns whether the kit ships a plugin of that id. */
    public boolean shipsPlugin(String plugin) {
        return clauses.stream()
                .anyMatch(clause ->
                        clause.plugin().equals(plugin) && !clause.rules().isEmpty());
    }

    /** Returns the clauses for which the kit ships rules. */
    public Stream<CatalogueClause> withRules() {
        return clauses.stream().filter(clause -> !clause.rules().isEmpty());
    }
}

package org.callpolicykit.core.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private final List<CatalogueClause> clauses;

    private ClauseCatalogue(List<CatalogueClause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /** Returns the catalogue that ships with the kit. */
    public static ClauseCatalogue ofKit() {
        List<CatalogueClause> clauses = new ArrayList<>();
        try (InputStream in = ClauseCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from kit-core; the jar is damaged");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                clauses.add(read(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the clause catalogue inside kit-core cannot be read; the jar is damaged", e);
        }
        return new ClauseCatalogue(clauses);
    }

    /** Returns a catalogue of these clauses, for kits with a policy of their own. */
    public static ClauseCatalogue of(List<CatalogueClause> clauses) {
        return new ClauseCatalogue(clauses.stream()
                .sorted((left, right) -> left.clause().compareTo(right.clause()))
                .toList());
    }

    private static CatalogueClause read(String line) {
        List<String> cells = split(line, '\t');
        String rules = cells.get(6);
        List<RuleId> ids = new ArrayList<>();
        if (!"-".equals(rules)) {
            for (String rule : split(rules, ',')) {
                ids.add(new RuleId(rule));
            }
        }
        return new CatalogueClause(
                Clause.of(cells.get(0)),
                cells.get(1),
                "all".equals(cells.get(2)) ? CallKind.ALL : constants(CallKind.class, cells.get(2)),
                constants(Stage.class, cells.get(3)),
                Level.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.get(5),
                List.copyOf(ids));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String cell) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : split(cell, ',')) {
            constants.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return constants;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin));
        return parts;
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

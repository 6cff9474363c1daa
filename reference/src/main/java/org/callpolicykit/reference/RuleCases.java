package org.callpolicykit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callpolicykit.api.decision.RuleId;

/** The cases that the tests of the rules showed, as the testkit noted them while they ran. */
public final class RuleCases {

    private static final String KEPT = "kept";

    private final Map<RuleId, List<Line>> lines;

    private RuleCases(Map<RuleId, List<Line>> lines) {
        this.lines = lines;
    }

    private record Line(String mark, String name, String outcome) {}

    /**
     * A case of a rule.
     *
     * @param name the test's name in words
     * @param outcome what the rule found
     */
    public record Case(String name, String outcome) {}

    /** Reads what was noted below a directory of modules, such as {@code plugins}. */
    public static RuleCases below(Path modules) {
        Map<RuleId, List<Line>> lines = new HashMap<>();
        try (Stream<Path> files = Files.walk(modules, 4)) {
            for (Path file : files.filter(RuleCases::isNoted).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                RuleId rule = new RuleId(name.substring(0, name.length() - ".tsv".length()));
                lines.put(
                        rule,
                        Files.readAllLines(file).stream().map(RuleCases::line).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cases below " + modules + " cannot be read", e);
        }
        return new RuleCases(lines);
    }

    private static boolean isNoted(Path file) {
        Path folder = file.getParent();
        return file.toString().endsWith(".tsv") && folder != null && folder.endsWith("rule-cases");
    }

    private static Line line(String line) {
        String[] cells = line.split("\t", -1);
        return new Line(cells[0], cells[1], cells[2]);
    }

    /** Returns the case that shows a rule kept; empty when no test is marked so, or the rule was not kept in it. */
    public Optional<Case> passing(RuleId rule) {
        return of(rule, "Passes")
                .filter(line -> line.outcome().equals(KEPT))
                .map(line -> new Case(line.name(), line.outcome()))
                .findFirst();
    }

    /** Returns the case that shows a rule not kept; empty when no test is marked so, or nothing was found in it. */
    public Optional<Case> failing(RuleId rule) {
        return of(rule, "Fails")
                .filter(line -> !line.outcome().equals(KEPT))
                .map(line -> new Case(line.name(), line.outcome()))
                .findFirst();
    }

    /** Returns whether a test shows both sides of a line: the rule kept, and not kept. */
    public boolean hasBoundary(RuleId rule) {
        List<Line> boundary = of(rule, "Boundary").toList();
        return boundary.stream().anyMatch(line -> line.outcome().equals(KEPT))
                && boundary.stream().anyMatch(line -> !line.outcome().equals(KEPT));
    }

    /** Returns the values, as a school writes them, with which a parameter was tried. */
    public List<String> tried(RuleId rule, String parameter) {
        List<String> values = new ArrayList<>();
        of(rule, "Parameter").filter(line -> line.name().equals(parameter)).forEach(line -> values.add(line.outcome()));
        return values;
    }

    private Stream<Line> of(RuleId rule, String mark) {
        return lines.getOrDefault(rule, List.of()).stream()
                .filter(line -> line.mark().equals(mark));
    }
}

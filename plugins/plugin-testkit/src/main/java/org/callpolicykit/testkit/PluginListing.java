package org.callpolicykit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.report.ClauseCatalogue;

/**
 * A plugin's rules, and the index by which the kit finds them. A rule that is missing from the index is never loaded: every plugin
 * needs one test that asks for {@link #listsEveryRule}.
 */
public final class PluginListing {

    private static final String INDEX = "META-INF/extensions.idx";

    private final ClassLoader loader;
    private final Path classes;

    private PluginListing(ClassLoader loader, Path classes) {
        this.loader = loader;
        this.classes = classes;
    }

    /** The listing of the plugin that this rule belongs to. */
    public static PluginListing of(Class<? extends Rule> rule) {
        try {
            return new PluginListing(
                    rule.getClassLoader(),
                    Path.of(rule.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it cannot be told from where " + rule.getName() + " was loaded", e);
        }
    }

    /** The index names every rule of the plugin, and nothing else. */
    public PluginListing listsEveryRule() {
        Assertions.assertThat(listed()).as("rules in " + INDEX).isEqualTo(classNames());
        return this;
    }

    /**
     * The kit's catalogue of clauses names the same rules for a plugin, and says the same of their clauses, kinds and levels. For the
     * plugins that ship with the kit.
     */
    public PluginListing agreesWithTheCatalogue(String plugin) {
        List<String> catalogued = ClauseCatalogue.ofKit()
                .withRules()
                .filter(clause -> clause.plugin().equals(plugin))
                .flatMap(clause -> clause.rules().stream()
                        .map(rule -> summary(rule, clause.clause(), clause.kinds(), clause.level())))
                .sorted()
                .toList();
        List<String> found = rules().stream()
                .map(rule -> summary(
                        rule.id(),
                        rule.spec().clause(),
                        rule.spec().kinds(),
                        rule.spec().level()))
                .sorted()
                .toList();
        Assertions.assertThat(found).as("rules of " + plugin).isEqualTo(catalogued);
        return this;
    }

    private static String summary(RuleId rule, Clause clause, Set<CallKind> kinds, Level level) {
        return rule + " " + clause + " " + new TreeSet<>(kinds) + " " + level;
    }

    /** Returns the plugin's rules, each made as the kit makes it. */
    public List<Rule> rules() {
        return classNames().stream().map(this::instance).toList();
    }

    private Rule instance(String name) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Rule.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the rule " + name + " cannot be made; it needs a public constructor without arguments", e);
        }
    }

    private Set<String> listed() {
        Path index = classes.resolve(INDEX);
        if (!Files.exists(index)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(index)) {
            return lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin's index " + INDEX + " cannot be read", e);
        }
    }

    private Set<String> classNames() {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(classes.getFileSystem().getSeparator(), "."))
                    .filter(this::isRule)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin's classes cannot be listed", e);
        }
    }

    /** Nobody but its own class can make a private one: it is there to try something on. */
    private boolean isRule(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Rule.class.isAssignableFrom(type)
                    && !Modifier.isAbstract(type.getModifiers())
                    && !Modifier.isPrivate(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class " + name + " of the plugin cannot be loaded", e);
        }
    }
}

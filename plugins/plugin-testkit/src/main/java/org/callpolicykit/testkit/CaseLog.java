package org.callpolicykit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.rule.Parameter;

/**
 * Notes which cases of a rule its tests showed, in {@code target/rule-cases}, one file for each rule: the reference of rules is made of them, and
 * a build can tell that a rule lacks one. Nothing is noted where there is no directory {@code target}.
 */
final class CaseLog {

    private static final Path BUILD = Path.of("target");
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final Map<RuleId, List<String>> NOTED = new HashMap<>();

    private CaseLog() {}

    /** Notes what a rule found, if the test that asked is marked as a case. */
    static void found(RuleId rule, List<Finding> findings) {
        marked().ifPresent(test -> {
            String outcome = findings.isEmpty()
                    ? "kept"
                    : findings.get(0).status().label() + ": " + findings.get(0).text();
            for (Class<? extends Annotation> mark : marks()) {
                if (test.isAnnotationPresent(mark)) {
                    note(rule, mark.getSimpleName() + "\t" + words(test.getName()) + "\t" + outcome);
                }
            }
        });
    }

    /** Notes that a rule was tried with a value of a parameter. */
    static <T> void tried(RuleId rule, Parameter<T> parameter, T value) {
        note(rule, "Parameter\t" + parameter.name() + "\t" + parameter.type().write(value));
    }

    private static List<Class<? extends Annotation>> marks() {
        return List.of(Passes.class, Fails.class, Boundary.class);
    }

    private static Optional<Method> marked() {
        return STACK.walk(frames -> frames.map(CaseLog::method)
                .flatMap(Optional::stream)
                .filter(method -> marks().stream().anyMatch(method::isAnnotationPresent))
                .findFirst());
    }

    private static Optional<Method> method(StackFrame frame) {
        return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(frame.getMethodName()))
                .findFirst();
    }

    /** "oneMemberOfStaffIsTooFew" reads "one member of staff is too few". */
    private static String words(String method) {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static synchronized void note(RuleId rule, String line) {
        List<String> lines = NOTED.computeIfAbsent(rule, id -> new ArrayList<>());
        String plain = line.replace('\n', ' ').replace('\r', ' ');
        if (!Files.isDirectory(BUILD) || lines.contains(plain)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(BUILD.resolve("rule-cases"));
            Path file = folder.resolve(rule.value() + ".tsv");
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
            }
            lines.add(plain);
            Files.writeString(file, plain + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the cases of rule " + rule + " cannot be noted in " + BUILD, e);
        }
    }
}

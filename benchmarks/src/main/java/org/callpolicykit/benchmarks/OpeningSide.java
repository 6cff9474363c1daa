package org.callpolicykit.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.policy.SchoolPolicy;

/**
 * One process of {@link OpeningRatio}: opens a kit on the plugin zips of a directory, or on the rules whose classes are on its class path, and makes a
 * desk. Prints the nanoseconds from its first line on, and how many rules of plugins there are.
 */
final class OpeningSide {

    private static final String INDEX = "META-INF/extensions.idx";

    private OpeningSide() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        long begin = System.nanoTime();
        try (PolicyKit kit =
                arguments.length > 1 ? PolicyKit.open(Path.of(arguments[1])) : PolicyKit.ofRules(rules())) {
            int warnings = kit.school(SchoolPolicy.seed()).warnings().size();
            long nanos = System.nanoTime() - begin;
            if (warnings > 0) {
                throw new IllegalStateException("the seed policy has " + warnings + " warnings");
            }
            long rules = kit.rules().stream()
                    .filter(rule -> rule.rule().getClass().getName().startsWith("org.callpolicykit.rules."))
                    .count();
            System.out.println(nanos + " " + rules);
        }
    }

    private static List<Rule> rules() throws IOException, ReflectiveOperationException {
        List<Rule> rules = new ArrayList<>();
        for (URL index : Collections.list(OpeningSide.class.getClassLoader().getResources(INDEX))) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        rules.add(Class.forName(line.strip())
                                .asSubclass(Rule.class)
                                .getDeclaredConstructor()
                                .newInstance());
                    }
                }
            }
        }
        return rules;
    }
}

package org.callpolicykit.reference;

import java.nio.file.Path;
import org.callpolicykit.core.PolicyKit;

/** The kit with all its plugins, loaded from their zips, and where the project lies. */
final class WholeKit {

    private static final PolicyKit KIT = PolicyKit.open(Path.of(property("reference.plugins")));

    private WholeKit() {}

    static PolicyKit kit() {
        return KIT;
    }

    /** Returns a kit with the platform adapters too; whoever asks closes it. */
    static PolicyKit withAdapters() {
        return PolicyKit.open(Path.of(property("reference.plugins-with-adapters")));
    }

    static Path root() {
        return Path.of(property("kit.root"));
    }

    static RuleCases cases() {
        return RuleCases.below(root().resolve("plugins"));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("run it with mvn verify, which sets " + name);
        }
        return value;
    }
}

package org.callpolicykit.core.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this kit, against which plugins say what they need. */
public final class KitVersion {

    private static final String PRE_RELEASE = "-SNAPSHOT";

    private KitVersion() {}

    /** Returns the version, such as 0.1.0; a version in development counts as the one it leads up to. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = KitVersion.class.getResourceAsStream("/org/callpolicykit/core/kit.properties")) {
            if (in == null) {
                throw new IllegalStateException("kit.properties is missing from kit-core; the jar is damaged");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("kit.properties inside kit-core cannot be read; the jar is damaged", e);
        }
        String version = properties.getProperty("version");
        return version.endsWith(PRE_RELEASE) ? version.substring(0, version.length() - PRE_RELEASE.length()) : version;
    }
}

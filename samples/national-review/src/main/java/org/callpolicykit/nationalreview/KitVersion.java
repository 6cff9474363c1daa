package org.callpolicykit.nationalreview;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the sample, which is that of the kit it is built with. */
final class KitVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = KitVersion.class.getResourceAsStream("/org/callpolicykit/core/kit.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {"national-review " + properties.getProperty("version", "of an unknown version")};
    }
}

package org.callpolicykit.adapter.schoolcloud;

import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.pf4j.Extension;

/** SchoolCloud: consultations with parents (5.2(a) and (h)), imported from the file that the school exports. It has no public API. */
@Extension
public final class SchoolCloudAdapter implements PlatformAdapter {

    /** The adapter as the kit makes it. */
    public SchoolCloudAdapter() {}

    @Override
    public PlatformSpec spec() {
        return SchoolCloudCapabilities.SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        return new SchoolCloudConnection(SchoolCloudSettings.of(settings));
    }
}

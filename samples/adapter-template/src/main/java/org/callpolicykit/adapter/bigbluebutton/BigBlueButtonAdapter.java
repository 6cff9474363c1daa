package org.callpolicykit.adapter.bigbluebutton;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.pf4j.Extension;

/** Brings BigBlueButton to the kit, by its HTTP API. */
@Extension
public final class BigBlueButtonAdapter implements PlatformAdapter {

    static final PlatformSpec SPEC = PlatformSpec.of(
                    new PlatformId("bigbluebutton"), "BigBlueButton", CallKind.ALL, Capabilities::of)
            .lacking(
                    Operation.AMEND,
                    "the API has no call that changes a meeting, and create leaves one that is there as it is;"
                            + " cancel the meeting and provision it again before anybody joins")
            .lacking(
                    Operation.ATTENDANCE,
                    "getMeetingInfo lists who is there at the moment, without times, and nobody once the meeting has ended")
            .lacking(Operation.LOCK, "the API has no call that closes a meeting to those who have a link to it")
            .lacking(Operation.IMPORT, "nobody books on it: its meetings are made by whoever uses its API");

    private final Consumer<Duration> pause;

    /** The adapter as the kit makes it. */
    public BigBlueButtonAdapter() {
        this(BigBlueButtonAdapter::sleep);
    }

    /** @param pause waits before something is tried again */
    BigBlueButtonAdapter(Consumer<Duration> pause) {
        this.pause = pause;
    }

    @Override
    public PlatformSpec spec() {
        return SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        ServerSettings server = ServerSettings.of(settings);
        return new BigBlueButtonConnection(new BigBlueButtonApi(server, pause), server.school());
    }

    private static void sleep(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

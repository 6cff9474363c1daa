package org.callpolicykit.testkit.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Step.When;
import org.callpolicykit.api.platform.Support;

/** An adapter for Hall, with the mistakes that are asked for. */
final class HallAdapter implements PlatformAdapter {

    static final PlatformSpec SPEC = PlatformSpec.of(
                    new PlatformId("hall"), "Hall", CallKind.WITH_PUPILS, HallAdapter::capability)
            .lacking(Operation.IMPORT, "nobody books a hall");

    private final Set<Mistake> mistakes;
    private final Waits waits;

    HallAdapter(Waits waits, Mistake... mistakes) {
        this.waits = waits;
        this.mistakes = EnumSet.noneOf(Mistake.class);
        this.mistakes.addAll(Arrays.asList(mistakes));
    }

    private static Capability capability(Control control) {
        String evidence = "made up";
        return switch (control) {
            case SCREEN_SHARE, PRIVATE_CHAT -> Capability.enforced(control, evidence);
            case WAITING_ROOM ->
                Capability.of(control, Support.PARTIAL, evidence).with(Capability.Trait.READABLE);
            case LOCK, MUTE_ON_ENTRY ->
                Capability.of(control, Support.HOST_STEP, evidence)
                        .leaving(SchoolRole.HOST, When.AT_START, "Turn the key.");
            case RENAME ->
                Capability.of(control, Support.ADMINISTRATOR, evidence)
                        .leaving(SchoolRole.COMPUTING_LEAD, When.BEFORE_FIRST_CALL, "Switch it off.");
            case RECORDING -> Capability.of(control, Support.OBSERVE, evidence);
            case TRANSCRIPTION -> Capability.of(control, Support.UNKNOWN, evidence);
            case WEB_JOIN -> Capability.of(control, Support.BY_DESIGN, evidence);
            case FILE_TRANSFER, FORWARD_INVITATION -> Capability.of(control, Support.NONE, evidence);
        };
    }

    @Override
    public PlatformSpec spec() {
        return mistakes.contains(Mistake.FORETELLS_WHAT_IT_LACKS)
                ? SPEC.lacking(Operation.LOCK, "halls have no keys")
                : SPEC;
    }

    @Override
    public PlatformConnection connect(AdapterSettings settings) {
        String key = settings.secret("key").orElseThrow().reveal();
        return new HallConnection(new HallClient(settings, mistakes, waits), key, mistakes);
    }
}

package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Support;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What SchoolCloud can do")
class SchoolCloudCapabilitiesTest {

    private static final PlatformSpec SPEC = new SchoolCloudAdapter().spec();

    @Test
    void isToBringConsultationsAndTellWhoWasThere() {
        assertThat(SPEC.serves()).containsExactly(CallKind.PARENT_CONSULTATION);
        assertThat(SPEC.lacks().keySet())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Operation.IMPORT, Operation.ATTENDANCE)));
    }

    @ParameterizedTest
    @EnumSource
    void isNeverEnforcedAndAlwaysSaysWhereItIsKnownFrom(Control control) {
        Capability capability = SPEC.capability(control);

        assertThat(capability.support()).isIn(Support.BY_DESIGN, Support.HOST_STEP, Support.UNKNOWN);
        assertThat(capability.evidence()).matches(".*https://.*|no public page says .*");
        assertThat(capability.remaining()).hasSize(capability.support() == Support.BY_DESIGN ? 0 : 1);
        assertThat(capability.remaining()).allMatch(step -> step.what().endsWith("."));
    }

    @Test
    void leavesTheParentsCameraToTheParent() {
        Capability camera = SPEC.capability(Control.MUTE_ON_ENTRY);

        assertThat(List.of(camera.evidence(), camera.remaining().get(0).what()))
                .anyMatch(text -> text.contains("5.2(g)"))
                .anyMatch(text -> text.contains("leave the parent's camera to the parent"));
    }
}

package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.model.ArtifactConfig;
import com.google.api.services.meet.v2.model.ModerationRestrictions;
import com.google.api.services.meet.v2.model.RecordingConfig;
import com.google.api.services.meet.v2.model.SmartNotesConfig;
import com.google.api.services.meet.v2.model.SpaceConfig;
import com.google.api.services.meet.v2.model.TranscriptionConfig;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;

/**
 * What is required of a call, in the words of a space's {@code config}. What is not required is strict too, except that nobody is made a viewer who cannot speak.
 * Where Meet has two settings for five answers, the stricter one is taken as far as there is one.
 */
final class SpaceSettings {

    static final String RESTRICTED = "RESTRICTED";
    static final String ON = "ON";
    static final String OFF = "OFF";
    static final String HOSTS_ONLY = "HOSTS_ONLY";
    static final String NO_RESTRICTION = "NO_RESTRICTION";

    private SpaceSettings() {}

    /** Returns the configuration of a space for which that is required. */
    static SpaceConfig of(Set<ControlSetting> required) {
        Map<Control, Who> who = new EnumMap<>(Control.class);
        required.forEach(setting -> who.merge(setting.control(), setting.who(), SpaceSettings::stricter));
        return new SpaceConfig()
                .setAccessType(RESTRICTED)
                .setModeration(ON)
                .setModerationRestrictions(new ModerationRestrictions()
                        .setChatRestriction(
                                restriction(stricter(who.get(Control.PRIVATE_CHAT), who.get(Control.FILE_TRANSFER))))
                        .setPresentRestriction(restriction(who.get(Control.SCREEN_SHARE)))
                        .setDefaultJoinAsViewerType(viewer(who.get(Control.MUTE_ON_ENTRY))))
                .setAttendanceReportGenerationType("GENERATE_REPORT")
                .setArtifactConfig(new ArtifactConfig()
                        .setRecordingConfig(new RecordingConfig().setAutoRecordingGeneration(OFF))
                        .setTranscriptionConfig(new TranscriptionConfig().setAutoTranscriptionGeneration(OFF))
                        .setSmartNotesConfig(new SmartNotesConfig().setAutoSmartNotesGeneration(OFF)));
    }

    /** Returns a configuration that has otherwise whatever calls have in two ways. */
    static SpaceConfig otherThan(Set<ControlSetting> required) {
        SpaceConfig config = of(required);
        ModerationRestrictions restrictions = config.getModerationRestrictions();
        restrictions
                .setChatRestriction(other(restrictions.getChatRestriction(), HOSTS_ONLY, NO_RESTRICTION))
                .setPresentRestriction(other(restrictions.getPresentRestriction(), HOSTS_ONLY, NO_RESTRICTION))
                .setDefaultJoinAsViewerType(other(restrictions.getDefaultJoinAsViewerType(), ON, OFF));
        return config;
    }

    private static String other(String value, String one, String other) {
        return value.equals(one) ? other : one;
    }

    /** Returns the configuration of a space that nobody is to use any more. */
    static SpaceConfig closed() {
        return new SpaceConfig().setAccessType(RESTRICTED).setModeration(ON);
    }

    private static String restriction(@Nullable Who who) {
        return who == Who.EVERYONE ? NO_RESTRICTION : HOSTS_ONLY;
    }

    private static String viewer(@Nullable Who who) {
        return who == null || who == Who.EVERYONE ? OFF : ON;
    }

    private static @Nullable Who stricter(@Nullable Who one, @Nullable Who other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAtLeastAsStrictAs(other) ? one : other;
    }
}

package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.model.ArtifactConfig;
import com.google.api.services.meet.v2.model.ModerationRestrictions;
import com.google.api.services.meet.v2.model.SpaceConfig;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.jspecify.annotations.Nullable;

/**
 * What a space's {@code config} lets whom do. What Meet does not say, or says in words of a later version, is absent: never off.
 *
 * @param settings the settings that could be read
 * @param causes why they are as they are, where the configuration shows it
 */
record SpaceReading(Map<Control, Who> settings, Map<Control, String> causes) {

    /** The one cause of all that is open once moderation is off. */
    static final String MODERATION_OFF =
            "moderation is off in the space, which resets all its restrictions; somebody switched host management off";

    private static final Set<Control> MODERATED =
            EnumSet.of(Control.SCREEN_SHARE, Control.FILE_TRANSFER, Control.PRIVATE_CHAT, Control.MUTE_ON_ENTRY);

    static SpaceReading of(@Nullable SpaceConfig config) {
        SpaceReading reading = new SpaceReading(new EnumMap<>(Control.class), new EnumMap<>(Control.class));
        if (config != null) {
            reading.put(Control.WAITING_ROOM, whoEnters(config.getAccessType()));
            reading.moderated(config);
            reading.artefacts(config);
        }
        return reading;
    }

    /** Whoever is dialled in, or invited from outside, enters a TRUSTED space too. */
    private static @Nullable Who whoEnters(@Nullable String access) {
        return access == null
                ? null
                : switch (access) {
                    case SpaceSettings.RESTRICTED -> Who.HOSTS;
                    case "TRUSTED", "OPEN" -> Who.EVERYONE;
                    default -> null;
                };
    }

    /** Restrictions hold only while moderation is on. */
    private void moderated(SpaceConfig config) {
        if (SpaceSettings.OFF.equals(config.getModeration())) {
            for (Control control : MODERATED) {
                settings.put(control, Who.EVERYONE);
                causes.put(control, MODERATION_OFF);
            }
        } else if (isModerated(config) && config.getModerationRestrictions() != null) {
            ModerationRestrictions restrictions = config.getModerationRestrictions();
            put(Control.SCREEN_SHARE, restricted(restrictions.getPresentRestriction()));
            put(Control.PRIVATE_CHAT, restricted(restrictions.getChatRestriction()));
            put(Control.FILE_TRANSFER, restricted(restrictions.getChatRestriction()));
            put(Control.MUTE_ON_ENTRY, chosen(restrictions.getDefaultJoinAsViewerType(), Who.HOSTS, Who.EVERYONE));
        }
    }

    /** Where nothing starts by itself, hosts can still start it, and they alone while moderation is on. */
    private void artefacts(SpaceConfig config) {
        ArtifactConfig artefacts = config.getArtifactConfig();
        if (artefacts == null) {
            return;
        }
        List<@Nullable String> recording = new ArrayList<>();
        if (artefacts.getRecordingConfig() != null) {
            recording.add(artefacts.getRecordingConfig().getAutoRecordingGeneration());
        }
        List<@Nullable String> words = new ArrayList<>();
        if (artefacts.getTranscriptionConfig() != null) {
            words.add(artefacts.getTranscriptionConfig().getAutoTranscriptionGeneration());
        }
        if (artefacts.getSmartNotesConfig() != null) {
            words.add(artefacts.getSmartNotesConfig().getAutoSmartNotesGeneration());
        }
        automatic(Control.RECORDING, recording, isModerated(config));
        automatic(Control.TRANSCRIPTION, words, isModerated(config));
    }

    private void automatic(Control control, List<@Nullable String> generated, boolean moderated) {
        if (generated.contains(SpaceSettings.ON)) {
            settings.put(control, Who.EVERYONE);
            causes.put(control, "it starts by itself in this space; somebody switched that on");
        } else if (moderated && !generated.isEmpty() && generated.stream().allMatch(SpaceSettings.OFF::equals)) {
            settings.put(control, Who.HOSTS);
        }
    }

    private static boolean isModerated(SpaceConfig config) {
        return SpaceSettings.ON.equals(config.getModeration());
    }

    private static @Nullable Who restricted(@Nullable String value) {
        return value == null
                ? null
                : switch (value) {
                    case SpaceSettings.HOSTS_ONLY -> Who.HOSTS;
                    case SpaceSettings.NO_RESTRICTION -> Who.EVERYONE;
                    default -> null;
                };
    }

    private static @Nullable Who chosen(@Nullable String value, Who on, Who off) {
        return value == null
                ? null
                : switch (value) {
                    case SpaceSettings.ON -> on;
                    case SpaceSettings.OFF -> off;
                    default -> null;
                };
    }

    private void put(Control control, @Nullable Who who) {
        if (who != null) {
            settings.put(control, who);
        }
    }
}

package org.callpolicykit.adapter.bigbluebutton;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters that the API's description lists for each call, with what it says of their values. */
final class DocumentedParameters {

    private static final Pattern MEETING_ID = Pattern.compile("[A-Za-z0-9_-]{2,256}");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{2,256}");
    private static final Pattern ANY = Pattern.compile("\\P{Cntrl}*");
    private static final Set<String> FEATURES = Set.of(
            "breakoutRooms",
            "captions",
            "chat",
            "privateChat",
            "downloadPresentationWithAnnotations",
            "downloadPresentationConvertedToPdf",
            "downloadPresentationOriginalFile",
            "snapshotOfCurrentSlide",
            "externalVideos",
            "layouts",
            "learningDashboard",
            "polls",
            "screenshare",
            "sharedNotes",
            "virtualBackgrounds",
            "liveTranscription",
            "presentation",
            "cameraAsContent",
            "timer",
            "infiniteWhiteboard");

    private static final Map<String, Map<String, Pattern>> CALLS = Map.of(
            "create",
            Map.ofEntries(
                    Map.entry("name", NAME),
                    Map.entry("meetingID", MEETING_ID),
                    Map.entry("meta_callpolicykit-call", ANY),
                    Map.entry("meetingExpireIfNoUserJoinedInMinutes", NUMBER),
                    Map.entry("guestPolicy", Pattern.compile("ALWAYS_ACCEPT|ALWAYS_DENY|ASK_MODERATOR")),
                    Map.entry("muteOnStart", BOOLEAN),
                    Map.entry("record", BOOLEAN),
                    Map.entry("autoStartRecording", BOOLEAN),
                    Map.entry("allowStartStopRecording", BOOLEAN),
                    Map.entry("lockSettingsDisablePrivateChat", BOOLEAN),
                    Map.entry("lockSettingsDisableCam", BOOLEAN),
                    Map.entry("lockSettingsLockOnJoin", BOOLEAN),
                    Map.entry("disabledFeatures", ANY)),
            "getMeetingInfo",
            Map.of("meetingID", MEETING_ID),
            "isMeetingRunning",
            Map.of("meetingID", MEETING_ID),
            "end",
            Map.of("meetingID", MEETING_ID),
            "join",
            Map.of(
                    "fullName",
                    ANY,
                    "meetingID",
                    MEETING_ID,
                    "userID",
                    ANY,
                    "createTime",
                    Pattern.compile("\\d{13}"),
                    "role",
                    Pattern.compile("MODERATOR|VIEWER"),
                    "guest",
                    Pattern.compile("true")));

    private static final Map<String, Set<String>> REQUIRED =
            Map.of("create", Set.of("name", "meetingID"), "join", Set.of("fullName", "meetingID", "role"));

    private DocumentedParameters() {}

    /** Returns the key of what is wrong; null when nothing is. */
    static @Nullable String problem(String call, Map<String, String> parameters) {
        Map<String, Pattern> documented = CALLS.get(call);
        if (documented == null) {
            return "unsupportedRequest";
        }
        if (!parameters.keySet().containsAll(REQUIRED.getOrDefault(call, Set.of("meetingID")))) {
            return "missingParam";
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Pattern pattern = documented.get(parameter.getKey());
            if (pattern == null || !pattern.matcher(parameter.getValue()).matches()) {
                return "validationError";
            }
        }
        String disabled = parameters.get("disabledFeatures");
        return disabled != null && !FEATURES.containsAll(Arrays.asList(disabled.split(",", -1)))
                ? "validationError"
                : null;
    }
}

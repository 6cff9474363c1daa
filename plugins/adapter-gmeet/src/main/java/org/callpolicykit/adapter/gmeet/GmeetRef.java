package org.callpolicykit.adapter.gmeet;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * Where a call is at Google. It names its host by the MIS's id, so that a {@link MeetingRef} holds no address, and still holds when an address changes.
 *
 * @param host whose calendar it is in
 * @param event the id of its event there
 * @param space the name of its space, with "spaces/"
 */
record GmeetRef(PersonId host, String event, String space) {

    private static final Pattern FORM = Pattern.compile("hosts/([^/]+)/events/([^/]+)/(spaces/[^/]+)");

    static GmeetRef of(MeetingRef meeting) {
        if (!meeting.platform().equals(PlatformId.GOOGLE_MEET)) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + meeting.call() + " is on " + meeting.platform()
                            + ", and this is the adapter for Google Meet; ask the other one.");
        }
        Matcher form = FORM.matcher(meeting.id());
        if (!form.matches()) {
            throw new PlatformException(
                    Reason.NOT_FOUND,
                    "Call " + meeting.call()
                            + " has a meeting id that is not one of this adapter's; provision the call again.");
        }
        return new GmeetRef(
                new PersonId(URLDecoder.decode(form.group(1), StandardCharsets.UTF_8)), form.group(2), form.group(3));
    }

    /** @throws PlatformException if the meeting is another call's */
    static GmeetRef of(MeetingRef meeting, Call call) {
        GmeetRef found = of(meeting);
        if (!meeting.call().equals(call.id())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Meeting and call do not belong together: the meeting was made for call " + meeting.call()
                            + ", the call is " + call.id() + "; look the meeting of the call up again.");
        }
        return found;
    }

    /** @throws PlatformException if the meeting is another call's, or its host another than planned */
    static GmeetRef of(MeetingRef meeting, CallPlan plan) {
        GmeetRef found = of(meeting, plan.call());
        if (!plan.host().person().equals(found.host())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Call " + plan.call().id() + " is now hosted by "
                            + plan.host().person()
                            + ", and its event is in the calendar of " + found.host()
                            + "; cancel the meeting and provision the call again.");
        }
        return found;
    }

    MeetingRef of(CallId call) {
        String person = URLEncoder.encode(host.value(), StandardCharsets.UTF_8);
        return new MeetingRef(PlatformId.GOOGLE_MEET, "hosts/" + person + "/events/" + event + "/" + space, call);
    }
}

package org.callpolicykit.adapter.teams;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * Where a meeting is in Graph; a {@link MeetingRef}'s id is its path, so that it can be found again by whoever has nothing else.
 *
 * @param user the id of the user who organises it
 * @param kind in which of the user's lists it is
 * @param id its id there
 */
record TeamsRef(String user, Kind kind, String id) {

    private static final Pattern FORM = Pattern.compile("users/([^/]+)/(onlineMeetings|events)/(.+)");

    /** A user's lists. */
    enum Kind {
        /** Meetings alone: calls with parents. */
        MEETING("onlineMeetings"),
        /** Entries of the calendar, with a meeting: calls between staff. */
        EVENT("events");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    static TeamsRef of(MeetingRef meeting) {
        if (!meeting.platform().equals(PlatformId.MICROSOFT_TEAMS)) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + meeting.call() + " is on " + meeting.platform()
                            + ", and this is the adapter for Microsoft Teams; ask the other one.");
        }
        Matcher form = FORM.matcher(meeting.id());
        if (!form.matches()) {
            throw new PlatformException(
                    Reason.NOT_FOUND,
                    "Call " + meeting.call()
                            + " has a meeting id that is not one of this adapter's; provision the call again.");
        }
        return new TeamsRef(
                form.group(1), form.group(2).equals(Kind.EVENT.list) ? Kind.EVENT : Kind.MEETING, form.group(3));
    }

    MeetingRef of(CallId call) {
        return new MeetingRef(PlatformId.MICROSOFT_TEAMS, "users/" + user + "/" + kind.list + "/" + id, call);
    }

    /** Returns the path in Graph. */
    String path() {
        return "/users/" + GraphRequest.encoded(user) + "/" + kind.list + "/" + GraphRequest.encoded(id);
    }
}

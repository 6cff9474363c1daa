package org.callpolicykit.adapter.gmeet;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A service of Google that the adapter uses, each with a token of its own that is good for nothing else. */
enum Service {
    /** Spaces, their members, and who was there. */
    MEET("Google Meet", "Google Meet REST API", Scope.SPACES),
    /** The host's calendar. */
    CALENDAR("Google Calendar", "Google Calendar API", Scope.EVENTS),
    /** Courses, and what is announced there. */
    CLASSROOM("Google Classroom", "Google Classroom API", Scope.ANNOUNCEMENTS, Scope.ROSTERS, Scope.EMAILS);

    private final String label;
    private final String api;
    private final ImmutableList<Scope> scopes;

    Service(String label, String api, Scope... scopes) {
        this.label = label;
        this.api = api;
        this.scopes = ImmutableList.copyOf(scopes);
    }

    /** Returns its name, for people. */
    String label() {
        return label;
    }

    /** Returns what its API is called in the Google Cloud console. */
    String api() {
        return api;
    }

    /** Returns what its tokens are good for. */
    List<Scope> scopes() {
        return scopes;
    }

    /** Something that an administrator delegates to the service account. */
    enum Scope {
        /** Spaces that the adapter makes, and their conferences. */
        SPACES("meetings.space.created", "make and change spaces, and read who was in them"),
        /** Events of a calendar. */
        EVENTS("calendar.events", "put calls into the host's calendar"),
        /** Announcements in a course. */
        ANNOUNCEMENTS("classroom.announcements", "give joining details in Classroom"),
        /** Who is in a course. */
        ROSTERS("classroom.rosters.readonly", "find a pupil in a course"),
        /** The addresses of accounts. */
        EMAILS("classroom.profile.emails", "tell whose account joined a call");

        private final String name;
        private final String purpose;

        Scope(String name, String purpose) {
            this.name = name;
            this.purpose = purpose;
        }

        /** Returns the scope as it is asked for. */
        String address() {
            return "https://www.googleapis.com/auth/" + name;
        }

        /** Returns what it is needed for, after "to". */
        String purpose() {
            return purpose;
        }
    }
}

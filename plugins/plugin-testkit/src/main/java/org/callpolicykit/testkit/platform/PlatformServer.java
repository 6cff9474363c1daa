package org.callpolicykit.testkit.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.MeetingRef;
import org.junit.jupiter.api.Assumptions;

/**
 * A platform to test an adapter against, written by the adapter's author from the platform's published description: it listens on loopback only, and rejects what
 * the real service rejects (unknown parameters, wrong values, wrong credentials). {@link LoopbackServer} does the HTTP.
 */
public interface PlatformServer extends AutoCloseable {

    /** Returns the server that listens. */
    LoopbackServer wire();

    /** Returns the settings with which the adapter reaches it, time-outs of a fraction of a second among them. */
    AdapterSettings settings();

    /** Returns the settings that the platform really has for a control which the adapter enforces; not asked for the others. */
    Set<Who> settingsOf(Control control);

    /** Changes a control of a meeting behind the adapter's back. */
    void tamper(MeetingRef meeting, Control control, Who who);

    /** Gives a control of a meeting a value that nobody knows yet. */
    void tamperWithTheUnknown(MeetingRef meeting, Control control);

    /** Accepts, from now on, whatever is sent for a control, and does not heed it. */
    void ignore(Control control);

    /** Returns everything there is for a call, by kind, each thing once: a meeting, an event, an announcement. Empty when nothing is left. */
    List<String> kept(CallId call);

    /** Returns what a tenant can lack, by a word that the adapter's preflight has to say, each with what makes it so. Empty when nothing can be looked up beforehand. */
    Map<String, Runnable> shortfalls();

    /** Returns how the platform refuses a request: 401, 403, 404 or 409, unless it has another way to say that. */
    default Answer refusal(int status) {
        return new Answer(status, "");
    }

    /** Has a call booked by people on the platform itself, and returns its meeting: for platforms on which the adapter makes none. */
    default MeetingRef booked(Call call) {
        return Assumptions.abort("nobody can book a meeting on the test server");
    }

    /**
     * Scripts who was in a meeting. An attendee who has a person came with the account of that participant of the call; one without, and known by an account, with one
     * that nobody in the call has.
     *
     * @param call the call of the meeting: {@code call.participant(attendee.person())} says the account
     */
    default void attended(MeetingRef meeting, Call call, List<Attendee> attendees) {
        Assumptions.abort("the test server cannot be told who was there");
    }

    /** Gives the same page of attendance again and again from now on. */
    default void repeatPages() {
        Assumptions.abort("the platform tells who was there in one page");
    }

    /** Returns whether a rehearsal foretells a request: signing in need not be. */
    default boolean isRehearsed(Received request) {
        return true;
    }

    /** Returns what must not show, besides the secrets among the settings: tokens, checksums. */
    default Set<String> furtherSecrets() {
        return Set.of();
    }

    @Override
    default void close() {
        wire().close();
    }
}

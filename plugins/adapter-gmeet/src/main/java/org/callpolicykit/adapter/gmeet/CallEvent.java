package org.callpolicykit.adapter.gmeet;

import com.google.api.services.calendar.model.Event;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The event of a call as Calendar has it. Its private properties say which call it is, which space is the call's, and in which course it was announced.
 *
 * @param event the event
 */
record CallEvent(Event event) {

    static final String CALL = "callpolicykit-call";
    static final String SPACE = "callpolicykit-space";
    static final String LINK = "callpolicykit-link";
    static final String COURSE = "callpolicykit-course";

    /** @throws PlatformException if it is another's */
    static CallEvent of(Event event, CallId call) {
        CallEvent found = new CallEvent(event);
        if (event.getId() == null || !event.getId().equals(id(call))) {
            throw Answer.malformed();
        }
        String made = found.property(CALL);
        if (made == null ? !found.isCancelled() : !made.equals(call.value())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "The calendar has another event under the id of call " + call
                            + "; take that event out of the calendar, then provision the call again.");
        }
        return found;
    }

    /** Returns the id of a call's event: the alphabet of Calendar's ids is that of base32hex. */
    static String id(CallId call) {
        byte[] digest = Hashing.sha256()
                .hashString(call.value(), StandardCharsets.UTF_8)
                .asBytes();
        return "cpk" + BaseEncoding.base32Hex().lowerCase().omitPadding().encode(digest);
    }

    /** Returns whether somebody took it out of the calendar; its id is taken for ever. */
    boolean isCancelled() {
        return "cancelled".equals(event.getStatus());
    }

    @Nullable
    String property(String name) {
        Event.ExtendedProperties properties = event.getExtendedProperties();
        Map<String, String> ours = properties == null ? null : properties.getPrivate();
        return ours == null ? null : ours.get(name);
    }

    @Override
    public String toString() {
        return "CallEvent[" + event.getId() + "]";
    }
}

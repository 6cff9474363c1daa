package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.callpolicykit.adapter.teams.Letter.Kind;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;

/**
 * What is written to parents.
 *
 * @param zone the school's time zone
 */
record Letters(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** Returns the invitation to a call: when it is, and that a browser will do. */
    Letter invitation(Call call, StaffList staff, Collection<String> to, String link) {
        ZonedDateTime start = call.start().atZone(zone);
        String text = """
                Dear parent or carer,

                You are invited to a video call with the school: %s.
                It is on %s, %s to %s.

                Join here: %s

                The link opens in a web browser; you need no app and no account. You wait until a member of staff lets you in. Your camera may stay \
                off. If you would rather speak on the telephone, please answer this e-mail.

                The link is for you alone; please do not pass it on.

                %s
                """.formatted(
                        call.title(),
                        DAY.format(start),
                        TIME.format(start),
                        TIME.format(call.end().atZone(zone)),
                        link,
                        staff.host().name());
        return new Letter(Kind.INVITATION, call.id(), staff.host().account(), to, "Video call: " + call.title(), text);
    }

    /**
     * Returns the letter that takes invitations back.
     *
     * @param last the last letter about the call, as the mailbox has it
     */
    static Letter cancellation(CallId call, String from, Collection<String> to, JsonObject last) {
        String subject = String.valueOf(Json.text(last, "subject"));
        String text = """
                Dear parent or carer,

                The video call to which this mailbox invited you does not take place. The link in the invitation no longer works.

                Letter that is taken back: %s
                """.formatted(OurMark.CONTENT.on(last).replaceFirst(".* ", ""));
        return new Letter(Kind.CANCELLATION, call, from, to, "Cancelled: " + subject, text);
    }
}

package org.callpolicykit.adapter.teams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callpolicykit.api.call.CallId;

/**
 * An e-mail about a call, from a work mailbox to parents who do not see each other's addresses.
 *
 * @param kind what it is for
 * @param call the call
 * @param from the account of the member of staff whose mailbox sends it
 * @param to the addresses of the parents
 * @param subject its subject
 * @param text what it says, as plain text
 */
record Letter(Kind kind, CallId call, String from, SortedSet<String> to, String subject, String text) {

    /** What a letter is for. */
    enum Kind {
        /** It says when the call is and how to join. */
        INVITATION,
        /** It says that the call does not take place. */
        CANCELLATION
    }

    Letter(Kind kind, CallId call, String from, Collection<String> to, String subject, String text) {
        this(kind, call, from, new TreeSet<>(to), subject, text);
    }

    /** Returns the mark of what the letter says and to whom: the same for the same letter, and without a way back to either. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] whole = digest.digest(String.join("\n", call.value(), from, to.toString(), subject, text)
                    .getBytes(StandardCharsets.UTF_8));
            return kind + " " + HexFormat.of().formatHex(whole);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the letter as Graph sends it, marked: to the sender, with the parents in blind copy. */
    JsonObject asMail(String mark) {
        JsonObject body = new JsonObject();
        body.addProperty("contentType", "text");
        body.addProperty("content", text);
        JsonObject message = new JsonObject();
        message.addProperty("subject", subject);
        message.add("body", body);
        message.add("toRecipients", recipients(new TreeSet<>(List.of(from))));
        message.add("bccRecipients", recipients(to));
        OurMark.CALL.add(message, call.value());
        OurMark.CONTENT.add(message, mark);
        JsonObject mail = new JsonObject();
        mail.add("message", message);
        mail.addProperty("saveToSentItems", true);
        return mail;
    }

    private static JsonArray recipients(SortedSet<String> addresses) {
        JsonArray recipients = new JsonArray();
        for (String address : addresses) {
            JsonObject email = new JsonObject();
            email.addProperty("address", address);
            JsonObject recipient = new JsonObject();
            recipient.add("emailAddress", email);
            recipients.add(recipient);
        }
        return recipients;
    }

    @Override
    public String toString() {
        return "Letter[" + kind + ", " + call + "]";
    }
}

package org.callpolicykit.adapter.teams;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * The mailbox of a member of staff, as far as calls are concerned. A letter is sent once: it is looked for among what was sent before, so that starting
 * again after a crash does not write to parents twice. Exchange files a letter shortly after taking it; whoever starts again within that moment may
 * still send it a second time.
 */
final class Outbox {

    /** What Exchange says of a letter that it took. */
    private static final int ACCEPTED = 202;

    private final GraphClient graph;

    Outbox(GraphClient graph) {
        this.graph = graph;
    }

    /** Sends a letter, unless the last one about the call is the same. */
    void sendOnce(String user, Letter letter) {
        List<JsonObject> sent = about(user, letter.call());
        if (!sent.isEmpty() && OurMark.CONTENT.on(sent.get(0)).equals(letter.mark())) {
            return;
        }
        GraphAnswer answer = graph.send(sending(user, letter, letter.mark()));
        if (answer.status() != ACCEPTED) {
            throw new PlatformException(
                    Reason.MALFORMED,
                    "Exchange did not say that it took the letter about call " + letter.call() + " (HTTP "
                            + answer.status() + "); provision the call again in some minutes.");
        }
    }

    /** Returns the requests that send a letter which was not sent yet. */
    static List<GraphRequest> letters(String user, Letter letter) {
        return List.of(searching(user, letter.call()), sending(user, letter, letter.kind() + " " + Rehearsal.DIGEST));
    }

    private static GraphRequest sending(String user, Letter letter, String mark) {
        return GraphRequest.act(
                "/users/" + GraphRequest.encoded(user) + "/sendMail", letter.asMail(mark), Permission.MAIL_SEND);
    }

    /** Tells whoever was invited to a call that it does not take place, unless they were told. */
    void takeBack(String user, CallId call) {
        List<JsonObject> sent = about(user, call);
        if (sent.isEmpty() || OurMark.CONTENT.on(sent.get(0)).startsWith(Letter.Kind.CANCELLATION.name())) {
            return;
        }
        Set<String> invited = new TreeSet<>();
        String from = "";
        for (JsonObject letter : sent) {
            addresses(letter, "bccRecipients", invited);
        }
        for (JsonObject recipient : Json.objects(sent.get(0), "toRecipients")) {
            from = Json.needed(Json.object(recipient, "emailAddress"), "address");
        }
        sendOnce(user, Letters.cancellation(call, from, invited, sent.get(0)));
    }

    /** Returns the requests that tell whoever was invited, by a letter that was sent, that the call does not take place. */
    static List<GraphRequest> takingBack(String user, CallId call) {
        JsonObject invitation = new JsonObject();
        invitation.addProperty("subject", Rehearsal.SUBJECT);
        OurMark.CONTENT.add(invitation, Letter.Kind.INVITATION + " " + Rehearsal.DIGEST);
        List<GraphRequest> requests = new ArrayList<>();
        requests.add(searching(user, call));
        requests.addAll(
                letters(user, Letters.cancellation(call, Rehearsal.ACCOUNT, Set.of(Rehearsal.ADDRESSES), invitation)));
        return requests;
    }

    private static void addresses(JsonObject letter, String list, Set<String> into) {
        for (JsonObject recipient : Json.objects(letter, list)) {
            into.add(Json.needed(Json.object(recipient, "emailAddress"), "address"));
        }
    }

    private static GraphRequest searching(String user, CallId call) {
        String path = "/users/" + GraphRequest.encoded(user) + "/messages?$filter=" + OurMark.filter(call)
                + "&$select=id,subject,sentDateTime,toRecipients,bccRecipients&$top=50&$expand="
                + GraphRequest.encoded("singleValueExtendedProperties($filter=id eq "
                        + GraphRequest.quoted(OurMark.CONTENT.property()) + ")");
        return GraphRequest.get(path, Permission.MAIL_READ);
    }

    /** Returns the letters about a call, the last one first. */
    private List<JsonObject> about(String user, CallId call) {
        return graph.list(searching(user, call)).stream()
                .sorted(Comparator.comparing(
                        (JsonObject letter) -> String.valueOf(Json.text(letter, "sentDateTime")),
                        Comparator.reverseOrder()))
                .toList();
    }
}

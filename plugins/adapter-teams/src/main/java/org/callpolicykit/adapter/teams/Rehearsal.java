package org.callpolicykit.adapter.teams;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.callpolicykit.api.platform.RemoteRequest;

/** A dry run: what would be sent, with words in the place of what only Graph's answers tell. */
final class Rehearsal {

    /** In place of a user's id. */
    static final String USER = "${user-id}";

    /** In place of a meeting's id. */
    static final String MEETING = "${meeting-id}";

    /** In place of the id of an entry in a calendar. */
    static final String EVENT = "${event-id}";

    /** In place of the address at which people join. */
    static final String LINK = "${join-link}";

    /** In place of the account that sent a letter. */
    static final String ACCOUNT = "${host-account}";

    /** In place of those to whom a letter went. */
    static final String ADDRESSES = "${addresses}";

    /** In place of the subject of a letter. */
    static final String SUBJECT = "${subject}";

    /** In place of the digest of a letter that has the address in it. */
    static final String DIGEST = "${digest}";

    private static final Pattern ENCODED = Pattern.compile("%24%7B([a-z-]+)%7D");

    private Rehearsal() {}

    static List<RemoteRequest> of(URI graph, List<GraphRequest> requests) {
        return requests.stream()
                .map(request -> new RemoteRequest(
                        request.method().name(),
                        graph + ENCODED.matcher(request.path()).replaceAll("\\${$1}"),
                        request.body() == null ? "" : request.body().toString()))
                .toList();
    }
}

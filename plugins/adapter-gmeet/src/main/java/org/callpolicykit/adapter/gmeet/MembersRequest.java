package org.callpolicykit.adapter.gmeet;

import com.google.api.services.meet.v2.Meet;
import com.google.api.services.meet.v2.MeetRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request about {@code spaces.members}, which the API has and the newest published client has not: sent through the same client, by its own means for requests.
 *
 * @see <a href="https://developers.google.com/workspace/meet/api/reference/rest/v2/spaces.members">spaces.members</a>
 */
@SuppressWarnings("rawtypes") // the client reads answers into classes, and a map has no other
final class MembersRequest extends MeetRequest<Map> {

    private static final String OF_SPACE = "v2/{+parent}/members";
    private static final String ONE = "v2/{+name}";
    private static final int PAGE = 100;

    private MembersRequest(Meet meet, String method, String path, @Nullable Object body) {
        super(meet, method, path, body, Map.class);
    }

    static MembersRequest create(Meet meet, String space, Map<String, String> member) {
        return new MembersRequest(meet, "POST", OF_SPACE, member).set("parent", space);
    }

    static MembersRequest list(Meet meet, String space) {
        return new MembersRequest(meet, "GET", OF_SPACE, null)
                .set("parent", space)
                .set("pageSize", PAGE);
    }

    static MembersRequest delete(Meet meet, String name) {
        return new MembersRequest(meet, "DELETE", ONE, null).set("name", name);
    }

    @Override
    public MembersRequest set(String name, @Nullable Object value) {
        super.set(name, value);
        return this;
    }
}

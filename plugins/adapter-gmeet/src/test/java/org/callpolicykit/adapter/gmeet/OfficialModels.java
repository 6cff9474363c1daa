package org.callpolicykit.adapter.gmeet;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.classroom.model.Announcement;
import com.google.api.services.classroom.model.ModifyAnnouncementAssigneesRequest;
import com.google.api.services.meet.v2.model.EndActiveConferenceRequest;
import com.google.api.services.meet.v2.model.Space;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Judges what is sent by Google's own models: they have to know every key, at every level. */
final class OfficialModels {

    private OfficialModels() {}

    /** Returns the keys that the model of a request does not know. */
    static List<String> unknownKeys(Received request) throws IOException {
        Class<? extends GenericJson> model = model(request);
        if (model == null) {
            throw new AssertionError("nobody knows what is sent to " + request.path());
        }
        List<String> unknown = new ArrayList<>();
        look(request.path(), GsonFactory.getDefaultInstance().fromString(request.body(), model), unknown);
        return unknown;
    }

    private static @Nullable Class<? extends GenericJson> model(Received request) {
        String path = request.path();
        if (path.endsWith(":modifyAssignees")) {
            return ModifyAnnouncementAssigneesRequest.class;
        }
        if (path.endsWith(":endActiveConference")) {
            return EndActiveConferenceRequest.class;
        }
        if (path.contains("/announcements")) {
            return Announcement.class;
        }
        if (path.contains("/events")) {
            return Event.class;
        }
        return path.startsWith("/v2/spaces") && !path.contains("/members") ? Space.class : null;
    }

    private static void look(String path, @Nullable Object value, List<String> unknown) {
        if (value instanceof GenericJson json) {
            json.getUnknownKeys().keySet().forEach(key -> unknown.add(path + "." + key));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> look(path + "." + key, inner, unknown));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> look(path + "[]", inner, unknown));
        }
    }
}

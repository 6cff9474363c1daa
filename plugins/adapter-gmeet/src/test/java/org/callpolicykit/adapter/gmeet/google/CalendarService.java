package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Google Calendar: events in the calendar of whoever a token is for. What is deleted there stays, cancelled, and keeps its id. */
final class CalendarService {

    private static final Pattern PATH = Pattern.compile("/calendar/v3/calendars/([^/]+)/events(?:/([^/]+))?");
    private static final Pattern ID = Pattern.compile("[a-v0-9]{5,1024}");
    private static final Shape TIME = new Shape().text("dateTime", "timeZone", "date");
    private static final Shape EVENT = new Shape()
            .text("id", "summary", "description", "location")
            .oneOf("status", "confirmed", "tentative", "cancelled")
            .object("start", TIME)
            .object("end", TIME)
            .objects(
                    "attendees",
                    new Shape()
                            .text("email", "displayName", "comment")
                            .flag("optional", "resource")
                            .oneOf("responseStatus", "needsAction", "declined", "tentative", "accepted"))
            .oneOf("visibility", "default", "public", "private", "confidential")
            .oneOf("transparency", "opaque", "transparent")
            .flag("guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests")
            .object("extendedProperties", new Shape().map("private").map("shared"));

    private final SignIn signIn;
    private final Map<String, Map<String, JsonObject>> calendars = new LinkedHashMap<>();

    CalendarService(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Returns all events, be they cancelled. */
    List<JsonObject> events() {
        List<JsonObject> all = new ArrayList<>();
        calendars.values().forEach(calendar -> all.addAll(calendar.values()));
        return all;
    }

    static boolean isLive(JsonObject event) {
        return !"cancelled".equals(Json.text(event, "status"));
    }

    static @Nullable String property(JsonObject event, String name) {
        return Json.text(Json.object(Json.object(event, "extendedProperties"), "private"), name);
    }

    @Nullable
    JsonObject answer(Received request) {
        String subject = signIn.subject(request, "calendar.events");
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()
                || (!path.group(1).equals("primary") && !path.group(1).equals(subject))) {
            throw Refusal.missing(request.path());
        }
        Map<String, JsonObject> calendar = calendars.computeIfAbsent(subject, any -> new LinkedHashMap<>());
        if (path.group(2) == null) {
            return insert(request, calendar, subject);
        }
        JsonObject event = calendar.get(path.group(2));
        if (event == null) {
            throw new Refusal(404, "notFound", "Not Found");
        }
        return switch (request.method()) {
            case "GET" -> event.deepCopy();
            case "PATCH" -> patch(request, event);
            case "DELETE" -> delete(request, event);
            default -> throw Refusal.missing(request.method());
        };
    }

    private JsonObject insert(Received request, Map<String, JsonObject> calendar, String subject) {
        if (!request.method().equals("POST")) {
            throw Refusal.missing(request.method());
        }
        sendUpdates(request);
        JsonObject body = Json.parsed(request.body());
        EVENT.check(body, "event");
        String id = Json.text(body, "id");
        if (id == null || !ID.matcher(id).matches()) {
            throw new Refusal(400, "invalid", "Invalid resource id value.");
        }
        if (calendar.containsKey(id)) {
            throw new Refusal(409, "duplicate", "The requested identifier already exists.");
        }
        times(body);
        JsonObject organizer = new JsonObject();
        organizer.addProperty("email", subject);
        organizer.addProperty("self", true);
        body.addProperty("kind", "calendar#event");
        body.addProperty("etag", "\"1\"");
        body.add("organizer", organizer);
        calendar.put(id, body);
        return body.deepCopy();
    }

    private static JsonObject patch(Received request, JsonObject event) {
        sendUpdates(request);
        JsonObject body = Json.parsed(request.body());
        EVENT.check(body, "event");
        if (body.has("id")) {
            throw new Refusal(400, "invalid", "The id of an event cannot be changed.");
        }
        if (!isLive(event) && !"confirmed".equals(Json.text(body, "status"))) {
            throw new Refusal(403, "forbidden", "The event is cancelled.");
        }
        JsonObject changed = event.deepCopy();
        Json.merge(changed, body);
        times(changed);
        Json.merge(event, body);
        return event.deepCopy();
    }

    private static @Nullable JsonObject delete(Received request, JsonObject event) {
        sendUpdates(request);
        if (!isLive(event)) {
            throw new Refusal(410, "deleted", "Resource has been deleted");
        }
        event.addProperty("status", "cancelled");
        return null;
    }

    private static void sendUpdates(Received request) {
        String value = new Query(request.query(), Set.of("sendUpdates")).get("sendUpdates", "none");
        if (!Set.of("all", "externalOnly", "none").contains(value)) {
            throw Refusal.invalid("sendUpdates");
        }
    }

    private static void times(JsonObject event) {
        if (!time(event, "start").isBefore(time(event, "end"))) {
            throw new Refusal(400, "timeRangeEmpty", "The specified time range is empty.");
        }
    }

    private static Instant time(JsonObject event, String name) {
        JsonObject time = Json.object(event, name);
        try {
            String zone = Json.text(time, "timeZone");
            if (zone != null) {
                ZoneId.of(zone);
            }
            return OffsetDateTime.parse(String.valueOf(Json.text(time, "dateTime")))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(400, "required", "Missing or wrong " + name + " time.");
        }
    }
}

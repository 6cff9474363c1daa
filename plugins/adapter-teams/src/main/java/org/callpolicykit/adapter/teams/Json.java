package org.callpolicykit.adapter.teams;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what Graph says without believing it: what is not there, or of another type than it should be, is absent. */
final class Json {

    private Json() {}

    /** Returns the object that a text holds; null when it holds none. */
    static @Nullable JsonObject parsed(String text) {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            return parsed.isJsonObject() ? parsed.getAsJsonObject() : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Returns a part that is an object; null when there is none. */
    static @Nullable JsonObject object(@Nullable JsonObject from, String name) {
        JsonElement part = from == null ? null : from.get(name);
        return part != null && part.isJsonObject() ? part.getAsJsonObject() : null;
    }

    /** Returns a text; null when there is none. */
    static @Nullable String text(@Nullable JsonObject from, String name) {
        JsonElement part = from == null ? null : from.get(name);
        return part != null
                        && part.isJsonPrimitive()
                        && part.getAsJsonPrimitive().isString()
                ? part.getAsString()
                : null;
    }

    /** Returns yes or no; null when neither was said. */
    static @Nullable Boolean flag(@Nullable JsonObject from, String name) {
        JsonElement part = from == null ? null : from.get(name);
        if (part == null
                || !part.isJsonPrimitive()
                || !part.getAsJsonPrimitive().isBoolean()) {
            return null;
        }
        return part.getAsBoolean();
    }

    /** Returns a moment; null when none was said. */
    static @Nullable Instant moment(@Nullable JsonObject from, String name) {
        String text = text(from, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the objects in a list; none when there is no list. */
    static List<JsonObject> objects(@Nullable JsonObject from, String name) {
        List<JsonObject> objects = new ArrayList<>();
        JsonElement part = from == null ? null : from.get(name);
        if (part != null && part.isJsonArray()) {
            for (JsonElement element : part.getAsJsonArray()) {
                if (element.isJsonObject()) {
                    objects.add(element.getAsJsonObject());
                }
            }
        }
        return objects;
    }

    /**
     * Returns a text that has to be there.
     *
     * @throws PlatformException if it is not
     */
    static String needed(@Nullable JsonObject from, String name) {
        String text = text(from, name);
        if (text == null || text.isBlank()) {
            throw new PlatformException(
                    Reason.MALFORMED,
                    "Microsoft Graph left out " + name + ", without which nothing can be done; try again later.");
        }
        return text;
    }
}

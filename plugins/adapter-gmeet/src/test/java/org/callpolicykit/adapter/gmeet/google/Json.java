package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** JSON as the servers read and write it. */
final class Json {

    private Json() {}

    static JsonObject parsed(String body) {
        try {
            return JsonParser.parseString(body).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw Refusal.invalid("the body is no JSON object");
        }
    }

    static @Nullable String text(@Nullable JsonObject object, String name) {
        JsonElement value = object == null ? null : object.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    static @Nullable JsonObject object(@Nullable JsonObject object, String name) {
        JsonElement value = object == null ? null : object.get(name);
        return value == null || !value.isJsonObject() ? null : value.getAsJsonObject();
    }

    /** Puts the fields of one object into another, objects field by field. */
    static void merge(JsonObject into, JsonObject from) {
        for (Map.Entry<String, JsonElement> field : from.entrySet()) {
            JsonObject there = object(into, field.getKey());
            if (there != null && field.getValue().isJsonObject()) {
                merge(there, field.getValue().getAsJsonObject());
            } else {
                into.add(field.getKey(), field.getValue().deepCopy());
            }
        }
    }

    static Set<String> leaves(JsonObject object) {
        Set<String> leaves = new TreeSet<>();
        object.entrySet().forEach(field -> {
            if (field.getValue().isJsonObject()) {
                leaves(field.getValue().getAsJsonObject()).forEach(leaf -> leaves.add(field.getKey() + "." + leaf));
            } else {
                leaves.add(field.getKey());
            }
        });
        return leaves;
    }
}

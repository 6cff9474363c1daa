package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields a body may have, and which values: whatever else is sent is refused, as are fields that Google alone writes. */
final class Shape {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A field of text. */
    Shape text(String... names) {
        for (String name : names) {
            fields.put(name, String.class);
        }
        return this;
    }

    /** A field that is true or false. */
    Shape flag(String... names) {
        for (String name : names) {
            fields.put(name, Boolean.class);
        }
        return this;
    }

    /** A field with one of these values. */
    Shape oneOf(String name, String... values) {
        fields.put(name, Set.of(values));
        return this;
    }

    /** A field that is an object. */
    Shape object(String name, Shape shape) {
        fields.put(name, shape);
        return this;
    }

    /** A field that is a list of objects. */
    Shape objects(String name, Shape shape) {
        fields.put(name, new Each(shape));
        return this;
    }

    /** A field that is a list of texts. */
    Shape texts(String name) {
        fields.put(name, Each.class);
        return this;
    }

    /** A field that is a map of texts. */
    Shape map(String name) {
        fields.put(name, Map.class);
        return this;
    }

    private record Each(Shape shape) {}

    void check(JsonObject body, String where) {
        for (Map.Entry<String, JsonElement> field : body.entrySet()) {
            String path = where + "." + field.getKey();
            Object expected = fields.get(field.getKey());
            if (expected == null) {
                throw Refusal.invalid("unknown or output-only field " + path);
            }
            try {
                check(field.getValue(), expected, path);
            } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
                throw Refusal.invalid("wrong type of " + path);
            }
        }
    }

    private static void check(JsonElement value, Object expected, String path) {
        if (expected instanceof Shape shape) {
            shape.check(value.getAsJsonObject(), path);
        } else if (expected instanceof Each each) {
            value.getAsJsonArray().forEach(entry -> each.shape().check(entry.getAsJsonObject(), path + "[]"));
        } else if (expected instanceof Set<?> values) {
            if (!values.contains(value.getAsString())) {
                throw Refusal.invalid("value of " + path + " is none of its enum");
            }
        } else if (expected == Boolean.class) {
            if (!value.getAsJsonPrimitive().isBoolean()) {
                throw Refusal.invalid("not true or false: " + path);
            }
        } else if (expected == String.class) {
            if (!value.getAsJsonPrimitive().isString()) {
                throw Refusal.invalid("no text: " + path);
            }
        } else if (expected == Each.class) {
            value.getAsJsonArray().forEach(entry -> check(entry, String.class, path));
        } else {
            value.getAsJsonObject().entrySet().forEach(entry -> check(entry.getValue(), String.class, path));
        }
    }

    /** Returns the paths of all fields that hold no object, as a field mask names them. */
    Set<String> leaves() {
        Set<String> leaves = new TreeSet<>();
        fields.forEach((name, expected) -> {
            if (expected instanceof Shape shape) {
                shape.leaves().forEach(leaf -> leaves.add(name + "." + leaf));
            } else {
                leaves.add(name);
            }
        });
        return leaves;
    }
}

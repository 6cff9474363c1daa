package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server answers. */
record Reply(int status, @Nullable JsonObject body) {

    static final Reply NOTHING = new Reply(204, null);

    static Reply list(JsonArray value) {
        JsonObject list = new JsonObject();
        list.add("value", value);
        return new Reply(200, list);
    }

    static Reply list(List<JsonObject> value) {
        JsonArray array = new JsonArray();
        value.forEach(array::add);
        return list(array);
    }
}

package org.callpolicykit.adapter.teams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.callpolicykit.api.call.CallId;

/** Marks that the adapter leaves on what it makes in a mailbox, to find it again: properties of our own, with names in a namespace of our own. */
enum OurMark {
    /** For which call it was made. */
    CALL("CallPolicyKitCall"),
    /** What it said. */
    CONTENT("CallPolicyKitContent");

    private static final String NAMESPACE = "{4e2b7c1a-95f0-4c7e-8a55-2f0c6b8d7e41}";

    private final String property;

    OurMark(String name) {
        this.property = "String " + NAMESPACE + " Name " + name;
    }

    /** Returns the property's id, as Graph writes it. */
    String property() {
        return property;
    }

    /** Returns the filter that finds what was made for a call, as it stands in an address. */
    static String filter(CallId call) {
        return GraphRequest.encoded("singleValueExtendedProperties/Any(ep: ep/id eq "
                + GraphRequest.quoted(CALL.property) + " and ep/value eq " + GraphRequest.quoted(call.value()) + ")");
    }

    /** Adds a mark. */
    void add(JsonObject to, String value) {
        JsonObject mark = new JsonObject();
        mark.addProperty("id", property);
        mark.addProperty("value", value);
        if (!to.has("singleValueExtendedProperties")) {
            to.add("singleValueExtendedProperties", new JsonArray());
        }
        to.getAsJsonArray("singleValueExtendedProperties").add(mark);
    }

    /** Returns the mark's value on something that Graph returned; empty text when it has none. */
    String on(JsonObject item) {
        for (JsonObject mark : Json.objects(item, "singleValueExtendedProperties")) {
            String value = Json.text(mark, "value");
            if (value != null && property.equalsIgnoreCase(Json.text(mark, "id"))) {
                return value;
            }
        }
        return "";
    }
}

package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callpolicykit.adapter.teams.graph.Tenant.Item;
import org.callpolicykit.api.call.CallId;

/**
 * What a tenant has of a call: meetings, entries in calendars, and the letter that still stands. A letter that parents got twice in a row is kept for ever, for nobody
 * can take that back.
 */
record Kept(Tenant tenant) {

    List<String> of(CallId call) {
        List<String> kept = new ArrayList<>();
        marked(tenant.events, call).forEach(event -> kept.add("entry"));
        tenant.meetings.stream()
                .filter(meeting -> call.value().equals(tenant.callOf(meeting)))
                .forEach(meeting -> kept.add("meeting"));
        letters(call, kept);
        return kept;
    }

    private void letters(CallId call, List<String> kept) {
        String last = "";
        for (JsonObject letter : marked(tenant.messages, call).toList()) {
            String says = letter.getAsJsonObject("body").get("content").getAsString()
                    + letter.getAsJsonArray("bccRecipients");
            if (says.equals(last)) {
                kept.add("letter sent twice");
            }
            last = says;
        }
        if (!last.isEmpty() && !last.contains("does not take place")) {
            kept.add("invitation");
        }
    }

    private static Stream<JsonObject> marked(List<Item> items, CallId call) {
        return items.stream().map(Item::json).filter(json -> marks(json).anyMatch(call.value()::equals));
    }

    private static Stream<String> marks(JsonObject json) {
        return Objects.requireNonNull(json.getAsJsonArray("singleValueExtendedProperties"), "marks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(mark -> mark.get("value").getAsString());
    }
}

package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Lists, page by page. */
final class Page {

    private boolean repeating;

    /** Gives the same page again and again from now on. */
    void repeat() {
        repeating = true;
    }

    JsonObject of(String name, List<JsonObject> all, Query query, int most) {
        int from = Integer.parseInt(query.get("pageToken", "0"));
        int to = Math.min(all.size(), from + query.pageSize(most));
        JsonArray entries = new JsonArray();
        all.subList(Math.min(from, all.size()), to).forEach(entries::add);
        JsonObject page = new JsonObject();
        if (!entries.isEmpty()) {
            page.add(name, entries);
        }
        if (to < all.size()) {
            page.addProperty("nextPageToken", String.valueOf(repeating ? 1 : to));
        }
        return page;
    }
}

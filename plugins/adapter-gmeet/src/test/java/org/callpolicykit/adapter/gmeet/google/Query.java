package org.callpolicykit.adapter.gmeet.google;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a request, each name known. */
final class Query {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Query(String query, Set<String> known) {
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (!known.contains(name)) {
                throw Refusal.invalid("unknown parameter " + name);
            }
            values.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, List.of(otherwise)).get(0);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the size of a page: what is asked for, as far as it is given. */
    int pageSize(int most) {
        int asked = Integer.parseInt(get("pageSize", "0"));
        if (asked < 0) {
            throw Refusal.invalid("negative pageSize");
        }
        return asked == 0 ? most : Math.min(asked, most);
    }
}

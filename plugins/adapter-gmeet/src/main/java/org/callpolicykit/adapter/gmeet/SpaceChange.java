package org.callpolicykit.adapter.gmeet;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.meet.v2.model.Space;
import com.google.api.services.meet.v2.model.SpaceConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a space: only what differs, each named in the mask, since a mask of everything deletes what is not sent.
 *
 * @param mask the fields, "config.accessType" and the like; empty when nothing is to be changed
 * @param space their values
 */
record SpaceChange(String mask, Space space) {

    static SpaceChange of(@Nullable SpaceConfig has, SpaceConfig wanted) {
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        if (has != null) {
            leaves("config", has, before);
        }
        leaves("config", wanted, after);
        after.entrySet().removeIf(leaf -> Objects.equals(leaf.getValue(), before.get(leaf.getKey())));
        return new SpaceChange(String.join(",", after.keySet()), space(after));
    }

    boolean isEmpty() {
        return mask.isEmpty();
    }

    private static void leaves(String path, Map<?, ?> tree, Map<String, Object> leaves) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> branch) {
                leaves(path + "." + name, branch, leaves);
            } else if (value != null) {
                leaves.put(path + "." + name, value);
            }
        });
    }

    private static Space space(Map<String, Object> leaves) {
        Map<String, Object> tree = new LinkedHashMap<>();
        leaves.forEach((path, value) -> put(tree, path, value));
        try {
            GsonFactory json = GsonFactory.getDefaultInstance();
            return json.fromString(json.toString(tree), Space.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what was just written as JSON cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            Object branch = tree.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) branch, path.substring(dot + 1), value);
        }
    }
}

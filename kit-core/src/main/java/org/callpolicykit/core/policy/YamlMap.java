package org.callpolicykit.core.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of a policy file, read key by key. What is missing, unknown or of another form becomes a problem with its place. */
final class YamlMap {

    private final YamlSource source;
    private final Node node;
    private final String what;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(YamlSource source, Node node, String what) {
        this.source = source;
        this.node = node;
        this.what = what;
    }

    /**
     * Reads a node as a mapping; what is none is a problem, and then there are no entries.
     *
     * @param what what the mapping is, for messages
     */
    static YamlMap of(YamlSource source, Node node, String what) {
        YamlMap map = new YamlMap(source, node, what);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(map::add);
        } else {
            source.problem(node, "found " + YamlSource.describe(node) + " as " + what + ", expected keys with values");
        }
        return map;
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            source.problem(tuple.getKeyNode(), "found a key of " + what + " that is no plain word");
        } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            source.problem(key, "found the key \"" + key.getValue() + "\" of " + what + " twice; keep one of them");
        } else {
            keys.put(key.getValue(), key);
        }
    }

    /** Makes every key that is none of these a problem. */
    YamlMap allowing(String... known) {
        List<String> names = List.of(known);
        keys.forEach((name, key) -> {
            if (!names.contains(name)) {
                source.problem(
                        key,
                        "found the key \"" + name + "\" of " + what + ", expected " + String.join(", ", names)
                                + DidYouMean.ending(name, names));
            }
        });
        return this;
    }

    void forEach(BiConsumer<ScalarNode, Node> action) {
        entries.forEach((name, value) -> {
            if (keys.get(name) instanceof ScalarNode key) {
                action.accept(key, value);
            }
        });
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    @Nullable
    Node optional(String key) {
        return entries.get(key);
    }

    @Nullable
    Node required(String key) {
        Node value = entries.get(key);
        if (value == null && node instanceof MappingNode) {
            source.problem(node, what + " has no " + key + "; add it");
        }
        return value;
    }

    @Nullable
    String text(String key) {
        Node value = required(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        source.problem(
                value, "found " + YamlSource.describe(value) + " as " + key + " of " + what + ", expected a text");
        return null;
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            Node value = required(key);
            source.problem(
                    value == null ? node : value,
                    "found \"" + text + "\" as " + key + " of " + what + ", expected a date such as 2026-11-30");
            return null;
        }
    }
}

package org.callpolicykit.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.rule.ParameterValue;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A policy file being read, with the places and problems found in it. */
final class YamlSource {

    private static final int DEEPEST = 8;

    private final String file;
    private final List<PolicyProblem> problems = new ArrayList<>();

    YamlSource(String file) {
        this.file = file;
    }

    List<PolicyProblem> problems() {
        return problems;
    }

    Origin origin(Node node) {
        return node.getStartMark().map(this::origin).orElseGet(() -> new Origin(file, 0, 0));
    }

    Origin origin(Mark mark) {
        return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    void problem(Node node, String message) {
        problems.add(PolicyProblem.error(origin(node), message));
    }

    static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? "nothing" : "\"" + scalar.getValue() + "\"";
        }
        return node instanceof SequenceNode ? "a list" : "keys with values";
    }

    /** Returns a value as a parameter will read it. */
    ParameterValue value(Node node) {
        return value(node, 0);
    }

    private ParameterValue value(Node node, int depth) {
        if (depth > DEEPEST) {
            problem(node, "found a value nested deeper than " + DEEPEST + " levels, expected a plain one");
            return new ParameterValue.Text("");
        }
        if (node instanceof SequenceNode list) {
            return new ParameterValue.Items(
                    list.getValue().stream().map(item -> value(item, depth + 1)).toList());
        }
        if (node instanceof MappingNode map) {
            Map<String, ParameterValue> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
                } else {
                    problem(tuple.getKeyNode(), "found a key that is no plain word, expected one");
                }
            }
            return new ParameterValue.Entries(entries);
        }
        return new ParameterValue.Text(node instanceof ScalarNode scalar ? scalar.getValue() : "");
    }
}

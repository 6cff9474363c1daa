package org.callpolicykit.core.policy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.RuleId;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a school's policy file, {@code school-policy.yaml}. Its form is described in {@code docs/school-policy.md}. */
public final class PolicyFile {

    private static final String ON = "on";

    private final YamlSource source;

    private PolicyFile(YamlSource source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidPolicyException if the file is not there or has errors; it tells all of them
     */
    public static SchoolPolicy read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return read(Files.readString(file), name);
        } catch (NoSuchFileException e) {
            throw unreadable(name, "found no such file, expected the school's policy", e);
        } catch (MalformedInputException e) {
            throw unreadable(name, "found bytes that are not UTF-8; save the file as UTF-8", e);
        } catch (IOException e) {
            throw unreadable(name, "the file cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static InvalidPolicyException unreadable(String name, String message, IOException cause) {
        InvalidPolicyException invalid =
                new InvalidPolicyException(List.of(PolicyProblem.error(new Origin(name, 0, 0), message)));
        invalid.initCause(cause);
        return invalid;
    }

    /**
     * Reads the text of a file.
     *
     * @param name what the file is called in messages
     * @throws InvalidPolicyException if the text has errors; it tells all of them
     */
    public static SchoolPolicy read(String text, String name) {
        YamlSource source = new YamlSource(name);
        SchoolPolicy policy = new PolicyFile(source).read(text);
        if (policy == null || !source.problems().isEmpty()) {
            throw new InvalidPolicyException(source.problems());
        }
        return policy;
    }

    private @Nullable SchoolPolicy read(String text) {
        Optional<Node> root = compose(text);
        if (root.isEmpty()) {
            return source.problems().isEmpty() ? SchoolPolicy.seed() : null;
        }
        YamlMap top = YamlMap.of(source, root.get(), "the policy file").allowing("policy", "plugins", "waivers");
        String name = top.text("policy");
        Node plugins = top.optional("plugins");
        Node waivers = top.optional("waivers");
        return new SchoolPolicy(
                name == null ? "" : name,
                plugins == null ? List.of() : plugins(plugins),
                waivers == null ? List.of() : new WaiverList(source).read(waivers));
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Origin origin = e.getProblemMark().map(source::origin).orElse(Origin.IN_CODE);
            source.problems().add(PolicyProblem.error(origin, "this is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            source.problems().add(PolicyProblem.error(Origin.IN_CODE, "this is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private List<PluginEntry> plugins(Node node) {
        List<PluginEntry> entries = new ArrayList<>();
        YamlMap.of(source, node, "plugins").forEach((key, value) -> entries.add(plugin(key, value)));
        return entries;
    }

    private PluginEntry plugin(ScalarNode key, Node value) {
        String what = "plugin " + key.getValue();
        if (isOn(value)) {
            return new PluginEntry(key.getValue(), null, List.of(), source.origin(key));
        }
        YamlMap map = YamlMap.of(source, value, what + " (or just: on)").allowing("off", "rules");
        Node rules = map.optional("rules");
        List<RuleEntry> entries = new ArrayList<>();
        if (rules != null) {
            YamlMap.of(source, rules, "rules of " + what).forEach((rule, set) -> {
                RuleEntry entry = rule(rule, set);
                if (entry != null) {
                    entries.add(entry);
                }
            });
        }
        return new PluginEntry(key.getValue(), off(map, what), entries, source.origin(key));
    }

    private static boolean isOn(Node value) {
        return value instanceof ScalarNode scalar && scalar.getValue().equals(ON);
    }

    private @Nullable RuleEntry rule(ScalarNode key, Node value) {
        RuleId id;
        try {
            id = new RuleId(key.getValue());
        } catch (IllegalArgumentException e) {
            source.problem(key, String.valueOf(e.getMessage()));
            return null;
        }
        if (isOn(value)) {
            return new RuleEntry(id, null, List.of(), source.origin(key));
        }
        String what = "rule " + id;
        YamlMap map = YamlMap.of(source, value, what + " (or just: on)").allowing("off", "level", "parameters");
        List<RuleEntry.Value> values = new ArrayList<>();
        Node parameters = map.optional("parameters");
        if (parameters != null) {
            YamlMap.of(source, parameters, "parameters of " + what)
                    .forEach((name, set) ->
                            values.add(new RuleEntry.Value(name.getValue(), source.value(set), source.origin(name))));
        }
        return new RuleEntry(id, off(map, what), level(map, what), values, source.origin(key));
    }

    private @Nullable Level level(YamlMap map, String what) {
        Node written = map.optional("level");
        String text = written == null ? null : map.text("level");
        if (written == null || text == null) {
            return null;
        }
        return switch (text) {
            case "advisory" -> Level.ADVISORY;
            case "mandatory" -> Level.MANDATORY;
            default -> {
                source.problem(
                        written,
                        "found \"" + text + "\" as level of " + what + ", expected advisory or mandatory"
                                + DidYouMean.ending(text, List.of("advisory", "mandatory")));
                yield null;
            }
        };
    }

    private @Nullable SwitchOff off(YamlMap map, String what) {
        Node off = map.optional("off");
        if (off == null) {
            return null;
        }
        YamlMap reasons = YamlMap.of(source, off, "off of " + what).allowing("by", "why", "since");
        String by = reasons.text("by");
        String why = reasons.text("why");
        LocalDate since = reasons.date("since");
        return by == null || why == null || since == null ? null : new SwitchOff(by, why, since);
    }
}

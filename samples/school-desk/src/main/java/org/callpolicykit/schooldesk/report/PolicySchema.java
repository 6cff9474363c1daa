package org.callpolicykit.schooldesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.ParameterForm;
import org.callpolicykit.core.loading.LoadedRule;
import tools.jackson.core.JsonGenerator;

/**
 * A JSON Schema (2020-12) of school-policy.yaml, made of the rules that are loaded: editors complete and check the file with it. The kit
 * itself checks more; what the schema refuses, the kit refuses too.
 */
public final class PolicySchema {

    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final JsonGenerator json;

    private PolicySchema(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the schema. The same rules give the same bytes. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Collection<LoadedRule> rules, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonOut.indented(writer, json -> new PolicySchema(json).whole(rules));
        writer.write('\n');
        writer.flush();
    }

    private void whole(Collection<LoadedRule> rules) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringProperty("title", "A school's policy for video calls (school-policy.yaml)");
        json.writeStringProperty("type", "object");
        JsonOut.strings(json, "required", List.of("policy"));
        closed();
        json.writeObjectPropertyStart("properties");
        text("policy", "what the policy is called", ".*\\S.*");
        plugins(rules);
        waivers(rules);
        json.writeEndObject();
        definitions();
        json.writeEndObject();
    }

    private void plugins(Collection<LoadedRule> rules) {
        TreeMap<String, List<LoadedRule>> byPlugin = new TreeMap<>();
        rules.forEach(rule -> byPlugin.computeIfAbsent(
                rule.plugin(),
                plugin -> rules.stream()
                        .filter(other -> other.plugin().equals(plugin))
                        .sorted((left, right) -> left.id().compareTo(right.id()))
                        .toList()));
        json.writeObjectPropertyStart("plugins");
        json.writeStringProperty(
                "description",
                "what the school switches and sets, by plugin; everything is on unless it says otherwise");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        byPlugin.forEach(this::plugin);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void plugin(String name, List<LoadedRule> rules) {
        json.writeObjectPropertyStart(name);
        json.writeArrayPropertyStart("oneOf");
        on();
        json.writeStartObject();
        json.writeStringProperty("type", "object");
        closed();
        json.writeObjectPropertyStart("properties");
        reference("off", "off");
        json.writeObjectPropertyStart("rules");
        json.writeStringProperty("type", "object");
        closed();
        json.writeObjectPropertyStart("properties");
        rules.forEach(this::rule);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(LoadedRule rule) {
        json.writeObjectPropertyStart(rule.id().value());
        json.writeStringProperty(
                "description", rule.spec().clause() + ": " + rule.spec().title());
        json.writeArrayPropertyStart("oneOf");
        on();
        json.writeStartObject();
        json.writeStringProperty("type", "object");
        closed();
        json.writeObjectPropertyStart("properties");
        if (rule.spec().level() != Level.STATUTORY) {
            reference("off", "off");
            json.writeObjectPropertyStart("level");
            words(List.of("advisory", "mandatory"));
            json.writeEndObject();
        }
        parameters(rule.spec().parameters());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void parameters(List<Parameter<?>> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("parameters");
        json.writeStringProperty("type", "object");
        closed();
        json.writeObjectPropertyStart("properties");
        for (Parameter<?> parameter : parameters) {
            json.writeObjectPropertyStart(parameter.name());
            json.writeStringProperty("description", parameter.description() + "; default: " + parameter.seedText());
            form(parameter.type().form());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void form(ParameterForm form) {
        if (form instanceof ParameterForm.WholeNumber number) {
            json.writeStringProperty("type", "integer");
            json.writeNumberProperty("minimum", number.least());
            json.writeNumberProperty("maximum", number.most());
        } else if (form instanceof ParameterForm.OneOf one) {
            oneOf(one);
        } else if (form instanceof ParameterForm.ListOf list) {
            json.writeStringProperty("type", "array");
            json.writeObjectPropertyStart("items");
            form(list.item());
            json.writeEndObject();
        } else if (form instanceof ParameterForm.ByKey byKey) {
            json.writeStringProperty("type", "object");
            closed();
            json.writeObjectPropertyStart("properties");
            for (String key : byKey.keys()) {
                json.writeObjectPropertyStart(key);
                form(byKey.value());
                json.writeEndObject();
            }
            json.writeEndObject();
        } else if (form instanceof ParameterForm.Either either) {
            json.writeArrayPropertyStart("anyOf");
            for (ParameterForm one : either.forms()) {
                json.writeStartObject();
                form(one);
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (form instanceof ParameterForm.Text text) {
            json.writeStringProperty("type", "string");
            json.writeStringProperty("pattern", "^(" + text.pattern() + ")$");
        }
    }

    private void oneOf(ParameterForm.OneOf one) {
        if (one.words().equals(List.of("true", "false"))) {
            json.writeStringProperty("type", "boolean");
        } else {
            words(one.words());
        }
    }

    private void waivers(Collection<LoadedRule> rules) {
        json.writeObjectPropertyStart("waivers");
        json.writeStringProperty(
                "description", "exceptions: each with what it covers, who granted it, why, from when until when");
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        json.writeStringProperty("type", "object");
        JsonOut.strings(json, "required", List.of("rule", "covers", "granted-by", "role", "why", "from", "until"));
        closed();
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart("rule");
        words(rules.stream()
                .filter(rule -> rule.spec().level().canBeWaived())
                .map(rule -> rule.id().value())
                .sorted()
                .toList());
        json.writeEndObject();
        covers();
        text("granted-by", "who granted it", ".*\\S.*");
        json.writeObjectPropertyStart("role");
        words(Arrays.stream(SchoolRole.values()).map(Wording::code).toList());
        json.writeEndObject();
        text("why", "the reason", ".*\\S.*");
        text("from", "the first day", DATE);
        text("until", "the last day", DATE);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void covers() {
        json.writeObjectPropertyStart("covers");
        json.writeStringProperty("type", "object");
        closed();
        json.writeNumberProperty("minProperties", 1);
        json.writeNumberProperty("maxProperties", 1);
        json.writeObjectPropertyStart("properties");
        text("call", "the id of a call", ".*\\S.*");
        text("class", "the id of a class", ".*\\S.*");
        text("pupil", "the id of a pupil", ".*\\S.*");
        json.writeObjectPropertyStart("every");
        words(List.of("call"));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void definitions() {
        json.writeObjectPropertyStart("$defs");
        json.writeObjectPropertyStart("off");
        json.writeStringProperty("description", "switched off: by whom, why, and since when");
        json.writeStringProperty("type", "object");
        JsonOut.strings(json, "required", List.of("by", "why", "since"));
        closed();
        json.writeObjectPropertyStart("properties");
        text("by", "who answers for it", ".*\\S.*");
        text("why", "the reason", ".*\\S.*");
        text("since", "the first day it is off", DATE);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void reference(String name, String definition) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("$ref", "#/$defs/" + definition);
        json.writeEndObject();
    }

    private void text(String name, String description, String pattern) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("description", description);
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", pattern);
        json.writeEndObject();
    }

    /** YAML reads a bare on as a text or as true, as its version has it. */
    private void on() {
        json.writeStartObject();
        json.writeArrayPropertyStart("enum");
        json.writeString("on");
        json.writeBoolean(true);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void words(List<String> words) {
        JsonOut.strings(json, "enum", words);
    }

    private void closed() {
        json.writeBooleanProperty("additionalProperties", false);
    }
}

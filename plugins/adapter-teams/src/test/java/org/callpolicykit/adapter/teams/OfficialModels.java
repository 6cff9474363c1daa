package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.OnlineMeeting;
import com.microsoft.graph.users.item.onlinemeetings.createorget.CreateOrGetPostRequestBody;
import com.microsoft.graph.users.item.sendmail.SendMailPostRequestBody;
import com.microsoft.kiota.serialization.AdditionalDataHolder;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriter;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges what is sent by Microsoft's own models: they have to know every key, and to give back every one with its value. */
final class OfficialModels {

    private OfficialModels() {}

    static void accept(String path, JsonObject body) {
        if (path.endsWith("/createOrGet")) {
            accept(body, CreateOrGetPostRequestBody::createFromDiscriminatorValue);
        } else if (path.endsWith("/sendMail")) {
            accept(withCapitals(body), SendMailPostRequestBody::createFromDiscriminatorValue);
        } else if (path.contains("/events")) {
            accept(body, Event::createFromDiscriminatorValue);
        } else if (path.contains("/onlineMeetings/")) {
            accept(body, OnlineMeeting::createFromDiscriminatorValue);
        } else {
            throw new AssertionError("no model is known for " + path);
        }
    }

    /** The documentation writes the parameters of this action small, the models with a capital; Graph takes both. */
    private static JsonObject withCapitals(JsonObject body) {
        JsonObject capitals = new JsonObject();
        body.asMap()
                .forEach((name, value) ->
                        capitals.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value));
        return capitals;
    }

    private static <T extends Parsable> void accept(JsonObject sent, ParsableFactory<T> model) {
        T parsed = new JsonParseNodeFactory()
                .getParseNode(
                        "application/json",
                        new ByteArrayInputStream(sent.toString().getBytes(StandardCharsets.UTF_8)))
                .getObjectValue(model);
        noUnknownKeys(parsed);
        same("body", sent, written(parsed));
    }

    private static JsonElement written(Parsable parsed) {
        try (JsonSerializationWriter writer = new JsonSerializationWriter()) {
            writer.writeObjectValue("", parsed);
            try (InputStream content = writer.getSerializedContent()) {
                return JsonParser.parseString(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At every level. */
    private static void noUnknownKeys(Parsable parsed) {
        if (parsed instanceof AdditionalDataHolder holder) {
            assertThat(holder.getAdditionalData())
                    .as(parsed.getClass().getSimpleName())
                    .isEmpty();
        }
        for (Method method : parsed.getClass().getMethods()) {
            if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                parts(value(parsed, method)).forEach(OfficialModels::noUnknownKeys);
            }
        }
    }

    private static @Nullable Object value(Parsable parsed, Method method) {
        try {
            return method.invoke(parsed);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.getName() + " cannot be asked", e);
        }
    }

    private static List<Parsable> parts(@Nullable Object value) {
        if (value instanceof Parsable parsable) {
            return List.of(parsable);
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(Parsable.class::isInstance)
                        .map(Parsable.class::cast)
                        .toList()
                : List.of();
    }

    private static void same(String at, JsonElement sent, JsonElement back) {
        if (sent.isJsonObject()) {
            for (String key : sent.getAsJsonObject().keySet()) {
                assertThat(back.getAsJsonObject().has(key)).as(at + "." + key).isTrue();
                same(
                        at + "." + key,
                        sent.getAsJsonObject().get(key),
                        back.getAsJsonObject().get(key));
            }
        } else if (sent.isJsonArray()) {
            assertThat(back.getAsJsonArray()).as(at).hasSameSizeAs(sent.getAsJsonArray());
            for (int index = 0; index < sent.getAsJsonArray().size(); index++) {
                same(
                        at + "[" + index + "]",
                        sent.getAsJsonArray().get(index),
                        back.getAsJsonArray().get(index));
            }
        } else {
            assertThat(moment(back)).as(at).isEqualTo(moment(sent));
        }
    }

    /** Moments may be written in several ways. */
    private static Object moment(JsonElement value) {
        try {
            return OffsetDateTime.parse(value.getAsString()).toInstant();
        } catch (DateTimeException e) {
            return value;
        }
    }
}

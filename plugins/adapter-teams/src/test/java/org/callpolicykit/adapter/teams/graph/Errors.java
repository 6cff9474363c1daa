package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonObject;
import java.util.Map;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Fault;
import org.jspecify.annotations.Nullable;

/** What Graph and the sign-in say when they refuse. */
public final class Errors {

    private Errors() {}

    /** Returns an error of Graph's that says nothing about when to come back. */
    public static Fault error(int status, String code) {
        return error(status, code, "made for a test", null);
    }

    /** Returns an error of Graph's, with nothing done. */
    public static Fault error(int status, String code, String message, @Nullable String retryAfter) {
        return Fault.answering(new Answer(
                status,
                retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter),
                described(code, message).toString()));
    }

    /** Returns another answer than Graph's, with nothing done. */
    public static Fault answered(String text) {
        return Fault.answering(new Answer(200, text));
    }

    /** Returns an error of the sign-in's. */
    public static Fault signInError(int status, String code) {
        return Fault.answering(refusedSignIn(new Refusal(status, code, "made for a test")));
    }

    /** Returns how a status is said: in words that fit both Graph and the sign-in where either may say it. */
    static Answer refusal(int status) {
        return switch (status) {
            case 401 -> refusedSignIn(new Refusal(401, "invalid_client", "Invalid client secret provided."));
            case 404 ->
                new Answer(
                        404,
                        described("ResourceNotFound", "The resource could not be found.")
                                .toString());
            default ->
                new Answer(status, described("Refused", "made for a test").toString());
        };
    }

    static Answer refusedSignIn(Refusal refusal) {
        JsonObject error = new JsonObject();
        error.addProperty("error", refusal.code());
        error.addProperty("error_description", refusal.getMessage());
        return new Answer(refusal.status(), error.toString());
    }

    static JsonObject described(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }
}

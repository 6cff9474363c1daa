package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.callpolicykit.testkit.platform.Answer;

/** Google refuses a request. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    Refusal(int status, String reason, String message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_ARGUMENT", message);
    }

    static Refusal missing(String what) {
        return new Refusal(404, "NOT_FOUND", "Requested entity was not found: " + what);
    }

    static Refusal denied(String message) {
        return new Refusal(403, "PERMISSION_DENIED", message);
    }

    Answer answer() {
        return answer(status, reason, String.valueOf(getMessage()));
    }

    static Answer answer(int status, String reason, String message) {
        JsonObject entry = new JsonObject();
        entry.addProperty("domain", "global");
        entry.addProperty("reason", reason);
        JsonArray errors = new JsonArray();
        errors.add(entry);
        JsonObject error = new JsonObject();
        error.addProperty("code", status);
        error.addProperty("message", message);
        error.add("errors", errors);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return new Answer(status, body.toString());
    }
}

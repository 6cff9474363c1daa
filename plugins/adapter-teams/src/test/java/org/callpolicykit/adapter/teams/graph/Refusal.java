package org.callpolicykit.adapter.teams.graph;

/** What Graph answers when it does not do what was asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message);
    }

    static Refusal notFound() {
        return new Refusal(404, "ResourceNotFound", "The resource could not be found.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}

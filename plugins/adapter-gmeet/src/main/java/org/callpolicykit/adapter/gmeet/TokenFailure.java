package org.callpolicykit.adapter.gmeet;

import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.Map;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Says in an administrator's words why no token was given. Of Google's own words nothing is repeated: they may hold names. */
final class TokenFailure {

    /** What Google says where a scope, or the whole service account, is not delegated. */
    static final String NOT_DELEGATED =
            "in the Google Admin console open Security, Access and data control, API controls, Domain-wide delegation, and add the service"
                    + " account's client id with all scopes of docs/platforms-gmeet.md";

    private TokenFailure() {}

    static PlatformException of(Answer answer) {
        String said = " (HTTP " + answer.status() + ")";
        if (answer.asksToWait()) {
            return new PlatformException(
                    Reason.BUSY, "Google's sign-in asks to come back later" + said + "; do it again in some minutes.");
        }
        if (answer.status() >= 500) {
            return new PlatformException(
                    Reason.UNREACHABLE, "Google's sign-in failed" + said + "; do it again in some minutes.");
        }
        return switch (error(answer.text())) {
            case "unauthorized_client" ->
                new PlatformException(
                        Reason.NOT_AUTHENTICATED,
                        "The service account may not act for the member of staff" + said + ": " + NOT_DELEGATED + ".");
            case "invalid_grant" ->
                new PlatformException(
                        Reason.NOT_AUTHENTICATED,
                        "Google does not let the service account act for the member of staff" + said
                                + ": see whether their Google account exists and is not suspended, the key of the service account has not been"
                                + " deleted, and the clock of this machine is right.");
            default ->
                new PlatformException(
                        reason(answer.status()),
                        "Google's sign-in refused the service account" + said
                                + ": see whether service-account-key and token-url belong together, and "
                                + NOT_DELEGATED + ".");
        };
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 403 -> Reason.NOT_ALLOWED;
            case 409 -> Reason.CONFLICT;
            default -> Reason.NOT_AUTHENTICATED;
        };
    }

    private static String error(String text) {
        try {
            Map<?, ?> parsed =
                    text.isBlank() ? null : GsonFactory.getDefaultInstance().fromString(text, Map.class);
            return parsed == null ? "" : String.valueOf(parsed.get("error"));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}

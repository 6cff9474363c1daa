package org.callpolicykit.adapter.teams;

import java.util.Locale;
import java.util.regex.Pattern;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Says in an administrator's words why Graph refused. Of Graph's own words only the code is repeated: the rest may hold names. */
final class GraphFailure {

    private static final Pattern CODE = Pattern.compile("[A-Za-z_.]{1,60}");

    private GraphFailure() {}

    static PlatformException of(GraphRequest request, GraphAnswer answer) {
        String said = " (HTTP " + answer.status() + code(answer) + ")";
        return switch (answer.status()) {
            case 401 ->
                failure(
                        Reason.NOT_AUTHENTICATED,
                        "Microsoft Graph does not take the application's token" + said
                                + "; see whether tenant-id and graph-url belong together.");
            case 403 -> notAllowed(request, answer, said);
            case 404 ->
                failure(
                        Reason.NOT_FOUND,
                        "What was asked for is not there" + said + "; the meeting, or the user, has been deleted.");
            case 409 ->
                failure(
                        Reason.CONFLICT,
                        "Something else is there under the same id" + said + "; provision the call again.");
            case 429, 503 ->
                failure(
                        Reason.BUSY,
                        "Microsoft Graph asks to come back later" + said + "; do it again in some minutes.");
            default ->
                answer.status() >= 500
                        ? failure(
                                Reason.UNREACHABLE, "Microsoft Graph failed" + said + "; do it again in some minutes.")
                        : failure(Reason.UNSUPPORTED, "Microsoft Graph refused " + request + said + ".");
        };
    }

    private static PlatformException notAllowed(GraphRequest request, GraphAnswer answer, String said) {
        if (lacksAccessPolicy(answer)) {
            return failure(
                    Reason.NOT_ALLOWED,
                    "The tenant has no " + AccessPolicy.NAME + " that lets the application act for this member of staff"
                            + said + ". " + AccessPolicy.REMEDY);
        }
        if (mentions(answer, "license") || mentions(answer, "licence")) {
            return failure(
                    Reason.NOT_ALLOWED,
                    "The member of staff has no licence for it" + said + ". " + TeamsLicence.REMEDY);
        }
        return failure(
                Reason.NOT_ALLOWED,
                "The application lacks the permission " + request.permission().scope() + " " + request + said + ". "
                        + request.permission().remedy());
    }

    /** Returns whether Graph says that the application access policy is missing. */
    static boolean lacksAccessPolicy(GraphAnswer answer) {
        return answer.status() == 403 && mentions(answer, AccessPolicy.NAME);
    }

    private static boolean mentions(GraphAnswer answer, String words) {
        return answer.text().toLowerCase(Locale.ROOT).contains(words);
    }

    private static String code(GraphAnswer answer) {
        String code = Json.text(Json.object(Json.parsed(answer.text()), "error"), "code");
        return code != null && CODE.matcher(code).matches() ? ", " + code : "";
    }

    private static PlatformException failure(Reason reason, String message) {
        return new PlatformException(reason, message);
    }
}

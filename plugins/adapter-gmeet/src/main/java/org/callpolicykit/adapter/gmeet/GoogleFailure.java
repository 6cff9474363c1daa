package org.callpolicykit.adapter.gmeet;

import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Says in an administrator's words why Google refused. */
final class GoogleFailure {

    private GoogleFailure() {}

    static PlatformException of(GoogleRequest request, Answer answer) {
        String who = request.service().label();
        String said = " (HTTP " + answer.status() + ")";
        if (answer.asksToWait()) {
            return failure(Reason.BUSY, who + " asks to come back later" + said + "; do it again in some minutes.");
        }
        return switch (answer.status()) {
            case 401 ->
                failure(
                        Reason.NOT_AUTHENTICATED,
                        who + " does not take the service account's token" + said
                                + "; see whether service-account-key, token-url and the addresses of the services belong together.");
            case 403 -> notAllowed(request, answer, said);
            case 404, 410 ->
                failure(
                        Reason.NOT_FOUND,
                        "What was asked for " + request + " is not there" + said
                                + "; the space, the event or the course has been deleted.");
            case 409 ->
                failure(
                        Reason.CONFLICT,
                        "At " + who + " something else is there under the same id" + said
                                + "; provision the call again.");
            default ->
                answer.status() >= 500
                        ? failure(Reason.UNREACHABLE, who + " failed" + said + "; do it again in some minutes.")
                        : failure(
                                Reason.UNSUPPORTED,
                                who + " refused " + request + said
                                        + "; see docs/platforms-gmeet.md for what it has to be able to do.");
        };
    }

    private static PlatformException notAllowed(GoogleRequest request, Answer answer, String said) {
        Service service = request.service();
        String what = switch (Trouble.in(answer.text())) {
            case API_OFF ->
                "The project of the service account has not switched on the " + service.api() + said
                        + "; in the Google Cloud console open APIs & Services, Library, and enable it.";
            case SCOPE_MISSING ->
                "The scopes of " + service.label() + " are not delegated to the service account" + said + "; "
                        + TokenFailure.NOT_DELEGATED + ".";
            case FORBIDDEN_BY_DOMAIN ->
                "The domain's policy forbids applications to use " + service.label() + said
                        + "; in the Google Admin console open Apps, Google Workspace, " + service.label()
                        + ", and allow it.";
            case NO_CALENDAR ->
                "Google Calendar is off for the member of staff" + said
                        + "; in the Google Admin console open Apps, Google Workspace, Calendar, and switch it on for staff.";
            case NO_CLASSROOM ->
                "Google Classroom is off for the member of staff, or lets no application in" + said
                        + "; in the Google Admin console open Apps, Google Workspace, Classroom, and switch on the service and, under Data access, its API.";
            case MADE_BY_ANOTHER ->
                "It was made by another application, which alone may change it" + said
                        + "; use the project of the service account that made it.";
            case COURSE_CLOSED ->
                "The course is archived" + said + "; restore it in Classroom, or name another with course-of.";
            case USED_UP ->
                service.label() + " takes no more requests of the project today" + said
                        + "; raise its quota in the Google Cloud console.";
            case BUSY, OTHER ->
                service.label() + " does not allow the member of staff " + request + said
                        + "; see whether " + service.label()
                        + " is on for them, and whether they teach the course.";
        };
        return failure(Reason.NOT_ALLOWED, what);
    }

    private static PlatformException failure(Reason reason, String message) {
        return new PlatformException(reason, message);
    }
}

package org.callpolicykit.adapter.gmeet;

import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** Who is who at Classroom, whose ids are those of Meet. Safe for use by several threads. */
final class Roster {

    private final Classroom classroom;
    private final GoogleClient google;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Roster(Classroom classroom, GoogleClient google) {
        this.classroom = classroom;
        this.google = google;
    }

    /**
     * Returns the id of a pupil at Classroom.
     *
     * @throws PlatformException if the pupil is not in the course
     */
    String student(String account, String course, CallId call, Participant<Pupil> pupil) {
        String address = Accounts.of(call, pupil);
        String id = google.find(
                        new GoogleRequest(
                                Quota.CLASSROOM,
                                account,
                                Repeat.SAFE,
                                "find a pupil in the course",
                                Requests.of(() -> classroom.courses().students().get(course, address))),
                        Student.class)
                .orElseThrow(
                        () -> new PlatformException(
                                Reason.NOT_ALLOWED,
                                "Pupil " + pupil.id() + " of call " + call
                                        + " is not in the Classroom course of its class; add the pupil to the course, then provision the call again."))
                .getUserId();
        if (id == null) {
            throw Answer.malformed();
        }
        return id;
    }

    /** Returns the address of an account; empty when Classroom does not show it: another school's, or nobody's. */
    Optional<String> address(String account, String user) {
        String known = addresses.get(user);
        if (known != null) {
            return Optional.of(known);
        }
        GoogleRequest request = new GoogleRequest(
                Quota.CLASSROOM,
                account,
                Repeat.SAFE,
                "tell whose account joined",
                Requests.of(() -> classroom.userProfiles().get(user)));
        Answer answer = google.exchange(request);
        if (answer.isMissing() || (answer.status() == 403 && Trouble.in(answer.text()) == Trouble.OTHER)) {
            return Optional.empty();
        }
        if (!answer.isDone()) {
            throw GoogleFailure.of(request, answer);
        }
        Optional<String> found =
                Optional.ofNullable(answer.as(UserProfile.class).getEmailAddress());
        found.ifPresent(address -> addresses.put(user, address));
        return found;
    }
}

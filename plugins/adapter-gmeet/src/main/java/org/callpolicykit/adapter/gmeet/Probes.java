package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.meet.v2.Meet;
import java.util.Optional;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.callpolicykit.api.platform.PlatformException;

/** Requests that change nothing and show whether a service would do what is asked of it. */
final class Probes {

    private static final String NOBODYS = "cpk00000";

    private final Meet meet;
    private final Calendar calendar;
    private final Classroom classroom;
    private final GoogleClient google;

    Probes(Meet meet, Calendar calendar, Classroom classroom, GoogleClient google) {
        this.meet = meet;
        this.calendar = calendar;
        this.classroom = classroom;
        this.google = google;
    }

    /** Returns why Meet would not; empty when it would. */
    Optional<PlatformException> meet(String account) {
        GoogleRequest request = request(
                Quota.MEET_READ,
                account,
                "read conferences",
                Requests.of(() -> meet.conferenceRecords().list().setPageSize(1)));
        return refusal(request, google.exchange(request));
    }

    /** Returns why Calendar would not; empty when it would. An event that is not there is as it should be. */
    Optional<PlatformException> calendar(String account) {
        GoogleRequest request = request(
                Quota.CALENDAR,
                account,
                "read an event",
                Requests.of(() -> calendar.events().get("primary", NOBODYS)));
        Answer answer = google.exchange(request);
        return answer.isMissing() ? Optional.empty() : refusal(request, answer);
    }

    /** Returns why Classroom would not; empty when it would. */
    Optional<PlatformException> classroom(String account) {
        GoogleRequest request = request(
                Quota.CLASSROOM,
                account,
                "read the profile",
                Requests.of(() -> classroom.userProfiles().get("me")));
        return refusal(request, google.exchange(request));
    }

    /** Returns the answer of a course. */
    Answer course(GoogleRequest request) {
        return google.exchange(request);
    }

    GoogleRequest announcementsOf(String account, String course) {
        return request(
                Quota.CLASSROOM,
                account,
                "read what is announced in the course",
                Requests.of(
                        () -> classroom.courses().announcements().list(course).setPageSize(1)));
    }

    private static Optional<PlatformException> refusal(GoogleRequest request, Answer answer) {
        return answer.isDone() ? Optional.empty() : Optional.of(GoogleFailure.of(request, answer));
    }

    private static GoogleRequest request(
            Quota quota, String account, String purpose, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(quota, account, Repeat.SAFE, purpose, request);
    }
}

package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.meet.v2.Meet;
import com.google.api.services.meet.v2.model.ConferenceRecord;
import com.google.api.services.meet.v2.model.ListConferenceRecordsResponse;
import com.google.api.services.meet.v2.model.ListParticipantSessionsResponse;
import com.google.api.services.meet.v2.model.ListParticipantsResponse;
import com.google.api.services.meet.v2.model.Participant;
import com.google.api.services.meet.v2.model.ParticipantSession;
import java.util.List;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;

/** What Meet still knows of conferences that were held. It forgets each thirty days after its end. */
final class Conferences {

    private static final int RECORDS = 100;
    private static final int PARTICIPANTS = 250;

    private final Meet meet;
    private final GoogleClient google;

    Conferences(Meet meet, GoogleClient google) {
        this.meet = meet;
        this.google = google;
    }

    /** Returns the conferences in a space: one for each time it was used. */
    List<ConferenceRecord> in(String account, String space) {
        return google.pages(
                request(
                        account,
                        Requests.of(() -> meet.conferenceRecords()
                                .list()
                                .setFilter("space.name = \"" + space + "\"")
                                .setPageSize(RECORDS))),
                ListConferenceRecordsResponse.class,
                ListConferenceRecordsResponse::getConferenceRecords,
                ListConferenceRecordsResponse::getNextPageToken);
    }

    /** Returns who was in a conference. */
    List<Participant> participants(String account, String conference) {
        return google.pages(
                request(
                        account,
                        Requests.of(() -> meet.conferenceRecords()
                                .participants()
                                .list(conference)
                                .setPageSize(PARTICIPANTS))),
                ListParticipantsResponse.class,
                ListParticipantsResponse::getParticipants,
                ListParticipantsResponse::getNextPageToken);
    }

    /** Returns when a participant was there. */
    List<ParticipantSession> sessions(String account, String participant) {
        return google.pages(
                request(
                        account,
                        Requests.of(() -> meet.conferenceRecords()
                                .participants()
                                .participantSessions()
                                .list(participant)
                                .setPageSize(PARTICIPANTS))),
                ListParticipantSessionsResponse.class,
                ListParticipantSessionsResponse::getParticipantSessions,
                ListParticipantSessionsResponse::getNextPageToken);
    }

    private static GoogleRequest request(String account, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(Quota.MEET_READ, account, Repeat.SAFE, "read who was in the conference", request);
    }
}

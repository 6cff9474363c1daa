package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.meet.v2.Meet;
import com.google.api.services.meet.v2.model.EndActiveConferenceRequest;
import com.google.api.services.meet.v2.model.Space;
import com.google.api.services.meet.v2.model.SpaceConfig;
import java.util.Optional;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;

/** Spaces at Google Meet. They have no id of ours, cannot be listed, and cannot be deleted. */
final class Spaces {

    private final Meet meet;
    private final GoogleClient google;
    private final Members members;

    Spaces(Meet meet, GoogleClient google) {
        this.meet = meet;
        this.google = google;
        this.members = new Members(meet, google);
    }

    Members members() {
        return members;
    }

    /** Makes a space. Nobody can find one whose answer was lost, so the request is never sent again blindly. */
    Space make(String account, SpaceConfig config) {
        return complete(google.send(
                new GoogleRequest(
                        Quota.MEET_CREATE,
                        account,
                        Repeat.UNSAFE,
                        "make the space",
                        Requests.of(() -> meet.spaces().create(new Space().setConfig(config)))),
                Space.class));
    }

    /** Returns a space; empty when it is not there. */
    Optional<Space> find(String account, String name) {
        return google.find(
                        new GoogleRequest(
                                Quota.MEET_READ,
                                account,
                                Repeat.SAFE,
                                "read the space",
                                Requests.of(() -> meet.spaces().get(name))),
                        Space.class)
                .map(Spaces::complete);
    }

    /** Changes what differs. */
    void change(String account, Space space, SpaceConfig wanted) {
        SpaceChange change = SpaceChange.of(space.getConfig(), wanted);
        if (!change.isEmpty()) {
            complete(google.send(
                    write(
                            account,
                            "change the space",
                            Requests.of(() -> meet.spaces()
                                    .patch(space.getName(), change.space())
                                    .setUpdateMask(change.mask()))),
                    Space.class));
        }
    }

    /** Leaves nothing of a space that could be used: no conference, nobody but its owner in it, everybody else knocking. */
    void close(String account, Space space) {
        if (space.getActiveConference() != null) {
            google.sendUnlessGone(write(
                    account,
                    "end the conference",
                    Requests.of(() ->
                            meet.spaces().endActiveConference(space.getName(), new EndActiveConferenceRequest()))));
        }
        members.removeAll(account, space.getName());
        change(account, space, SpaceSettings.closed());
    }

    private static GoogleRequest write(String account, String purpose, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(Quota.MEET_WRITE, account, Repeat.SAFE, purpose, request);
    }

    private static Space complete(Space space) {
        if (space.getName() == null || space.getMeetingUri() == null) {
            throw Answer.malformed();
        }
        return space;
    }
}

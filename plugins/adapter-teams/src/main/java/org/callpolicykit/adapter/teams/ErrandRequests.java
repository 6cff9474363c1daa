package org.callpolicykit.adapter.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.platform.Errand;
import org.callpolicykit.api.platform.Errand.AskAttendance;
import org.callpolicykit.api.platform.Errand.ChangeMeeting;
import org.callpolicykit.api.platform.Errand.LockMeeting;
import org.callpolicykit.api.platform.Errand.LookOver;
import org.callpolicykit.api.platform.Errand.MakeMeeting;
import org.callpolicykit.api.platform.Errand.ReadMeeting;
import org.callpolicykit.api.platform.Errand.TakeBack;
import org.callpolicykit.api.platform.Operation;

/**
 * The requests of each errand, with words of {@link Rehearsal} in the place of what only Graph's answers tell.
 *
 * @param ways which calls are held in which way
 * @param tryWith the school account of a member of staff with whom preflight tries things; empty when none is named
 */
record ErrandRequests(Ways ways, Optional<String> tryWith) {

    List<GraphRequest> of(Errand errand) {
        if (errand instanceof MakeMeeting make) {
            return ways.of(make.call()).making(make.call(), make.required());
        }
        if (errand instanceof ChangeMeeting change) {
            TeamsRef meeting = ways.belonging(change.meeting(), change.call());
            return ways.of(meeting).changing(meeting, change.call(), change.required());
        }
        if (errand instanceof ReadMeeting read) {
            Found found = found(TeamsRef.of(read.meeting()));
            return found.then(List.of(Meetings.reading(found.online())));
        }
        if (errand instanceof AskAttendance ask) {
            Found found = found(TeamsRef.of(ask.meeting()));
            return found.then(List.of(
                    Meetings.reading(found.online()),
                    AttendanceReports.asking(found.online()),
                    Directory.lookup(Rehearsal.USER)));
        }
        if (errand instanceof LockMeeting lock) {
            Found found = found(ways.belonging(lock.meeting(), lock.call()));
            return found.then(Meetings.settings(found.online(), MeetingOptions.lock()));
        }
        if (errand instanceof TakeBack back) {
            TeamsRef meeting = TeamsRef.of(back.meeting());
            return ways.of(meeting).takingBack(meeting, back.meeting().call());
        }
        if (errand instanceof LookOver) {
            return TenantCheck.requests(tryWith);
        }
        throw TeamsCapabilities.SPEC.unsupported(errand.operation().orElse(Operation.REHEARSE));
    }

    private Found found(TeamsRef meeting) {
        List<GraphRequest> finding = ways.of(meeting).finding(meeting);
        return new Found(
                finding,
                finding.isEmpty() ? meeting : new TeamsRef(meeting.user(), TeamsRef.Kind.MEETING, Rehearsal.MEETING));
    }

    /**
     * An online meeting.
     *
     * @param finding the requests that find it
     * @param online where it is
     */
    private record Found(List<GraphRequest> finding, TeamsRef online) {

        List<GraphRequest> then(List<GraphRequest> more) {
            List<GraphRequest> all = new ArrayList<>(finding);
            all.addAll(more);
            return List.copyOf(all);
        }
    }
}

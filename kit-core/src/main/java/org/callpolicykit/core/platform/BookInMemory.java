package org.callpolicykit.core.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.CallId;

/** What was made, for as long as the process runs. */
final class BookInMemory implements MeetingBook {

    private final Map<CallId, KeptMeeting> meetings = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptMeeting> find(CallId call) {
        return Optional.ofNullable(meetings.get(call));
    }

    @Override
    public List<KeptMeeting> all() {
        return List.copyOf(meetings.values());
    }

    @Override
    public void keep(KeptMeeting meeting) {
        meetings.put(meeting.meeting().call(), meeting);
    }

    @Override
    public void strike(CallId call) {
        meetings.remove(call);
    }
}

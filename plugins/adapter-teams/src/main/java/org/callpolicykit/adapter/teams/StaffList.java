package org.callpolicykit.adapter.teams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/**
 * The staff of a call, by their accounts.
 *
 * @param host whose meeting it is
 * @param others everybody else
 */
record StaffList(Member host, List<Member> others) {

    /**
     * A member of staff.
     *
     * @param person who, in the MIS
     * @param name how the school writes them
     * @param account the address of their account
     * @param user the id of their user
     */
    record Member(PersonId person, String name, String account, String user) {

        @Override
        public String toString() {
            return "Member[" + person + "]";
        }
    }

    /**
     * Looks the staff of a call up.
     *
     * @throws PlatformException if nobody on its staff hosts it, or an account is missing
     */
    static StaffList of(Call call, Directory directory) {
        Participant<StaffMember> host = call.host() == null ? null : call.staffMember(call.host());
        if (host == null) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call.id()
                            + " has no host among its staff; Teams needs somebody whose meeting it is, so name the host.");
        }
        return new StaffList(
                member(call, host, directory),
                call.staff().stream()
                        .filter(member -> !Objects.equals(member.id(), host.id()))
                        .map(member -> member(call, member, directory))
                        .toList());
    }

    private static Member member(Call call, Participant<StaffMember> staff, Directory directory) {
        return new Member(
                staff.id(), staff.person().name(), Directory.account(call.id(), staff), directory.id(call.id(), staff));
    }

    /**
     * Sees that the host organises a meeting.
     *
     * @throws PlatformException if somebody else does: Teams never changes who organises a meeting
     */
    void organises(TeamsRef meeting, Call call) {
        if (!host.user().equals(meeting.user())) {
            throw new PlatformException(
                    Reason.CONFLICT,
                    "Call " + call.id()
                            + " has another host than its meeting on Teams, which cannot be changed; cancel the"
                            + " meeting and provision the call again.");
        }
    }

    /** Returns everybody but the host as participants of a meeting in that role. */
    JsonObject asParticipants(String role) {
        JsonArray attendees = new JsonArray();
        for (Member member : others) {
            JsonObject user = new JsonObject();
            user.addProperty("id", member.user());
            JsonObject identity = new JsonObject();
            identity.add("user", user);
            JsonObject attendee = new JsonObject();
            attendee.addProperty("upn", member.account());
            attendee.addProperty("role", role);
            attendee.add("identity", identity);
            attendees.add(attendee);
        }
        JsonObject participants = new JsonObject();
        participants.add("attendees", attendees);
        return participants;
    }
}

package org.callpolicykit.adapter.teams;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return of(call, member -> directory.id(call.id(), member));
    }

    /** Returns the staff of a call as far as it is known beforehand: a user whom nobody looked up yet is {@link Rehearsal#USER}. */
    static StaffList rehearsed(Call call, Directory directory) {
        return of(
                call,
                member -> Objects.requireNonNullElse(
                        directory.known(Directory.account(call.id(), member)), Rehearsal.USER));
    }

    private static StaffList of(Call call, Function<Participant<StaffMember>, String> user) {
        Participant<StaffMember> host = call.host() == null ? null : call.staffMember(call.host());
        if (host == null) {
            throw new PlatformException(
                    Reason.UNSUPPORTED,
                    "Call " + call.id()
                            + " has no host among its staff; Teams needs somebody whose meeting it is, so name the host.");
        }
        return new StaffList(
                member(call, host, user),
                call.staff().stream()
                        .filter(member -> !Objects.equals(member.id(), host.id()))
                        .map(member -> member(call, member, user))
                        .toList());
    }

    private static Member member(
            Call call, Participant<StaffMember> staff, Function<Participant<StaffMember>, String> user) {
        return new Member(staff.id(), staff.person().name(), Directory.account(call.id(), staff), user.apply(staff));
    }

    /** Returns the requests that look up whom nobody looked up yet. */
    List<GraphRequest> lookups() {
        return Stream.concat(Stream.of(host), others.stream())
                .filter(member -> member.user().equals(Rehearsal.USER))
                .map(Member::account)
                .distinct()
                .map(Directory::lookup)
                .toList();
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

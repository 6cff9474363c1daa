package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.Attendance.Identification;
import org.callpolicykit.api.platform.Attendance.Presence;

/** Attendance records as Graph has them. */
final class Records {

    private Records() {}

    static JsonObject of(Tenant tenant, Call call, Attendee attendee) {
        JsonObject identity = new JsonObject();
        identity.addProperty("@odata.type", "#microsoft.graph." + type(attendee.identification()));
        identity.add("id", JsonNull.INSTANCE);
        if (attendee.identification() == Identification.SCHOOL_ACCOUNT) {
            identity.addProperty("id", tenant.member(account(call, attendee)));
        }
        identity.addProperty("displayName", attendee.displayName());
        JsonArray intervals = new JsonArray();
        attendee.presences().forEach(presence -> intervals.add(interval(presence)));
        JsonObject told = new JsonObject();
        told.add("identity", identity);
        told.add("attendanceIntervals", intervals);
        return told;
    }

    private static String type(Identification identification) {
        return switch (identification) {
            case SCHOOL_ACCOUNT, OTHER_ACCOUNT -> "communicationsUserIdentity";
            case ANONYMOUS -> "communicationsGuestIdentity";
            case TELEPHONE -> "communicationsPhoneIdentity";
            case UNKNOWN -> "somethingNew";
        };
    }

    private static String account(Call call, Attendee attendee) {
        PersonId person = attendee.person();
        Participant<?> participant = person == null ? null : call.participant(person);
        Account account = participant == null ? null : participant.account();
        return account == null
                ? attendee.displayName().replace(" ", ".").toLowerCase(Locale.ROOT) + "@alder-bank.example"
                : account.address();
    }

    private static JsonObject interval(Presence presence) {
        JsonObject interval = new JsonObject();
        interval.addProperty("joinDateTime", presence.from().toString());
        if (presence.to() != null) {
            interval.addProperty("leaveDateTime", presence.to().toString());
        }
        return interval;
    }
}

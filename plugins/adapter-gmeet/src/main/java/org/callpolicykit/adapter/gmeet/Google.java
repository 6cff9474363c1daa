package org.callpolicykit.adapter.gmeet;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.meet.v2.Meet;
import java.net.URI;

/**
 * What the adapter does at Google, all over one wire.
 *
 * @param spaces spaces at Meet
 * @param events events in calendars
 * @param announcements announcements in Classroom
 * @param roster who is who
 * @param conferences who was there
 * @param probes what preflight asks
 */
record Google(
        Spaces spaces,
        Events events,
        Announcements announcements,
        Roster roster,
        Conferences conferences,
        Probes probes) {

    private static final String NAME = "call-policy-kit";

    static Google over(Wire wire, GmeetSettings settings, HttpTransport transport, Waiting waiting) {
        GsonFactory json = GsonFactory.getDefaultInstance();
        Meet meet = new Meet.Builder(transport, json, null)
                .setRootUrl(root(settings.meet()))
                .setApplicationName(NAME)
                .build();
        Calendar calendar = new Calendar.Builder(transport, json, null)
                .setRootUrl(root(settings.calendar()))
                .setApplicationName(NAME)
                .build();
        Classroom classroom = new Classroom.Builder(transport, json, null)
                .setRootUrl(root(settings.classroom()))
                .setApplicationName(NAME)
                .build();
        GoogleClient client = new GoogleClient(wire);
        return new Google(
                new Spaces(meet, client),
                new Events(calendar, client),
                new Announcements(classroom, client, waiting),
                new Roster(classroom, client),
                new Conferences(meet, client),
                new Probes(meet, calendar, classroom, client));
    }

    private static String root(URI address) {
        return address + "/";
    }
}

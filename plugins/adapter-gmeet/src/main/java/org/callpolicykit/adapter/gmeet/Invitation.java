package org.callpolicykit.adapter.gmeet;

import com.google.api.services.classroom.model.Announcement;
import com.google.api.services.classroom.model.IndividualStudentsOptions;
import com.google.api.services.classroom.model.Link;
import com.google.api.services.classroom.model.Material;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.Call;

/**
 * The joining details as they are announced: exactly five minutes before the start (5.1(d)), to the course or to some of its pupils alone, without a name or the call's
 * title. What was not announced in time is announced at once.
 *
 * @param text what is announced
 * @param link where to join
 * @param at when it is announced
 * @param students the pupils to whom it is given, by their ids at Classroom; empty for the whole course
 */
record Invitation(String text, String link, Instant at, List<String> students) {

    static final String DRAFT = "DRAFT";
    static final String PUBLISHED = "PUBLISHED";
    static final String ALL = "ALL_STUDENTS";
    static final String SOME = "INDIVIDUAL_STUDENTS";

    private static final Duration BEFORE = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    static Invitation of(Call call, String link, List<String> students, ZoneId zone) {
        ZonedDateTime start = call.start().atZone(zone);
        ZonedDateTime end = call.end().atZone(zone);
        String text = "Video call on " + DAY.format(start) + ", " + TIME.format(start) + " to " + TIME.format(end)
                + ". Join by the link below, in a browser, with your school account, and wait until your teacher lets you in.";
        return new Invitation(text, link, call.start().minus(BEFORE), List.copyOf(students));
    }

    String mode() {
        return students.isEmpty() ? ALL : SOME;
    }

    /** Returns whether it is announced later, by Classroom itself. */
    boolean isScheduled(Instant now) {
        return at.isAfter(now);
    }

    /** Returns the announcement to be made. */
    Announcement announcement(Instant now) {
        Announcement announcement = new Announcement()
                .setText(text)
                .setMaterials(List.of(new Material().setLink(new Link().setUrl(link))))
                .setAssigneeMode(mode());
        if (!students.isEmpty()) {
            announcement.setIndividualStudentsOptions(new IndividualStudentsOptions().setStudentIds(students));
        }
        return isScheduled(now)
                ? announcement.setState(DRAFT).setScheduledTime(at.toString())
                : announcement.setState(PUBLISHED);
    }

    /** Returns an announcement of which nothing is known but its link. */
    static Announcement holding(String link) {
        return new Announcement().setMaterials(List.of(new Material().setLink(new Link().setUrl(link))));
    }

    @Override
    public String toString() {
        return "Invitation[" + at + ", " + mode() + "]";
    }
}

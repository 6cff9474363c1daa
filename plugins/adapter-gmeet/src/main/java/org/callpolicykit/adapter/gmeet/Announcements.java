package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.model.Announcement;
import com.google.api.services.classroom.model.IndividualStudentsOptions;
import com.google.api.services.classroom.model.ListAnnouncementsResponse;
import com.google.api.services.classroom.model.ModifyAnnouncementAssigneesRequest;
import com.google.api.services.classroom.model.ModifyIndividualStudentsOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.jspecify.annotations.Nullable;

/** Joining details in Classroom. An announcement takes no mark of ours; the link in it is no other call's. */
final class Announcements {

    private static final List<String> STATES = List.of(Invitation.DRAFT, Invitation.PUBLISHED);
    private static final int PAGE = 100;

    private final Classroom classroom;
    private final GoogleClient google;
    private final Waiting waiting;

    Announcements(Classroom classroom, GoogleClient google, Waiting waiting) {
        this.classroom = classroom;
        this.google = google;
        this.waiting = waiting;
    }

    /** Announces a link that no announcement can hold yet. Sent once: whether it arrived is found out by looking. */
    void make(String account, String course, Invitation invitation) {
        complete(google.send(
                new GoogleRequest(
                        Quota.CLASSROOM,
                        account,
                        Repeat.UNSAFE,
                        "announce the joining details",
                        Requests.of(() -> classroom
                                .courses()
                                .announcements()
                                .create(course, invitation.announcement(waiting.now())))),
                Announcement.class));
    }

    /** Sees that the link is announced once, and so. */
    void settle(String account, String course, Invitation invitation) {
        List<Announcement> there = find(account, course, invitation.link());
        if (there.isEmpty()) {
            make(account, course, invitation);
            return;
        }
        change(account, course, there.get(0), invitation);
        there.stream().skip(1).forEach(surplus -> delete(account, course, surplus));
    }

    /** Takes back whatever holds the link. */
    void removeAll(String account, String course, String link) {
        find(account, course, link).forEach(found -> delete(account, course, found));
    }

    private List<Announcement> find(String account, String course, String link) {
        GoogleRequest list = request(
                account,
                "find the joining details in the course",
                Requests.of(() -> classroom
                        .courses()
                        .announcements()
                        .list(course)
                        .setAnnouncementStates(STATES)
                        .setPageSize(PAGE)));
        return google
                .pages(
                        list,
                        ListAnnouncementsResponse.class,
                        ListAnnouncementsResponse::getAnnouncements,
                        ListAnnouncementsResponse::getNextPageToken)
                .stream()
                .filter(announcement -> holds(announcement, link))
                .map(Announcements::complete)
                .toList();
    }

    private static boolean holds(Announcement announcement, String link) {
        return announcement.getMaterials() != null
                && announcement.getMaterials().stream()
                        .anyMatch(material -> material.getLink() != null
                                && link.equals(material.getLink().getUrl()));
    }

    private void change(String account, String course, Announcement has, Invitation invitation) {
        assign(account, course, has, invitation);
        List<String> mask = new ArrayList<>();
        Announcement change = new Announcement();
        if (!invitation.text().equals(has.getText())) {
            mask.add("text");
            change.setText(invitation.text());
        }
        if (Invitation.DRAFT.equals(has.getState())) {
            if (!invitation.isScheduled(waiting.now())) {
                mask.add("state");
                change.setState(Invitation.PUBLISHED);
            } else if (!invitation.at().equals(time(has.getScheduledTime()))) {
                mask.add("scheduledTime");
                change.setScheduledTime(invitation.at().toString());
            }
        }
        if (!mask.isEmpty()) {
            complete(google.send(
                    request(
                            account,
                            "change the joining details",
                            Requests.of(() -> classroom
                                    .courses()
                                    .announcements()
                                    .patch(course, has.getId(), change)
                                    .setUpdateMask(String.join(",", mask)))),
                    Announcement.class));
        }
    }

    /** Before its text and time: nobody is to see it who is not meant. */
    private void assign(String account, String course, Announcement has, Invitation invitation) {
        Set<String> before = students(has);
        Set<String> wanted = Set.copyOf(invitation.students());
        if (invitation.mode().equals(has.getAssigneeMode()) && before.equals(wanted)) {
            return;
        }
        ModifyAnnouncementAssigneesRequest assignees =
                new ModifyAnnouncementAssigneesRequest().setAssigneeMode(invitation.mode());
        if (!wanted.isEmpty()) {
            assignees.setModifyIndividualStudentsOptions(new ModifyIndividualStudentsOptions()
                    .setAddStudentIds(less(wanted, before))
                    .setRemoveStudentIds(less(before, wanted)));
        }
        complete(google.send(
                request(
                        account,
                        "choose who gets the joining details",
                        Requests.of(() ->
                                classroom.courses().announcements().modifyAssignees(course, has.getId(), assignees))),
                Announcement.class));
    }

    private static Set<String> students(Announcement announcement) {
        IndividualStudentsOptions options = announcement.getIndividualStudentsOptions();
        return options == null || options.getStudentIds() == null ? Set.of() : Set.copyOf(options.getStudentIds());
    }

    private static List<String> less(Set<String> all, Set<String> without) {
        return all.stream().filter(one -> !without.contains(one)).sorted().toList();
    }

    private void delete(String account, String course, Announcement announcement) {
        google.sendUnlessGone(request(
                account,
                "take the joining details back",
                Requests.of(() -> classroom.courses().announcements().delete(course, announcement.getId()))));
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Answer.malformed();
        }
    }

    private static Announcement complete(Announcement announcement) {
        if (announcement.getId() == null) {
            throw Answer.malformed();
        }
        return announcement;
    }

    private static GoogleRequest request(String account, String purpose, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(Quota.CLASSROOM, account, Repeat.SAFE, purpose, request);
    }
}

package org.callpolicykit.schooldesk.madeup;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the made-up school told families: letters to classes, e-mails about single calls, and joining details just before the start. */
final class NoticeRows {

    private static final String WITHOUT_SITES =
            "activity;staff;time;etiquette;safeguarding;how-to-join;feedback-contact;guidance-links;acceptable-use";
    private static final String ALL_TOPICS = "sites;" + WITHOUT_SITES;
    private static final String WITHOUT_ETIQUETTE =
            "sites;activity;staff;time;how-to-join;feedback-contact;guidance-links;acceptable-use";
    private static final String WITHOUT_LINKS = "sites;activity;staff;time;etiquette;safeguarding;how-to-join";
    private static final String TO_PARENTS_IN_CALLS =
            "time;etiquette;how-to-join;joining-details;feedback-contact;camera-choice;safeguarding";
    private static final String WITHOUT_HOW_TO_JOIN =
            "time;etiquette;joining-details;feedback-contact;camera-choice;safeguarding";
    private static final String OFFICE = "office@alderbank.example";
    private static final String LETTER = "Dear families, this is about our video calls. Questions: " + OFFICE
            + ". More on online safety: internetmatters.org, lgfl.net, Net-aware, parentinfo.org, thinkuknow.co.uk,"
            + " saferinternet.org.uk.";

    private final CsvOut notices = CsvOut.withHeader(
            "call",
            "class",
            "from",
            "until",
            "channel",
            "sent-at",
            "topics",
            "audience",
            "sender",
            "sender-owner",
            "sender-address",
            "sent-to",
            "text");
    private final Timetable timetable;
    private final OtherCalls others;

    NoticeRows(Timetable timetable, OtherCalls others) {
        this.timetable = timetable;
        this.others = others;
    }

    void writeTo(Path file) {
        timetable.groups().forEach(this::letter);
        timetable
                .events()
                .forEach(event -> joiningDetails(
                        event.callId(), event.staff().get(0), event.day().atTime(event.start())));
        for (OtherCall call : others.all()) {
            if (call.isWithPupils()) {
                email(call.id(), "", "", "2026-11-19T12:00", ALL_TOPICS, call.guests());
                joiningDetails(
                        call.id(),
                        call.staff().get(0),
                        call.id().equals(Faults.LINK_SENT_EARLY) ? call.start().minusDays(1) : call.start());
            } else if (call.isWithParents()) {
                invitation(call);
            }
        }
        notices.writeTo(file);
    }

    private void letter(Group group) {
        String topics = switch (group.id()) {
            case Faults.GROUP_WITHOUT_SITES -> WITHOUT_SITES;
            case Faults.GROUP_WITHOUT_LINKS -> WITHOUT_LINKS;
            case Faults.GROUP_TOLD_LATE, Faults.GROUP_NOT_YET_TOLD -> WITHOUT_ETIQUETTE;
            default -> ALL_TOPICS;
        };
        email("", group.id(), "2026-11-30", "2026-11-13T16:00", topics, group.pupils());
        if (group.id().equals(Faults.GROUP_TOLD_LATE)) {
            email("", group.id(), "2026-11-30", "2026-11-27T15:00", "etiquette;safeguarding", group.pupils());
        }
    }

    private void email(String call, String group, String from, String sentAt, String topics, List<String> pupils) {
        notices.row(
                call,
                group,
                from,
                from.isEmpty() ? "" : "2026-12-18",
                "email",
                sentAt,
                topics,
                "parents;pupils",
                "",
                "school",
                OFFICE,
                call.equals(Faults.LETTER_TO_A_PUPIL)
                        ? pupils.get(0) + "=" + pupils.get(0) + "@pupils.alderbank.example"
                        : pupils.stream()
                                .map(People::firstParentOf)
                                .map(NoticeRows::addressed)
                                .collect(Collectors.joining(";")),
                LETTER);
    }

    private void joiningDetails(String call, String host, LocalDateTime start) {
        notices.row(
                call,
                "",
                "",
                "",
                "google-classroom",
                start.minusMinutes(5).toString(),
                "joining-details",
                "pupils",
                host,
                call.equals(Faults.LINK_FROM_A_PERSONAL_ACCOUNT) ? "personal" : "school",
                People.workEmail(host),
                "",
                "Join from the classroom.");
    }

    private void invitation(OtherCall call) {
        String host = call.staff().get(0);
        boolean personal = call.id().equals(Faults.LINK_FROM_A_PERSONAL_ADDRESS);
        boolean elsewhere = call.id().equals(Faults.LINK_TO_ANOTHER_ADDRESS);
        notices.row(
                call.id(),
                "",
                "",
                "",
                "email",
                "2026-11-16T12:00",
                call.id().equals(Faults.PARENTS_NOT_TOLD_HOW_TO_JOIN) ? WITHOUT_HOW_TO_JOIN : TO_PARENTS_IN_CALLS,
                "parents",
                host,
                personal ? "personal" : "school",
                personal ? host.toLowerCase(Locale.ROOT) + "@private.example" : People.workEmail(host),
                call.guests().stream()
                        .map(parent -> elsewhere ? parent + "=old@family.example" : addressed(parent))
                        .collect(Collectors.joining(";")),
                "Please join by the link. Questions: " + OFFICE + ".");
    }

    private static String addressed(String parent) {
        return parent + "=" + People.parentEmail(parent);
    }
}

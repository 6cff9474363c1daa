package org.callpolicykit.schooldesk.folder;

import java.util.Locale;

/**
 * Something that was concluded while a folder was read, and how often: right in most schools, and worth a glance.
 *
 * @param kind what was concluded
 * @param count how many events, or calls of {@code calls.csv}, it was concluded for
 */
public record Note(Kind kind, int count) {

    /** What can be concluded. */
    public enum Kind {
        /** A lesson, because the event names a class. */
        LESSON_BY_CLASS("without a category, with a class: taken as lessons"),
        /** A lesson, because the event invites pupils. */
        LESSON_BY_PUPILS("without a category, with pupils: taken as lessons"),
        /** A meeting with parents, because the event invites parents and no pupils. */
        PARENT_MEETING_BY_PARENTS("without a category, with parents and no pupils: taken as meetings with parents"),
        /** A staff meeting, because the event invites nobody but staff. */
        STAFF_MEETING_BY_STAFF("without a category, with nobody but staff: taken as staff meetings"),
        /** A lesson, the strictest kind, because nobody can tell whether the unknown person is a pupil. */
        LESSON_BY_SOMEBODY_UNKNOWN(
                "without a category, with staff and somebody unknown, who may be a pupil: taken as lessons"),
        /** A lesson, because pupils are invited to what calls itself a staff meeting. */
        LESSON_DESPITE_CATEGORY("of the category staff meeting, with pupils: taken as lessons"),
        /** A lesson, although the category is not one of ours, because the event names a class. */
        LESSON_BY_UNKNOWN_CATEGORY("of an unknown category, with a class: taken as lessons"),
        /** The staff are the class's teachers, because the event invites nobody. */
        STAFF_BY_ENROLMENT(
                "without organizer and attendees: taken as held by the class's enrolled teachers, without a host"),
        /** The title is the class's. */
        TITLE_BY_CLASS("without a summary: called by their class or kind"),
        /** The pupils are the class's. */
        PUPILS_BY_CLASS("of evidence/calls.csv without pupils of their own: taken to be for their class");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        String what = kind == Kind.PUPILS_BY_CLASS ? "call" : "event";
        return String.format(Locale.ROOT, "%,d %s%s %s", count, what, count == 1 ? "" : "s", kind.words);
    }
}

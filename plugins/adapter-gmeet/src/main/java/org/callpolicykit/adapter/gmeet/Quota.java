package org.callpolicykit.adapter.gmeet;

/**
 * A quota that Google publishes, in requests a minute.
 *
 * @see <a href="https://developers.google.com/workspace/meet/api/guides/limits">Meet</a>
 * @see <a href="https://developers.google.com/workspace/calendar/api/guides/quota">Calendar</a>
 * @see <a href="https://developers.google.com/workspace/classroom/reference/limits">Classroom</a>
 */
enum Quota {
    /** Reading at Meet. */
    MEET_READ(Service.MEET, 6_000, 600),
    /** Changing at Meet. */
    MEET_WRITE(Service.MEET, 1_000, 100),
    /** Making spaces. */
    MEET_CREATE(Service.MEET, 100, 10),
    /** Anything at Calendar. */
    CALENDAR(Service.CALENDAR, 10_000, 600),
    /** Anything at Classroom. */
    CLASSROOM(Service.CLASSROOM, 3_000, 1_200);

    private final Service service;
    private final int perProject;
    private final int perUser;

    Quota(Service service, int perProject, int perUser) {
        this.service = service;
        this.perProject = perProject;
        this.perUser = perUser;
    }

    Service service() {
        return service;
    }

    /** Returns how many requests a minute the whole project may send. */
    int perProject() {
        return perProject;
    }

    /** Returns how many requests a minute may be sent for one user. */
    int perUser() {
        return perUser;
    }
}

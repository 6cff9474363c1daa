package org.callpolicykit.adapter.teams;

/** A permission of Microsoft Graph, of the kind for applications, that an administrator grants. */
enum Permission {
    /** To make, change, read and delete meetings. */
    MEETINGS("OnlineMeetings.ReadWrite.All", "make and read meetings", Service.MEETINGS),
    /** To read who was there. */
    ATTENDANCE("OnlineMeetingArtifact.Read.All", "read who was in a meeting", Service.MEETINGS),
    /** To put staff meetings into the calendar. */
    CALENDARS("Calendars.ReadWrite", "put staff meetings into the calendar", Service.OUTLOOK),
    /** To send invitations from a work mailbox. */
    MAIL_SEND("Mail.Send", "send invitations from the staff member's mailbox", Service.OUTLOOK),
    /** To see which invitations were sent already. */
    MAIL_READ("Mail.Read", "see which invitations were sent already", Service.OUTLOOK),
    /** To find the users behind school accounts, and their licences. */
    USERS("User.Read.All", "find the users behind school accounts", Service.DIRECTORY);

    private final String scope;
    private final String purpose;
    private final Service service;

    Permission(String scope, String purpose, Service service) {
        this.scope = scope;
        this.purpose = purpose;
        this.service = service;
    }

    /** The services behind Graph, each with quotas of its own. */
    enum Service {
        /** Teams' meetings. */
        MEETINGS,
        /** Mailboxes and calendars. */
        OUTLOOK,
        /** The tenant's users. */
        DIRECTORY
    }

    /** Returns the name of the permission, as the administrator's pages show it. */
    String scope() {
        return scope;
    }

    /** Returns what it is needed for: to "make and read meetings". */
    String purpose() {
        return purpose;
    }

    /** Returns the service that it opens. */
    Service service() {
        return service;
    }

    /** Returns what an administrator does to grant it. */
    String remedy() {
        return "In the Microsoft Entra admin centre open App registrations, the application, API permissions; add the application permission "
                + scope + " of Microsoft Graph and choose Grant admin consent.";
    }

    /** Returns whether it needs an application access policy as well. */
    boolean needsAccessPolicy() {
        return this == MEETINGS || this == ATTENDANCE;
    }
}

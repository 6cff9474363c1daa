package org.callpolicykit.adapter.teams;

/** A permission of Microsoft Graph, of the kind for applications, that an administrator grants. */
enum Permission {
    /** To make, change, read and delete meetings. */
    MEETINGS("OnlineMeetings.ReadWrite.All", "make and read meetings"),
    /** To read who was there. */
    ATTENDANCE("OnlineMeetingArtifact.Read.All", "read who was in a meeting"),
    /** To put staff meetings into the calendar. */
    CALENDARS("Calendars.ReadWrite", "put staff meetings into the calendar"),
    /** To send invitations from a work mailbox. */
    MAIL_SEND("Mail.Send", "send invitations from the staff member's mailbox"),
    /** To see which invitations were sent already. */
    MAIL_READ("Mail.Read", "see which invitations were sent already"),
    /** To find the users behind school accounts, and their licences. */
    USERS("User.Read.All", "find the users behind school accounts");

    private final String scope;
    private final String purpose;

    Permission(String scope, String purpose) {
        this.scope = scope;
        this.purpose = purpose;
    }

    /** Returns the name of the permission, as the administrator's pages show it. */
    String scope() {
        return scope;
    }

    /** Returns what it is needed for: to "make and read meetings". */
    String purpose() {
        return purpose;
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

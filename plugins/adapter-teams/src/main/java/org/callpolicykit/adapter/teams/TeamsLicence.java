package org.callpolicykit.adapter.teams;

/** The licence that lets somebody hold Teams meetings. */
final class TeamsLicence {

    /** The service plan of Teams, in every edition that has it. */
    static final String PLAN = "TEAMS1";

    /** What an administrator does to give it. */
    static final String REMEDY =
            "In the Microsoft 365 admin centre open Users, Active users, the member of staff, Licences and apps; assign an Office 365 or Microsoft 365"
                    + " licence with Microsoft Teams.";

    private TeamsLicence() {}
}

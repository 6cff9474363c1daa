package org.callpolicykit.api.platform;

/** What an adapter does on a platform. Each is supported unless the {@link PlatformSpec} says that it is not. */
public enum Operation {
    /** Makes a call's meeting. */
    PROVISION("makes meetings"),
    /** Changes a meeting without making another. */
    AMEND("changes meetings"),
    /** Reads what the platform has now. */
    READ_BACK("reads back what meetings have"),
    /** Reads who was there. */
    ATTENDANCE("tells who was there"),
    /** Keeps late comers out of a meeting that has begun. */
    LOCK("keeps late comers out"),
    /** Takes a meeting back. */
    CANCEL("takes meetings back"),
    /** Says beforehand what it would send for each {@link Errand}. */
    REHEARSE("says beforehand what it would send"),
    /** Brings the calls that were booked on the platform itself. */
    IMPORT("brings calls that were booked on the platform itself");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Returns what the adapter does, in words, for people. */
    public String label() {
        return label;
    }
}

package org.callpolicykit.adapter.teams.graph;

import java.util.Set;

/** In what Graph may differ from what is documented, or from day to day. */
public final class Quirks {

    /** Settings that are taken and then ignored. */
    public volatile Set<String> ignored = Set.of();

    /** Whether changing a meeting takes what the documentation does not list. */
    public volatile boolean takesUnlisted = true;

    /** Whether the list of reports holds their records. */
    public volatile boolean expandsRecords = true;

    /** Whether a page names itself as the next. */
    public volatile boolean repeatsPages;

    /** Whether a new entry in the calendar has its meeting at once. */
    public volatile boolean makesMeetingsAtOnce = true;

    /** Where the server answers. */
    volatile String base = "";
}

package org.callpolicykit.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells beside what the call itself says. What is absent is not told, and the notice does not count as having told it.
 *
 * @param sites the sites pupils use, as families know them: "Google Meet, in Google Classroom"; empty to name the platform of the call
 * @param activity what is done in the call, as a sentence; null not to tell
 * @param howToJoin how one joins, as a sentence; null not to tell
 * @param link the link itself; null not to give it. Never logged
 * @param guidance further guidance on online safety, each with its address; empty not to tell
 */
public record NoticeDetails(
        List<String> sites,
        @Nullable String activity,
        @Nullable String howToJoin,
        @Nullable String link,
        List<Link> guidance) {

    /** The sites that the seed policy points parents to. */
    public static final List<Link> SEED_GUIDANCE = List.of(
            new Link("Internet Matters", "https://www.internetmatters.org/"),
            new Link("LGfL online safety", "https://www.lgfl.net/online-safety/"),
            new Link("Net-aware, by the NSPCC", "https://www.net-aware.org.uk/"),
            new Link("Parent Info", "https://parentinfo.org/"),
            new Link("Thinkuknow, by the National Crime Agency", "https://www.thinkuknow.co.uk/"),
            new Link("UK Safer Internet Centre", "https://www.saferinternet.org.uk/advice-centre/parents-and-carers"));

    /** Copies the lists. */
    public NoticeDetails {
        sites = List.copyOf(sites);
        guidance = List.copyOf(guidance);
    }

    /** A notice with an activity and how to join, and the seed policy's guidance. */
    public static NoticeDetails of(String activity, String howToJoin) {
        return new NoticeDetails(List.of(), activity, howToJoin, null, SEED_GUIDANCE);
    }

    @Override
    public String toString() {
        return "NoticeDetails" + sites;
    }

    /**
     * A site with further guidance.
     *
     * @param name what it is called
     * @param address where it is
     */
    public record Link(String name, String address) {}
}

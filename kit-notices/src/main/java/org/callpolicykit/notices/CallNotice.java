package org.callpolicykit.notices;

import java.time.Instant;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.PersonId;

/**
 * The notice of a call, ready to be sent.
 *
 * @param subject its first line, for the subject of an e-mail
 * @param text all of it as plain text
 * @param html all of it as a page of HTML
 * @param topics what it tells
 */
public record CallNotice(String subject, String text, String html, Set<Notice.Topic> topics) {

    /** Copies the set. */
    public CallNotice {
        topics = Set.copyOf(topics);
    }

    /**
     * Returns the fact that it was sent, for the call.
     *
     * @param about the pupils or parents it was for; empty for everyone in the call
     */
    public Notice sent(Channel channel, Instant at, Set<PersonId> about, Set<Audience> audience) {
        return new Notice(channel, at, topics, about).withAudience(audience).withText(text);
    }

    @Override
    public String toString() {
        return "CallNotice" + topics;
    }
}

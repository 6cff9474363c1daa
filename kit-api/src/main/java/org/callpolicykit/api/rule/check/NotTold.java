package org.callpolicykit.api.rule.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.decision.Message;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;

/**
 * What certain people were not told, put into words when somebody reads it.
 *
 * @param asked what has to be told
 * @param topics what they were not told, in the order of the policy
 * @param people the people about whom, or to whom, it was not told
 * @param deadline until when it can, or could, be told
 */
record NotTold(Told asked, List<Notice.Topic> topics, List<Person> people, Instant deadline) {

    NotTold {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
    }

    void report(CallRequest request, Findings findings) {
        findings.due(
                        deadline,
                        people,
                        asked.acknowledged()
                                ? "has no notice giving %s, sent by %s no later than %tR on %<tA %<te %<tB and confirmed as read, to %s"
                                : "has no notice giving %s, sent by %s no later than %tR on %<tA %<te %<tB, to %s",
                        inWords(topics),
                        new Ways(asked.channels()),
                        request.school().localTimeOf(deadline),
                        asked.recipients(request.call()))
                .mendedBy(Mend.with(
                        Message.of("a notice giving %s, sent by %s", inWords(topics), new Ways(asked.channels())),
                        unmended -> unmended.withCall(withNotice(unmended.call(), notice(unmended)))));
    }

    private Notice notice(CallRequest request) {
        Set<PersonId> about = Set.copyOf(people.stream().map(Person::id).toList());
        Instant sentAt = request.at().isBefore(deadline) ? request.at() : deadline;
        Channel channel = asked.channels().stream().sorted().findFirst().orElse(Channel.EMAIL);
        return new Notice(channel, sentAt, Set.copyOf(topics), about)
                .withAudience(Set.of(asked.audience(request.call())))
                .withAcknowledgedBy(asked.acknowledged() ? about : Set.of());
    }

    private static Call withNotice(Call call, Notice notice) {
        List<Notice> known = call.notices();
        List<Notice> notices = new ArrayList<>(known == null ? List.of() : known);
        notices.add(notice);
        return call.toBuilder().notices(notices).build();
    }

    /** Returns topics as a fact of a message. */
    static Object inWords(List<Notice.Topic> topics) {
        return new Topics(topics);
    }

    private record Topics(List<Notice.Topic> topics) {

        @Override
        public String toString() {
            return Wording.allOf(topics.stream().map(Notice.Topic::label).toList());
        }
    }

    private record Ways(Set<Channel> channels) {

        @Override
        public String toString() {
            return channels.size() == Channel.values().length
                    ? "any channel"
                    : Wording.anyOf(
                            channels.stream().sorted().map(Channel::label).toList());
        }
    }
}

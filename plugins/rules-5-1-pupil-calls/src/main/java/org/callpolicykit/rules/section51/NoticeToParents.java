package org.callpolicykit.rules.section51;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.school.LeadTime;

/**
 * Checks that the parents of every pupil were told certain things in time. What they were told in several notices adds up.
 *
 * <p>A notice counts once it has been sent, and only if that was not later than the deadline. One that is dated later than the
 * request has not been sent yet: if it lies before the deadline it is a plan, and telling the parents remains a duty until it has
 * really been done; if it lies after the deadline it comes too late and never counts.
 *
 * @param topics what they have to be told, in the order of the policy
 * @param channels the channels that count
 * @param lead how long before the call
 */
record NoticeToParents(List<Notice.Topic> topics, Set<Channel> channels, LeadTime lead) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
        } else if (notices == null) {
            findings.unproven("has no record of what parents were told, expected %s", topicsInWords(topics));
        } else {
            Optional<Instant> deadline = lead.deadlineBefore(call.start(), request.school());
            if (deadline.isEmpty()) {
                findings.unproven(
                        request.school().calendar() == null
                                ? "needs the school calendar, which is missing, to count back %s"
                                : "needs a school calendar that reaches back %s before it",
                        lead);
            } else {
                check(request, notices, deadline.get(), findings);
            }
        }
    }

    private void check(CallRequest request, List<Notice> notices, Instant deadline, Findings findings) {
        Instant latest = request.at().isBefore(deadline) ? request.at() : deadline;
        List<Participant<Pupil>> pupils = request.call().pupils();
        for (int index = 0; index < pupils.size(); index++) {
            if (!isTold(pupils.get(index).id(), notices, latest)) {
                report(request, notices, latest, deadline, findings);
                return;
            }
        }
    }

    private boolean isTold(PersonId pupil, List<Notice> notices, Instant latest) {
        for (int index = 0; index < topics.size(); index++) {
            if (!isTold(topics.get(index), pupil, notices, latest)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTold(Notice.Topic topic, PersonId pupil, List<Notice> notices, Instant latest) {
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (notice.topics().contains(topic)
                    && channels.contains(notice.channel())
                    && !notice.sentAt().isAfter(latest)
                    && notice.reaches(pupil)) {
                return true;
            }
        }
        return false;
    }

    /** Says which topics are missing for whom: pupils who miss the same are told of together. */
    private void report(
            CallRequest request, List<Notice> notices, Instant latest, Instant deadline, Findings findings) {
        Map<List<Notice.Topic>, List<Pupil>> byMissing = new LinkedHashMap<>();
        for (Participant<Pupil> pupil : request.call().pupils()) {
            List<Notice.Topic> missing = topics.stream()
                    .filter(topic -> !isTold(topic, pupil.id(), notices, latest))
                    .toList();
            if (!missing.isEmpty()) {
                byMissing.computeIfAbsent(missing, same -> new ArrayList<>()).add(pupil.person());
            }
        }
        byMissing.forEach((missing, pupils) -> findings.due(
                deadline,
                pupils,
                "has no notice giving %s, sent by %s no later than %tR on %<tA %<te %<tB, to the parents of",
                topicsInWords(missing),
                channelsInWords(),
                request.school().localTimeOf(deadline)));
    }

    private static String topicsInWords(List<Notice.Topic> topics) {
        return Wording.allOf(topics.stream().map(Notice.Topic::label).toList());
    }

    private String channelsInWords() {
        return channels.size() == Channel.values().length
                ? "any channel"
                : Wording.anyOf(channels.stream().sorted().map(Channel::label).toList());
    }
}

package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what was sent to a parent in the call went to the address or number that the MIS holds for them now. What went elsewhere is put
 * right by telling the same again at the right one.
 */
record AddressesUsed() implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (call.parents().isEmpty()) {
            findings.unproven("has no parents listed");
        } else if (notices == null) {
            findings.unproven("has no record of what parents were sent, expected to which addresses and numbers");
        } else {
            for (int index = 0; index < call.parents().size(); index++) {
                if (hasFlaw(call.parents().get(index).person(), notices, request.at())) {
                    report(request, notices, findings);
                    return;
                }
            }
        }
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return NextMoment.of(request).notices().instant();
    }

    private static boolean hasFlaw(ParentCarer parent, List<Notice> notices, Instant at) {
        for (int index = 0; index < notices.size(); index++) {
            if (flaw(notices.get(index), parent, notices, at) != null) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with how a notice reached a parent, and was not put right since; null when nothing is. */
    private static @Nullable AddressFlaw flaw(Notice notice, ParentCarer parent, List<Notice> notices, Instant at) {
        if (!isSentTo(parent, notice, at)) {
            return null;
        }
        AddressFlaw flaw = AddressFlaw.of(notice, parent);
        return flaw == null || isPutRight(notice, parent, notices, at) ? null : flaw;
    }

    private static boolean isSentTo(ParentCarer parent, Notice notice, Instant at) {
        return !notice.sentAt().isAfter(at)
                && notice.audience().contains(Audience.PARENTS)
                && notice.reaches(parent.id());
    }

    private static boolean isPutRight(Notice wrong, ParentCarer parent, List<Notice> notices, Instant at) {
        if (wrong.topics().isEmpty()) {
            return false;
        }
        for (Notice again : notices) {
            if (isSentTo(parent, again, at)
                    && !again.sentAt().isBefore(wrong.sentAt())
                    && again.topics().containsAll(wrong.topics())
                    && ContactDetail.isUsedFor(again.channel())
                    && AddressFlaw.of(again, parent) == null) {
                return true;
            }
        }
        return false;
    }

    private static void report(CallRequest request, List<Notice> notices, Findings findings) {
        for (AddressFlaw flaw : AddressFlaw.values()) {
            for (Channel channel : Channel.values()) {
                List<ParentCarer> parents = new ArrayList<>();
                Set<Topic> topics = new HashSet<>();
                for (Participant<ParentCarer> parent : request.call().parents()) {
                    Set<Topic> untold = topicsWith(flaw, channel, parent.person(), notices, request.at());
                    if (untold != null) {
                        parents.add(parent.person());
                        topics.addAll(untold);
                    }
                }
                report(flaw, channel, parents, topics, findings);
            }
        }
    }

    /** What was told to a parent with that flaw; null when nothing was. */
    private static @Nullable Set<Topic> topicsWith(
            AddressFlaw flaw, Channel channel, ParentCarer parent, List<Notice> notices, Instant at) {
        Set<Topic> topics = null;
        for (Notice notice : notices) {
            if (notice.channel() == channel && flaw(notice, parent, notices, at) == flaw) {
                topics = topics == null ? new HashSet<>() : topics;
                topics.addAll(notice.topics());
            }
        }
        return topics;
    }

    private static void report(
            AddressFlaw flaw, Channel channel, List<ParentCarer> parents, Set<Topic> topics, Findings findings) {
        switch (flaw) {
            case NOT_NOTED ->
                findings.unproven(
                                parents,
                                "does not say to which address or number it sent a notice by %s, expected the one in the MIS, for",
                                channel.label())
                        .mendedBy(sendingAgain(channel, parents, topics));
            case NOT_HELD ->
                findings.unproven(
                        parents,
                        "sent a notice by %s, for which the MIS holds no address or number of",
                        channel.label());
            case ANOTHER ->
                findings.breach(
                                parents,
                                "sent a notice by %s to another address or number than the one in the MIS, for",
                                channel.label())
                        .mendedBy(sendingAgain(channel, parents, topics));
        }
    }

    private static Mend sendingAgain(Channel channel, List<ParentCarer> parents, Set<Topic> topics) {
        Set<PersonId> about = Set.copyOf(parents.stream().map(ParentCarer::id).toList());
        List<Delivery> deliveries = new ArrayList<>();
        for (ParentCarer parent : parents) {
            String held = ContactDetail.held(parent, channel);
            if (held != null) {
                deliveries.add(new Delivery(parent.id(), held));
            }
        }
        return Mend.with(
                "the same, sent by " + channel.label() + " to the address or number in the MIS",
                request -> request.withCall(NoticeAdded.to(
                        request.call(), new Notice(channel, request.at(), topics, about).withDeliveries(deliveries))));
    }
}

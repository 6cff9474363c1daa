package org.callpolicykit.rules.section52;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.NextMoment;

/**
 * Checks that every parent was sent the link before the call starts, by e-mail, from the work address of a member of staff in it. A link that
 * came another way is put right by sending it again.
 *
 * @param domains what work addresses end in after the @; empty when it is enough that the MIS calls an address the school's
 */
record LinkSent(List<String> domains) implements Check {

    /** What can be said of the links that one parent was sent, from the best to the worst. */
    private enum Verdict {
        FROM_WORK,
        SENDER_UNKNOWN,
        OTHERWISE,
        NOT_SENT
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (call.parents().isEmpty()) {
            findings.unproven("has no parents listed");
        } else if (call.staff().isEmpty()) {
            findings.unproven("has no staff listed");
        } else if (notices == null) {
            findings.unproven("has no record of what parents were sent, expected the link to join");
        } else {
            Instant latest = latest(request);
            for (int index = 0; index < call.parents().size(); index++) {
                if (verdict(call.parents().get(index).id(), call, notices, latest) != Verdict.FROM_WORK) {
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

    private static Instant latest(CallRequest request) {
        Instant start = request.call().start();
        return request.at().isBefore(start) ? request.at() : start;
    }

    private Verdict verdict(PersonId parent, Call call, List<Notice> notices, Instant latest) {
        Verdict best = Verdict.NOT_SENT;
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (notice.topics().contains(Topic.JOINING_DETAILS)
                    && notice.audience().contains(Audience.PARENTS)
                    && !notice.sentAt().isAfter(latest)
                    && notice.reaches(parent)) {
                Verdict verdict = verdict(notice, call);
                best = verdict.compareTo(best) < 0 ? verdict : best;
            }
        }
        return best;
    }

    private Verdict verdict(Notice notice, Call call) {
        if (notice.channel() != Channel.EMAIL) {
            return Verdict.OTHERWISE;
        }
        Sender sender = notice.sender();
        if (sender == null) {
            return Verdict.SENDER_UNKNOWN;
        }
        PersonId person = sender.person();
        boolean fromWork = person != null
                && call.staffMember(person) != null
                && sender.ownership() == Ownership.SCHOOL
                && isOfTheSchool(sender.address());
        return fromWork ? Verdict.FROM_WORK : Verdict.OTHERWISE;
    }

    private boolean isOfTheSchool(String address) {
        for (int index = 0; index < domains.size(); index++) {
            String domain = domains.get(index);
            int at = address.length() - domain.length() - 1;
            if (at > 0
                    && address.charAt(at) == '@'
                    && address.regionMatches(true, at + 1, domain, 0, domain.length())) {
                return true;
            }
        }
        return domains.isEmpty();
    }

    private void report(CallRequest request, List<Notice> notices, Findings findings) {
        Map<Verdict, List<ParentCarer>> parents = new TreeMap<>();
        Call call = request.call();
        Instant latest = latest(request);
        call.parents()
                .forEach(parent -> parents.computeIfAbsent(
                                verdict(parent.id(), call, notices, latest), same -> new ArrayList<>())
                        .add(parent.person()));
        List<ParentCarer> senderUnknown = parents.getOrDefault(Verdict.SENDER_UNKNOWN, List.of());
        findings.unproven(
                        senderUnknown,
                        "does not say from whom the link to join came, expected from the work e-mail of a member of staff in it, for")
                .mendedBy(sending(senderUnknown));
        List<ParentCarer> otherwise = parents.getOrDefault(Verdict.OTHERWISE, List.of());
        findings.breach(
                        otherwise,
                        "had its link to join sent from elsewhere, expected from the work e-mail of a member of staff in it, to")
                .mendedBy(sending(otherwise));
        List<ParentCarer> notSent = parents.getOrDefault(Verdict.NOT_SENT, List.of());
        findings.due(
                        call.start(),
                        notSent,
                        "has no link to join sent from the work e-mail of a member of staff in it, expected by %tR on %<tA %<te %<tB, to",
                        request.school().localTimeOf(call.start()))
                .mendedBy(sending(notSent));
    }

    private Mend sending(List<ParentCarer> parents) {
        Set<PersonId> about = Set.copyOf(parents.stream().map(ParentCarer::id).toList());
        return Mend.with("the link to join, sent from the work e-mail of a member of staff in it", request -> {
            Call call = request.call();
            String domain = domains.isEmpty() ? "school" : domains.get(0);
            Sender sender = new Sender(call.staff().get(0).id(), Ownership.SCHOOL, "staff@" + domain);
            Notice link =
                    new Notice(Channel.EMAIL, latest(request), Set.of(Topic.JOINING_DETAILS), about).withSender(sender);
            return request.withCall(NoticeAdded.to(call, link));
        });
    }
}

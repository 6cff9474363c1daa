package org.callpolicykit.rules.extras;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.rule.Findings;

/** Who is invited to one call: the parents in it, and those to whom notices on how to join go. */
record Invited(Call call) {

    private static final List<ContactStanding> FLAWS = List.of(
            ContactStanding.NOT_KNOWN, ContactStanding.WITHOUT_RESPONSIBILITY, ContactStanding.KEPT_AWAY_BY_ORDER);

    static boolean allPermitted(Call call) {
        for (int index = 0; index < call.parents().size(); index++) {
            if (ContactStanding.of(call.parents().get(index).id(), call) != ContactStanding.PERMITTED) {
                return false;
            }
        }
        List<Notice> notices = call.notices();
        if (notices == null) {
            return false;
        }
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (saysHowToJoin(notice) && !goesToPermitted(notice, call)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether nobody need ask who the pupils are: a notice is no invitation, or goes to nobody whom anything could keep from them. */
    static boolean isForAnybody(Notice notice) {
        List<Delivery> deliveries = notice.deliveries();
        return !saysHowToJoin(notice)
                || (deliveries == null ? !notice.audience().contains(Audience.PARENTS) : deliveries.isEmpty());
    }

    /** Returns whether nothing is known that keeps one of those whom a notice goes to from a pupil. Who takes part in the call is asked apart. */
    static boolean isPermitted(Notice notice, Pupil pupil) {
        List<Delivery> deliveries = notice.deliveries();
        for (int index = 0; deliveries != null && index < deliveries.size(); index++) {
            if (ContactStanding.of(deliveries.get(index).to(), pupil).compareTo(ContactStanding.PERMITTED) > 0) {
                return false;
            }
        }
        return deliveries != null;
    }

    private static boolean goesToPermitted(Notice notice, Call call) {
        List<Delivery> deliveries = notice.deliveries();
        if (deliveries == null) {
            return !notice.audience().contains(Audience.PARENTS);
        }
        for (int index = 0; index < deliveries.size(); index++) {
            PersonId to = deliveries.get(index).to();
            if (call.participant(to) == null && ContactStanding.of(to, call).compareTo(ContactStanding.PERMITTED) > 0) {
                return false;
            }
        }
        return true;
    }

    /** A notice of which nobody noted what it tells may say how to join. */
    private static boolean saysHowToJoin(Notice notice) {
        return notice.topics().isEmpty()
                || notice.topics().contains(Topic.HOW_TO_JOIN)
                || notice.topics().contains(Topic.JOINING_DETAILS);
    }

    void report(Findings findings) {
        findings.unproven(
                parentsWho(call).filter(this::isNoContact).toList(),
                "invites somebody who is on file as a contact of none of its pupils");
        List<Pupil> pupils = pupils();
        for (Pupil pupil : pupils) {
            for (ContactStanding flaw : FLAWS) {
                reportParents(pupil, flaw, findings);
            }
        }
        List<Notice> notices = call.notices();
        if (notices == null) {
            findings.unproven("has no record of who was told how to join");
        } else {
            reportDeliveries(pupils, notices, findings);
        }
    }

    private static Stream<ParentCarer> parentsWho(Call call) {
        return call.parents().stream().map(Participant::person);
    }

    private boolean isNoContact(ParentCarer parent) {
        return ContactStanding.of(parent.id(), call) == ContactStanding.NO_CONTACT;
    }

    private List<Pupil> pupils() {
        SortedMap<PersonId, Pupil> byId = new TreeMap<>();
        List<Pupil> subjects = call.subjects();
        if (subjects != null) {
            subjects.forEach(pupil -> byId.put(pupil.id(), pupil));
        }
        call.pupils().forEach(pupil -> byId.put(pupil.id(), pupil.person()));
        return List.copyOf(byId.values());
    }

    private void reportParents(Pupil pupil, ContactStanding flaw, Findings findings) {
        List<ParentCarer> parents = parentsWho(call)
                .filter(parent -> ContactStanding.of(parent.id(), pupil) == flaw)
                .toList();
        switch (flaw) {
            case KEPT_AWAY_BY_ORDER ->
                findings.breach(parents, "invites somebody whom a court order keeps from %s", pupil.name());
            case WITHOUT_RESPONSIBILITY ->
                findings.breach(parents, "invites somebody without parental responsibility for %s", pupil.name());
            default ->
                findings.unproven(
                        parents,
                        "invites somebody whom a court order or missing parental responsibility may keep from %s",
                        pupil.name());
        }
    }

    private void reportDeliveries(List<Pupil> pupils, List<Notice> notices, Findings findings) {
        List<Notice> invitations =
                notices.stream().filter(Invited::saysHowToJoin).toList();
        if (invitations.stream()
                .anyMatch(notice ->
                        notice.deliveries() == null && notice.audience().contains(Audience.PARENTS))) {
            findings.unproven("does not say to whom its notice on how to join goes");
        }
        List<PersonId> recipients = invitations.stream()
                .map(Notice::deliveries)
                .flatMap(deliveries -> deliveries == null ? Stream.of() : deliveries.stream())
                .map(Delivery::to)
                .filter(recipient -> call.participant(recipient) == null)
                .toList();
        findings.unproven(
                having(ContactStanding.NOT_KNOWN, pupils, recipients),
                "sends its notice on how to join to somebody whom a court order or missing parental responsibility may keep"
                        + " from");
        findings.breach(
                having(ContactStanding.WITHOUT_RESPONSIBILITY, pupils, recipients),
                "sends its notice on how to join to somebody without parental responsibility for");
        findings.breach(
                having(ContactStanding.KEPT_AWAY_BY_ORDER, pupils, recipients),
                "sends its notice on how to join to somebody whom a court order keeps from");
    }

    private static List<Pupil> having(ContactStanding flaw, List<Pupil> pupils, List<PersonId> recipients) {
        return pupils.stream()
                .filter(pupil ->
                        recipients.stream().anyMatch(recipient -> ContactStanding.of(recipient, pupil) == flaw))
                .toList();
    }
}

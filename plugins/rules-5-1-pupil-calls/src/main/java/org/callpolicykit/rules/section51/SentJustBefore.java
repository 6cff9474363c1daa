package org.callpolicykit.rules.section51;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.Elapsed;

/**
 * Checks that every pupil has the joining details by the right way, sent or scheduled within a short time before the start, and in no other
 * way and at no earlier time.
 *
 * @param channels the ways that count
 * @param lead how long before the start they go out at the earliest
 */
record SentJustBefore(Set<Channel> channels, Duration lead) implements Check {

    @Override
    public void check(CallRequest request, Findings findings) {
        List<Participant<Pupil>> pupils = request.call().pupils();
        List<Notice> notices = request.call().notices();
        if (pupils.isEmpty()) {
            findings.unproven("has no pupils listed");
        } else if (notices == null) {
            findings.unproven("has no record of what pupils were told, expected the joining details");
        } else {
            for (int index = 0; index < pupils.size(); index++) {
                if (!isReachedWell(pupils.get(index).id(), request.call(), notices)) {
                    report(request, notices, findings);
                    return;
                }
            }
        }
    }

    @Override
    public List<Condition> silentWhen() {
        return List.of(new Condition.JoiningDetailsSentWithin(channels, lead));
    }

    /** What is scheduled is enough. */
    @Override
    public Instant sameUntil(CallRequest request) {
        return Instant.MAX;
    }

    private boolean isReachedWell(PersonId pupil, Call call, List<Notice> notices) {
        boolean reached = false;
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (isForPupil(notice, pupil)) {
                if (isWrong(notice, call)) {
                    return false;
                }
                reached |= !notice.sentAt().isAfter(call.start());
            }
        }
        return reached;
    }

    private static boolean isForPupil(Notice notice, PersonId pupil) {
        return notice.topics().contains(Topic.JOINING_DETAILS)
                && notice.audience().contains(Audience.PUPILS)
                && notice.reaches(pupil);
    }

    private boolean isWrong(Notice notice, Call call) {
        return Elapsed.compare(notice.sentAt(), call.start(), lead) > 0 || !channels.contains(notice.channel());
    }

    private void report(CallRequest request, List<Notice> notices, Findings findings) {
        Call call = request.call();
        Map<Sending, Set<Person>> wrong = new TreeMap<>(Sending.ORDER);
        List<Person> missing = new ArrayList<>();
        for (Participant<Pupil> pupil : call.pupils()) {
            boolean isWrong = false;
            for (Notice notice : notices) {
                if (isForPupil(notice, pupil.id()) && isWrong(notice, call)) {
                    isWrong = true;
                    wrong.computeIfAbsent(
                                    new Sending(notice.sentAt(), notice.channel()), sending -> new LinkedHashSet<>())
                            .add(pupil.person());
                }
            }
            if (!isWrong && !isReachedWell(pupil.id(), call, notices)) {
                missing.add(pupil.person());
            }
        }
        wrong.forEach((sending, people) -> reportWrong(request, sending, List.copyOf(people), findings));
        reportMissing(request, missing, findings);
    }

    private void reportWrong(CallRequest request, Sending sending, List<Person> people, Findings findings) {
        Instant start = request.call().start();
        findings.breach(
                people,
                "has the joining details sent by %s at %tR on %<tA %<te %<tB, expected by %s from %tR to %tR on %<tA %<te %<tB, to",
                sending.channel().label(),
                request.school().localTimeOf(sending.at()),
                inWords(),
                request.school().localTimeOf(start.minus(lead)),
                request.school().localTimeOf(start));
    }

    private void reportMissing(CallRequest request, List<Person> missing, Findings findings) {
        Instant start = request.call().start();
        Findings.Report report = findings.due(
                start,
                missing,
                "has no joining details, sent by %s from %tR to %tR on %<tA %<te %<tB, for",
                inWords(),
                request.school().localTimeOf(start.minus(lead)),
                request.school().localTimeOf(start));
        if (!request.at().isAfter(start)) {
            report.mendedBy(mend(request, missing));
        }
    }

    private Mend mend(CallRequest request, List<Person> missing) {
        Instant from = request.call().start().minus(lead);
        Notice notice = new Notice(
                        channels.stream().sorted().findFirst().orElse(Channel.GOOGLE_CLASSROOM),
                        request.at().isBefore(from) ? from : request.at(),
                        Set.of(Topic.JOINING_DETAILS),
                        Set.copyOf(missing.stream().map(Person::id).toList()))
                .withAudience(Set.of(Audience.PUPILS));
        return Mend.with("the joining details, sent by " + inWords() + " just before the start", asked -> {
            List<Notice> known = asked.call().notices();
            List<Notice> notices = new ArrayList<>(known == null ? List.of() : known);
            notices.add(notice);
            return asked.withCall(asked.call().toBuilder().notices(notices).build());
        });
    }

    private String inWords() {
        return Wording.anyOf(channels.stream().sorted().map(Channel::label).toList());
    }

    /** When and by which way something was sent. */
    private record Sending(Instant at, Channel channel) {

        static final Comparator<Sending> ORDER =
                Comparator.comparing(Sending::at).thenComparing(Sending::channel);
    }
}

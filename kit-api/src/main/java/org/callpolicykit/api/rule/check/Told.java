package org.callpolicykit.api.rule.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.school.LeadTime;
import org.jspecify.annotations.Nullable;

/**
 * Checks that certain things were told in time: in a call with parents to every parent in it, in any other call about every pupil in it, to
 * the families or to the pupils themselves. What was told in several notices adds up.
 *
 * <p>A notice counts once it has been sent, and only if that was not later than the deadline. One that is dated later than the
 * request has not been sent yet: if it lies before the deadline it is a plan, and telling remains a duty until it has
 * really been done; if it lies after the deadline it comes too late and never counts.
 *
 * @param topics what has to be told, in the order of the policy; at least one
 * @param channels the channels that count
 * @param audience who has to be told; in a call with parents these are always the parents in it
 * @param acknowledged whether only a notice counts that was confirmed as read
 * @param lead how long before the call
 */
public record Told(
        List<Notice.Topic> topics, Set<Channel> channels, Audience audience, boolean acknowledged, LeadTime lead)
        implements Check {

    /** Every way of telling. */
    public static final Set<Channel> ANY_CHANNEL = Collections.unmodifiableSet(EnumSet.allOf(Channel.class));

    private static final LeadTime UNTIL_THE_START = new LeadTime.Exact(Duration.ZERO);

    /** Copies the topics. */
    public Told {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("nothing has to be told; name at least one topic");
        }
        if (topics.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "has " + topics.size() + " topics; name each once, at most " + Long.SIZE);
        }
    }

    /** Checks that parents were told, by whatever channel, before the call starts. */
    public static Told parents(Notice.Topic... topics) {
        return new Told(List.of(topics), ANY_CHANNEL, Audience.PARENTS, false, UNTIL_THE_START);
    }

    /** Returns this check for certain channels only. */
    public Told by(Set<Channel> counting) {
        return new Told(topics, counting, audience, acknowledged, lead);
    }

    /** Returns this check for somebody else. */
    public Told to(Audience other) {
        return new Told(topics, channels, other, acknowledged, lead);
    }

    /** Returns this check asking that what was told was confirmed as read, or not asking. */
    public Told acknowledged(boolean isAsked) {
        return new Told(topics, channels, audience, isAsked, lead);
    }

    /** Returns this check with another time before the call. */
    public Told atLeast(LeadTime before) {
        return new Told(topics, channels, audience, acknowledged, before);
    }

    @Override
    public void check(CallRequest request, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (people(call).isEmpty()) {
            findings.unproven(
                    CallKind.WITH_PARENTS.contains(call.kind()) ? "has no parents listed" : "has no pupils listed");
        } else if (notices == null) {
            findings.unproven(
                    "has no record of what %s were told, expected %s",
                    audience(call).label(), NotTold.inWords(topics));
        } else {
            check(request, notices, findings);
        }
    }

    /** Where there is time until the start, nothing has to be counted back. */
    private void check(CallRequest request, List<Notice> notices, Findings findings) {
        Instant start = request.call().start();
        if (lead.equals(UNTIL_THE_START)) {
            check(request, notices, start, findings);
        } else {
            Optional<Instant> deadline = lead.deadlineBefore(start, request.school());
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

    @Override
    public List<Condition> silentWhen() {
        return acknowledged ? List.of() : List.of(new Condition.EveryoneTold(topics, channels, audience, lead));
    }

    /** The next notice of one of the topics that is dated later counts from then on. */
    @Override
    public Instant sameUntil(CallRequest request) {
        List<Notice> notices = request.call().notices();
        NextMoment next = NextMoment.of(request);
        for (int index = 0; notices != null && index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (tellsAnything(notice, request.call())) {
                next.reached(notice.sentAt());
            }
        }
        return next.instant();
    }

    private boolean tellsAnything(Notice notice, Call call) {
        for (int index = 0; index < topics.size(); index++) {
            if (tells(topics.get(index), notice, call)) {
                return true;
            }
        }
        return false;
    }

    private boolean tells(Notice.Topic topic, Notice notice, Call call) {
        return notice.topics().contains(topic)
                && channels.contains(notice.channel())
                && notice.audience().contains(audience(call));
    }

    private static List<? extends Participant<?>> people(Call call) {
        return CallKind.WITH_PARENTS.contains(call.kind()) ? call.parents() : call.pupils();
    }

    Audience audience(Call call) {
        return CallKind.WITH_PARENTS.contains(call.kind()) ? Audience.PARENTS : audience;
    }

    private void check(CallRequest request, List<Notice> notices, Instant deadline, Findings findings) {
        Instant latest = request.at().isBefore(deadline) ? request.at() : deadline;
        for (int index = 0; index < topics.size(); index++) {
            if (!isEverybodyTold(topics.get(index), request.call(), notices, latest)) {
                report(request, notices, latest, deadline, findings);
                return;
            }
        }
    }

    /** Most often one notice tells everybody. */
    private boolean isEverybodyTold(Notice.Topic topic, Call call, List<Notice> notices, Instant latest) {
        Notice first = firstTelling(topic, call, notices, latest);
        if (first == null) {
            return false;
        }
        List<? extends Participant<?>> people = people(call);
        for (int index = 0; index < people.size(); index++) {
            PersonId person = people.get(index).id();
            if (!reaches(first, person) && !isTold(topic, person, call, notices, latest)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Notice firstTelling(Notice.Topic topic, Call call, List<Notice> notices, Instant latest) {
        for (int index = 0; index < notices.size(); index++) {
            if (tellsInTime(topic, notices.get(index), call, latest)) {
                return notices.get(index);
            }
        }
        return null;
    }

    private boolean isTold(Notice.Topic topic, PersonId person, Call call, List<Notice> notices, Instant latest) {
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (tellsInTime(topic, notice, call, latest) && reaches(notice, person)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsInTime(Notice.Topic topic, Notice notice, Call call, Instant latest) {
        return tells(topic, notice, call) && !notice.sentAt().isAfter(latest);
    }

    private boolean reaches(Notice notice, PersonId person) {
        return notice.reaches(person)
                && (!acknowledged || notice.acknowledgedBy().contains(person));
    }

    /** Says which topics are missing for whom: those who miss the same are told of together. */
    private void report(
            CallRequest request, List<Notice> notices, Instant latest, Instant deadline, Findings findings) {
        List<? extends Participant<?>> people = people(request.call());
        if (isNothingTold(request.call(), notices, latest)) {
            List<Person> everybody = new ArrayList<>(people.size());
            people.forEach(participant -> everybody.add(participant.person()));
            new NotTold(this, topics, everybody, deadline).report(request, findings);
            return;
        }
        List<Missing> missing = new ArrayList<>(1);
        for (int index = 0; index < people.size(); index++) {
            Participant<?> participant = people.get(index);
            long places = missing(participant.id(), request.call(), notices, latest);
            if (places != 0) {
                of(places, missing).people().add(participant.person());
            }
        }
        for (Missing same : missing) {
            new NotTold(this, topics(same.places()), same.people(), deadline).report(request, findings);
        }
    }

    private boolean isNothingTold(Call call, List<Notice> notices, Instant latest) {
        for (int index = 0; index < topics.size(); index++) {
            if (firstTelling(topics.get(index), call, notices, latest) != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Who misses the same.
     *
     * @param places the places of the topics that they miss, a bit for each
     */
    private record Missing(long places, List<Person> people) {}

    private static Missing of(long places, List<Missing> known) {
        for (Missing missing : known) {
            if (missing.places() == places) {
                return missing;
            }
        }
        Missing added = new Missing(places, new ArrayList<>());
        known.add(added);
        return added;
    }

    private long missing(PersonId person, Call call, List<Notice> notices, Instant latest) {
        long missing = 0;
        for (int place = 0; place < topics.size(); place++) {
            missing |= isTold(topics.get(place), person, call, notices, latest) ? 0 : 1L << place;
        }
        return missing;
    }

    private List<Notice.Topic> topics(long places) {
        List<Notice.Topic> some = new ArrayList<>(Long.bitCount(places));
        for (long left = places; left != 0; left &= left - 1) {
            some.add(topics.get(Long.numberOfTrailingZeros(left)));
        }
        return some;
    }

    String recipients(Call call) {
        if (CallKind.WITH_PARENTS.contains(call.kind())) {
            return "the parents";
        }
        return audience == Audience.PARENTS ? "the parents of" : "the pupils";
    }
}

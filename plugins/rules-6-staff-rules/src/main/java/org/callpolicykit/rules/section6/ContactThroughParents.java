package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.NoticeToPupil;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.ContactDecision;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 6(13): what pupils are to know reaches them through their parents, unless that is a risk to the child. */
@Extension
public final class ContactThroughParents implements PolicyRule {

    static final Parameter<Set<Channel>> DIRECT_CHANNELS = Parameter.choices(
                    "direct-channels", Channel.class, EnumSet.of(Channel.GOOGLE_CLASSROOM))
            .describedAs("the channels by which pupils may be told things themselves");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(13)"), "Pupils are reached through their parents")
                .governs(CallKind.WITH_PUPILS, Stage.INVITING)
                .needs(Fact.PUPILS, Fact.CONTACTS, Fact.CONTACT_DECISIONS, Fact.NOTICES, Fact.NOTICE_ADDRESSES)
                .parameter(DIRECT_CHANNELS)
                .mandatory()
                .remedy(
                        SchoolRole.OFFICE,
                        "Send it to the parents, or record why contact through them is a risk to the child.");
    }

    @Override
    public Check bind(Settings settings) {
        Set<Channel> direct = settings.get(DIRECT_CHANNELS);
        Check check = (request, findings) -> check(request, direct, findings);
        return check.silentWhen(new Condition.EveryNoticeToEveryPupil(new ReachesTheFamily(direct)))
                .sameUntil(ContactThroughParents::sameUntil);
    }

    /** Notices count once they are sent, and a decision for direct contact from its day on. */
    private static Instant sameUntil(CallRequest request) {
        NextMoment next = NextMoment.of(request).notices();
        List<Participant<Pupil>> pupils = request.call().pupils();
        for (int index = 0; index < pupils.size(); index++) {
            ContactDecision decision = pupils.get(index).person().contactDecision();
            if (decision != null && decision.way() == ContactDecision.Way.DIRECTLY) {
                next.day(decision.on());
            }
        }
        return next.instant();
    }

    /** Whether pupils may be told things directly depends on the day; here nobody may. */
    private record ReachesTheFamily(Set<Channel> direct) implements NoticeToPupil {

        @Override
        public boolean forAnybody(Notice notice, School school) {
            return direct.contains(notice.channel()) || !DeliveryFlaw.isPossible(notice);
        }

        @Override
        public boolean forPupil(Notice notice, Pupil pupil, School school) {
            return DeliveryFlaw.of(notice, pupil) == null;
        }
    }

    private static void check(CallRequest request, Set<Channel> direct, Findings findings) {
        Call call = request.call();
        List<Notice> notices = call.notices();
        if (call.pupils().isEmpty()) {
            findings.unproven("has no pupils listed");
        } else if (notices == null) {
            findings.unproven("has no record of what was told about it, expected it to go to the pupils' parents");
        } else {
            for (int index = 0; index < notices.size(); index++) {
                if (isFlawed(notices.get(index), request, direct)) {
                    report(request, notices, direct, findings);
                    return;
                }
            }
        }
    }

    private static boolean isFlawed(Notice notice, CallRequest request, Set<Channel> direct) {
        List<Participant<Pupil>> pupils = request.call().pupils();
        for (int index = 0; index < pupils.size(); index++) {
            if (flaw(notice, pupils.get(index).person(), request, direct) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable DeliveryFlaw flaw(Notice notice, Pupil pupil, CallRequest request, Set<Channel> direct) {
        boolean counts = !notice.sentAt().isAfter(request.at())
                && !direct.contains(notice.channel())
                && !mayBeReachedDirectly(pupil, request);
        return counts ? DeliveryFlaw.of(notice, pupil) : null;
    }

    private static boolean mayBeReachedDirectly(Pupil pupil, CallRequest request) {
        ContactDecision decision = pupil.contactDecision();
        return decision != null
                && decision.way() == ContactDecision.Way.DIRECTLY
                && !decision.on().isAfter(request.school().dateOf(request.at()));
    }

    private static void report(CallRequest request, List<Notice> notices, Set<Channel> direct, Findings findings) {
        for (DeliveryFlaw flaw : DeliveryFlaw.values()) {
            for (Channel channel : Channel.values()) {
                List<Pupil> pupils = new ArrayList<>();
                for (Participant<Pupil> participant : request.call().pupils()) {
                    Pupil pupil = participant.person();
                    if (notices.stream()
                            .anyMatch(notice ->
                                    notice.channel() == channel && flaw(notice, pupil, request, direct) == flaw)) {
                        pupils.add(pupil);
                    }
                }
                flaw.report(pupils, channel, findings);
            }
        }
    }
}

package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.NoticeTrait;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Allocates;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.pf4j.Extension;

/**
 * Clause 6(12): nobody gives away an address, a number or a social media account, in a notice or in the chat, and nobody writes from a
 * personal account. Passwords are the business of clause 7(h).
 */
@Extension
@Allocates("reads the texts of notices")
public final class NoPersonalInformation implements PolicyRule {

    static final Parameter<List<String>> WORK_DOMAINS = Parameter.texts("work-domains", List.of())
            .describedAs("what the school's own e-mail addresses end in after the @; they are not personal");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(12)"), "Nobody shares personal information or uses personal social media")
                .governs(CallKind.ALL, Stage.INVITING, Stage.LIVE)
                .needs(
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.NOTICES,
                        Fact.NOTICE_TEXTS,
                        Fact.NOTICE_SENDERS,
                        Fact.EVENTS,
                        Fact.SCHOOL_CONTACT,
                        Fact.SCHOOL_STAFF)
                .parameter(WORK_DOMAINS)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Take it out of the chat or tell whoever got it, and write from the school's account only.");
    }

    @Override
    public Check bind(Settings settings) {
        List<String> domains = settings.get(WORK_DOMAINS);
        Check check = (request, findings) -> {
            SchoolSenders.CHECK.check(request, findings);
            Collection<String> ofTheSchool = ofTheSchool(request.school(), sent(request), domains);
            checkNotices(request, ofTheSchool, findings);
            if (request.decides(Stage.LIVE)) {
                checkChat(request, ofTheSchool, findings);
            }
        };
        return check.silentWhen(new Condition.EveryNotice(new NothingPersonal(domains)))
                .sameUntil(NoPersonalInformation::sameUntil);
    }

    private static Instant sameUntil(CallRequest request) {
        NextMoment next = NextMoment.of(request).notices();
        return request.decides(Stage.LIVE) ? next.events().instant() : next.instant();
    }

    /** Comes from the school, and gives away nothing that is not the school's or its sender's work address. */
    private record NothingPersonal(List<String> domains) implements NoticeTrait {

        @Override
        public boolean of(Notice notice, School school) {
            String text = notice.text();
            return text != null
                    && SchoolSenders.isFromTheSchool(notice)
                    && Disclosures.areNone(text, ofTheSchool(school, List.of(notice), domains));
        }
    }

    private static void checkNotices(CallRequest request, Collection<String> ofTheSchool, Findings findings) {
        Disclosures notices = new Disclosures(request, "a notice", ofTheSchool);
        for (Notice notice : sent(request)) {
            Sender sender = notice.sender();
            notices.read(notice.text(), sender == null ? null : sender.person());
        }
        notices.report(findings);
    }

    private static void checkChat(CallRequest request, Collection<String> ofTheSchool, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("does not say what was written in its chat, expected no personal information");
            return;
        }
        Disclosures chat = new Disclosures(request, "its chat", ofTheSchool);
        for (LiveEvent event : events) {
            boolean isMessage = event.what() == What.CHAT_MESSAGE || event.what() == What.PRIVATE_MESSAGE;
            if (isMessage && !event.at().isAfter(request.at())) {
                chat.read(event.detail(), event.who());
            }
        }
        chat.report(findings);
    }

    private static List<Notice> sent(CallRequest request) {
        List<Notice> notices = request.call().notices();
        return notices == null
                ? List.of()
                : notices.stream()
                        .filter(notice -> !notice.sentAt().isAfter(request.at()))
                        .toList();
    }

    /** What looks personal and is the school's: how it is reached, its domains, and the school accounts from which it wrote. */
    private static Collection<String> ofTheSchool(School school, List<Notice> sent, List<String> domains) {
        List<String> own = new ArrayList<>(domains);
        SchoolContact contact = school.contact();
        if (contact != null && contact.email() != null) {
            own.add(contact.email());
        }
        if (contact != null && contact.telephone() != null) {
            own.add(contact.telephone());
        }
        for (Notice notice : sent) {
            Sender sender = notice.sender();
            if (sender != null && sender.ownership() == Ownership.SCHOOL) {
                own.add(sender.address());
            }
        }
        return own;
    }
}

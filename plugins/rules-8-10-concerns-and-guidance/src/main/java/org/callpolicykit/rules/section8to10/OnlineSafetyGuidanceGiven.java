package org.callpolicykit.rules.section8to10;

import java.time.Instant;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.NoticeTrait;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.rule.check.Told;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 10: parents are pointed to further guidance on online safety. Where the text of a notice is kept, it names each of the sites. */
@Extension
public final class OnlineSafetyGuidanceGiven implements PolicyRule {

    static final Parameter<List<String>> LINKS = Parameter.texts(
                    "links",
                    List.of(
                            "internetmatters.org",
                            "lgfl.net",
                            "net-aware",
                            "parentinfo.org",
                            "thinkuknow.co.uk",
                            "saferinternet.org.uk"))
            .describedAs("the sites that parents are pointed to");

    private static final Told GIVEN = Told.parents(Topic.GUIDANCE_LINKS);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("10"), "Parents are pointed to further guidance on online safety")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.NOTICES, Fact.NOTICE_TEXTS)
                .parameter(LINKS)
                .advisory()
                .remedy(SchoolRole.TEACHER, "Send the parents the links to further guidance.");
    }

    @Override
    public Check bind(Settings settings) {
        List<String> links = settings.get(LINKS);
        Check named = (request, findings) -> {
            List<Notice> notices = request.call().notices();
            if (notices != null) {
                checkTexts(notices, links, request.at(), findings);
            }
        };
        return GIVEN.and(named.silentWhen(new Condition.EveryNotice(new NamesEverySite(links)))
                .sameUntil(request -> NextMoment.of(request).notices().instant()));
    }

    private static void checkTexts(List<Notice> notices, List<String> links, Instant at, Findings findings) {
        boolean isGiven = false;
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (givesLinks(notice) && !notice.sentAt().isAfter(at)) {
                if (namesEvery(links, notice.text())) {
                    return;
                }
                isGiven = true;
            }
        }
        if (isGiven) {
            report(notices, links, at, findings);
        }
    }

    private static boolean givesLinks(Notice notice) {
        return notice.topics().contains(Topic.GUIDANCE_LINKS);
    }

    /** A text that nobody kept is taken to name them. */
    private static boolean namesEvery(List<String> links, @Nullable String text) {
        for (int index = 0; text != null && index < links.size(); index++) {
            if (!names(links.get(index), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean names(String link, String text) {
        for (int from = 0; from <= text.length() - link.length(); from++) {
            if (text.regionMatches(true, from, link, 0, link.length())) {
                return true;
            }
        }
        return false;
    }

    private static void report(List<Notice> notices, List<String> links, Instant at, Findings findings) {
        List<String> missing = links.stream()
                .filter(link -> notices.stream()
                        .filter(notice -> givesLinks(notice) && !notice.sentAt().isAfter(at))
                        .anyMatch(notice -> !namesEvery(List.of(link), notice.text())))
                .toList();
        findings.breach("has a notice with guidance links that leaves out %s", Wording.allOf(missing));
    }

    private record NamesEverySite(List<String> links) implements NoticeTrait {

        @Override
        public boolean of(Notice notice, School school) {
            return !givesLinks(notice) || namesEvery(links, notice.text());
        }
    }
}

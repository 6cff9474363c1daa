package org.callpolicykit.rules.section8to10;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Notice.Topic;
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
import org.callpolicykit.api.rule.check.Told;
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
                .needs(Fact.NOTICES)
                .parameter(LINKS)
                .advisory()
                .remedy(SchoolRole.TEACHER, "Send the parents the links to further guidance.");
    }

    @Override
    public Check bind(Settings settings) {
        List<String> links = settings.get(LINKS);
        return (request, findings) -> {
            GIVEN.check(request, findings);
            List<Notice> notices = request.call().notices();
            if (notices != null) {
                checkTexts(notices, links, request.at(), findings);
            }
        };
    }

    private static void checkTexts(List<Notice> notices, List<String> links, Instant at, Findings findings) {
        Set<String> missing = new LinkedHashSet<>();
        boolean isKept = false;
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (notice.topics().contains(Topic.GUIDANCE_LINKS)
                    && !notice.sentAt().isAfter(at)) {
                String text = notice.text();
                Set<String> left = text == null ? Set.of() : without(text, links);
                isKept |= left.isEmpty();
                missing.addAll(left);
            }
        }
        if (!isKept && !missing.isEmpty()) {
            findings.breach(
                    "has a notice with guidance links that leaves out %s",
                    Wording.allOf(links.stream().filter(missing::contains).toList()));
        }
    }

    private static Set<String> without(String text, List<String> links) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> left = new LinkedHashSet<>();
        for (String link : links) {
            if (!lower.contains(link.toLowerCase(Locale.ROOT))) {
                left.add(link);
            }
        }
        return left;
    }
}

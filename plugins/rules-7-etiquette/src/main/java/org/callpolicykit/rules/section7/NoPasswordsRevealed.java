package org.callpolicykit.rules.section7;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.rule.check.PersonalInformation;
import org.callpolicykit.api.school.SchoolContact;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 7(h): nobody reveals passwords or personal information in what they write. */
@Extension
public final class NoPasswordsRevealed implements PolicyRule {

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("7(h)"), "Nobody reveals passwords or personal information")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.LIVE)
                .needs(Fact.STAFF, Fact.PUPILS, Fact.PARENTS, Fact.NOTICES, Fact.EVENTS, Fact.SCHOOL_CONTACT)
                .mandatory()
                .remedy(SchoolRole.HOST, "Have the message deleted and the password changed, and tell the family.");
    }

    @Override
    public Check bind(Settings settings) {
        Check events = NoPasswordsRevealed::checkMessages;
        return Etiquette.given()
                .and(events.sameUntil(request -> NextMoment.of(request).events().instant()));
    }

    private static void checkMessages(CallRequest request, Findings findings) {
        List<LiveEvent> events = request.call().log().events();
        if (events == null) {
            findings.unproven("was not watched, so nobody can tell what was written in it");
            return;
        }
        for (int index = 0; index < events.size(); index++) {
            LiveEvent event = events.get(index);
            boolean written = event.what() == What.CHAT_MESSAGE || event.what() == What.PRIVATE_MESSAGE;
            if (written && !event.at().isAfter(request.at())) {
                checkMessage(request, event, findings);
            }
        }
    }

    private static void checkMessage(CallRequest request, LiveEvent event, Findings findings) {
        String text = event.detail();
        if (text == null) {
            findings.unproven("has a message in it of which nobody kept the text");
            return;
        }
        Set<PersonalInformation.Kind> found =
                PersonalInformation.in(text, ofTheSchool(request.school().contact()));
        if (!found.isEmpty()) {
            String kinds = Wording.allOf(
                    found.stream().map(PersonalInformation.Kind::label).toList());
            PersonId who = event.who();
            Participant<?> writer = who == null ? null : request.call().participant(who);
            if (writer == null) {
                findings.breach("has a message in it that reveals %s", kinds);
            } else {
                findings.breach(List.of(writer.person()), "has a message in it that reveals %s, by", kinds);
            }
        }
    }

    private static List<String> ofTheSchool(@Nullable SchoolContact contact) {
        return contact == null
                ? List.of()
                : Stream.of(contact.email(), contact.telephone())
                        .filter(Objects::nonNull)
                        .toList();
    }
}

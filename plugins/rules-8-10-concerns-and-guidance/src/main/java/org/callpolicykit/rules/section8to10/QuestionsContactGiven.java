package org.callpolicykit.rules.section8to10;

import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.SchoolTrait;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.check.Told;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.pf4j.Extension;

/** Clause 9: parents with questions know how to reach the school, and it can be reached. */
@Extension
public final class QuestionsContactGiven implements PolicyRule {

    private static final Told GIVEN = Told.parents(Topic.FEEDBACK_CONTACT);

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("9"), "Parents with questions are told how to reach the school")
                .governs(Parties.PUPILS_AND_PARENTS, Stage.PLANNING)
                .needs(Fact.PUPILS, Fact.PARENTS, Fact.NOTICES, Fact.SCHOOL_CONTACT)
                .advisory()
                .remedy(SchoolRole.OFFICE, "Put the school's e-mail address or telephone number into every notice.");
    }

    @Override
    public Check bind(Settings settings) {
        Check reachable = (request, findings) -> {
            if (!canBeReached(request.school())) {
                findings.unproven("does not know an e-mail address or telephone number of the school to give");
            }
        };
        return GIVEN.and(reachable
                .silentOnlyWhen(new Condition.OfSchool(new CanBeReached()))
                .atAnyTime());
    }

    private static boolean canBeReached(School school) {
        SchoolContact contact = school.contact();
        return contact != null && (contact.email() != null || contact.telephone() != null);
    }

    private record CanBeReached() implements SchoolTrait {

        @Override
        public Days of(School school) {
            return Days.when(canBeReached(school));
        }
    }
}

package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.SchoolCheck;
import org.callpolicykit.api.rule.SchoolRule;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.TrainingOffer;
import org.pf4j.Extension;

/** Clause 3.1(b): staff get adequate training: it is on offer, and those who need it have it. */
@Extension
public final class TrainingProvided implements SchoolRule {

    static final Parameter<Integer> MINIMUM_TRAINED_SHARE = Parameter.integer("minimum-trained-share", 100, 1, 100)
            .describedAs("percent of the staff with a current training");

    static final Parameter<Period> TRAINING_VALID_FOR = Parameter.period(
                    "training-valid-for", Period.ofMonths(24), Period.ofMonths(1), Period.ofMonths(60))
            .describedAs("how long a training counts");

    static final Parameter<String> COURSE = Parameter.text("course", "Safe video calls")
            .describedAs("what the school calls its training on video calls");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.1(b)"), "Training on video calls is on offer, and the staff have taken it")
                .governs(CallKind.ALL, Stage.STANDING)
                .needs(Fact.SCHOOL_STAFF, Fact.TRAININGS, Fact.TRAINING_OFFERS)
                .parameter(MINIMUM_TRAINED_SHARE)
                .parameter(TRAINING_VALID_FOR)
                .parameter(COURSE)
                .advisory()
                .remedy(SchoolRole.COMPUTING_LEAD, "Offer the training, and ask those who lack it to take it.");
    }

    @Override
    public SchoolCheck bind(Settings settings) {
        TrainingOnFile training = new TrainingOnFile(settings.get(COURSE), settings.get(TRAINING_VALID_FOR));
        int minimum = settings.get(MINIMUM_TRAINED_SHARE);
        return (school, at, findings) -> {
            LocalDate day = school.dateOf(at);
            checkOffer(school, training.course(), day, findings);
            checkShare(school, training, minimum, day, findings);
        };
    }

    private static void checkOffer(School school, String course, LocalDate day, Findings findings) {
        List<TrainingOffer> offers = school.trainingOffers();
        if (offers == null) {
            findings.unproven("has no list of the trainings on offer");
        } else if (offers.stream().noneMatch(offer -> offer.course().equals(course) && offer.isOpenOn(day))) {
            findings.breach("offers no training \"%s\" at the moment", course);
        }
    }

    private static void checkShare(
            School school, TrainingOnFile training, int minimum, LocalDate day, Findings findings) {
        List<StaffMember> staff = school.staff();
        if (staff == null || staff.isEmpty()) {
            findings.unproven("has no list of staff, to tell how many of them are trained");
            return;
        }
        if (staff.stream().anyMatch(member -> member.trainings() == null)) {
            findings.unproven("has no register of trainings for all of its staff");
            return;
        }
        long trained =
                staff.stream().filter(member -> training.isCurrent(member, day)).count();
        if (trained * 100 < (long) minimum * staff.size()) {
            findings.breach("has trained %d of its %d members of staff, expected %d%%", trained, staff.size(), minimum);
        }
    }
}

package org.callpolicykit.rules.section3;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.pf4j.Extension;

/** Clause 3.2(a): staff are trained before they hold video calls. */
@Extension
public final class StaffTrainedBeforeCalls implements PolicyRule {

    static final Parameter<String> COURSE = Parameter.text("course", "Safe video calls")
            .describedAs("what the school calls its training on video calls");

    static final Parameter<Period> TRAINING_VALID_FOR = Parameter.period(
                    "training-valid-for", Period.ofMonths(24), Period.ofMonths(1), Period.ofMonths(60))
            .describedAs("how long a training counts");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("3.2(a)"), "Every member of staff in a call was trained before")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(Fact.STAFF, Fact.TRAININGS)
                .parameter(COURSE)
                .parameter(TRAINING_VALID_FOR)
                .mandatory()
                .remedy(SchoolRole.COMPUTING_LEAD, "Train them before the call, or put somebody in their place.");
    }

    @Override
    public Check bind(Settings settings) {
        TrainingOnFile training = new TrainingOnFile(settings.get(COURSE), settings.get(TRAINING_VALID_FOR));
        Check check = (request, findings) -> {
            if (request.call().staff().isEmpty()) {
                findings.unproven("has no staff listed");
            } else if (!areAllTrained(request, training)) {
                report(request, training, findings);
            }
        };
        return check.silentOnlyWhen(new Condition.EveryStaffMember(training)).atAnyTime();
    }

    private static boolean areAllTrained(CallRequest request, TrainingOnFile training) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<Participant<StaffMember>> staff = request.call().staff();
        for (int index = 0; index < staff.size(); index++) {
            if (!training.isCurrent(staff.get(index).person(), day)) {
                return false;
            }
        }
        return true;
    }

    private static void report(CallRequest request, TrainingOnFile training, Findings findings) {
        LocalDate day = request.school().dateOf(request.call().start());
        List<StaffMember> unknown = new ArrayList<>();
        List<StaffMember> lapsed = new ArrayList<>();
        List<StaffMember> missing = new ArrayList<>();
        for (Participant<StaffMember> member : request.call().staff()) {
            StaffMember person = member.person();
            if (person.trainings() == null) {
                unknown.add(person);
            } else if (!training.isCurrent(person, day)) {
                (training.isOnFile(person, day) ? lapsed : missing).add(person);
            }
        }
        findings.unproven(unknown, "has no register of trainings for");
        findings.breach(missing, "has no training on video calls on file for");
        findings.breach(lapsed, "has only a training on video calls that has lapsed for");
    }
}

package org.callpolicykit.rules.section4;

import static java.util.Map.entry;
import static org.callpolicykit.api.call.Purpose.ASSEMBLY_OR_COMMUNICATION;
import static org.callpolicykit.api.call.Purpose.INTERVENTION;
import static org.callpolicykit.api.call.Purpose.LESSON_CONTENT;
import static org.callpolicykit.api.call.Purpose.MOTIVATION;
import static org.callpolicykit.api.call.Purpose.RUNNING_THE_SCHOOL;
import static org.callpolicykit.api.call.Purpose.SAFEGUARDING;
import static org.callpolicykit.api.call.Purpose.SEND_OR_IDENTIFIED_PUPILS;
import static org.callpolicykit.api.call.Purpose.WELLBEING;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Purpose;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.callpolicykit.api.rule.Wording;
import org.pf4j.Extension;

/** Clause 4: a call serves one of the eight purposes of the policy, and one that fits its kind. */
@Extension
public final class PurposeFitsKind implements PolicyRule {

    static final Parameter<Map<CallKind, Set<Purpose>>> PURPOSES = Parameter.choicesByKind(
                    "purposes",
                    Purpose.class,
                    Map.ofEntries(
                            entry(
                                    CallKind.LESSON,
                                    Set.of(LESSON_CONTENT, SEND_OR_IDENTIFIED_PUPILS, WELLBEING, MOTIVATION)),
                            entry(
                                    CallKind.SMALL_GROUP,
                                    Set.of(
                                            LESSON_CONTENT,
                                            SEND_OR_IDENTIFIED_PUPILS,
                                            WELLBEING,
                                            MOTIVATION,
                                            INTERVENTION)),
                            entry(CallKind.ASSEMBLY, Set.of(WELLBEING, MOTIVATION, ASSEMBLY_OR_COMMUNICATION)),
                            entry(
                                    CallKind.INDIVIDUAL_PUPIL,
                                    Set.of(
                                            LESSON_CONTENT,
                                            SEND_OR_IDENTIFIED_PUPILS,
                                            WELLBEING,
                                            MOTIVATION,
                                            INTERVENTION,
                                            SAFEGUARDING)),
                            entry(CallKind.PARENT_CONSULTATION, withParents()),
                            entry(CallKind.PARENT_MEETING, withParents()),
                            entry(CallKind.STAFF_MEETING, Set.of(SAFEGUARDING, RUNNING_THE_SCHOOL))))
            .describedAs("what calls of each kind may be for");

    private static Set<Purpose> withParents() {
        return Set.of(
                LESSON_CONTENT,
                SEND_OR_IDENTIFIED_PUPILS,
                WELLBEING,
                MOTIVATION,
                ASSEMBLY_OR_COMMUNICATION,
                SAFEGUARDING);
    }

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("4"), "A call serves one of the policy's purposes, fitting its kind")
                .governs(CallKind.ALL, Stage.PLANNING)
                .needs(Fact.PURPOSE)
                .parameter(PURPOSES)
                .mandatory()
                .remedy(
                        SchoolRole.HOST,
                        "Give the purpose that the call really has, or plan it as a call of another kind.");
    }

    @Override
    public Check bind(Settings settings) {
        Map<CallKind, Set<Purpose>> purposes = new EnumMap<>(settings.get(PURPOSES));
        Check check = (request, findings) -> {
            CallKind kind = request.call().kind();
            Purpose purpose = request.call().purpose();
            Set<Purpose> fitting = purposes.getOrDefault(kind, Set.of());
            if (purpose == null) {
                findings.unproven("has no purpose on file, expected %s", inWords(fitting))
                        .mendedBy(fittingPurpose(fitting));
            } else if (!fitting.contains(purpose)) {
                findings.breach(
                                "is for %s, which does not fit the kind %s; expected %s",
                                purpose.label(), kind.label(), inWords(fitting))
                        .mendedBy(fittingPurpose(fitting));
            }
        };
        return check.silentOnlyWhen(new Condition.ForPurpose(purposes)).atAnyTime();
    }

    /** Any purpose that fits shows what is missing; which one it really is only the host can say. */
    private static Mend fittingPurpose(Set<Purpose> fitting) {
        return Mend.with("a purpose that fits its kind: " + inWords(fitting), request -> {
            Purpose known = request.call().purpose();
            Purpose first = fitting.stream().sorted().findFirst().orElse(known);
            return request.withCall(request.call().toBuilder().purpose(first).build());
        });
    }

    private static String inWords(Set<Purpose> purposes) {
        return Wording.anyOf(purposes.stream().sorted().map(Purpose::label).toList());
    }
}

package org.callpolicykit.rules.section6;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.api.rule.ScheduleRule;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.SampleCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plugin rules-6-staff-rules")
class RulesOfSection6Test {

    private final PluginListing plugin = PluginListing.of(TwoStaffPresent.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-6-staff-rules");
    }

    @Test
    void theSampleCallsKeepEveryRule() {
        for (Rule rule : plugin.rules()) {
            if (rule instanceof ScheduleRule) {
                RuleTester.of(rule).onSampleCalls().isKept();
            } else {
                SampleCalls.all().stream()
                        .filter(call -> rule.spec().kinds().contains(call.kind()))
                        .forEach(call -> isKept(rule, call));
            }
        }
    }

    /** From arranging the call to closing it; nobody is about to record it. */
    private static void isKept(Rule rule, Call call) {
        for (Action action : actionsOn(rule)) {
            if (action == Action.ADMIT) {
                Stream.of(call.staff(), call.pupils(), call.parents())
                        .flatMap(List::stream)
                        .forEach(participant -> isKept(rule, call, participant));
            } else {
                RuleTester.of(rule).asking(action).on(call).isKept();
            }
        }
    }

    private static List<Action> actionsOn(Rule rule) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.RECORD)
                .filter(action -> action.stages().stream()
                        .anyMatch(stage -> rule.spec().stages().contains(stage)))
                .toList();
    }

    private static void isKept(Rule rule, Call call, Participant<?> participant) {
        RuleTester.of(rule)
                .arriving(SampleCalls.arrival(participant).withAt(call.start().minusSeconds(200)))
                .on(call)
                .isKept();
    }
}

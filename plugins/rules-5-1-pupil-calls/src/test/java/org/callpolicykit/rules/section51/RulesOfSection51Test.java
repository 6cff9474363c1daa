package org.callpolicykit.rules.section51;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.rules.section51.Happened.also;
import static org.callpolicykit.rules.section51.Happened.event;
import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Decision;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.register.CallRecord;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.api.rule.Rule;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.testkit.PluginListing;
import org.callpolicykit.testkit.SampleCalls;
import org.callpolicykit.testkit.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The plugin rules-5-1-pupil-calls")
class RulesOfSection51Test {

    private final PluginListing plugin = PluginListing.of(PupilCallPlatform.class);

    @Test
    void everyRuleIsListed() {
        plugin.listsEveryRule();
    }

    @Test
    void theCatalogueHasTheSameRules() {
        plugin.agreesWithTheCatalogue("rules-5-1-pupil-calls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T09:00", "2026-12-01T10:30", "2026-12-01T18:00", "2033-12-02T09:00"})
    void theSampleCallsKeepEveryRuleAtEveryStage(String at) {
        List<Call> calls = SampleCalls.all().stream()
                .filter(call -> CallKind.WITH_PUPILS.contains(call.kind()))
                .map(RulesOfSection51Test::disposedOfAfterSevenYears)
                .toList();
        Schedule schedule = Schedule.of(SampleSchool.ALDER_BANK, calls);
        ScheduleReview review =
                PolicyKit.ofRules(plugin.rules()).school(SchoolPolicy.seed()).review(schedule, schoolTime(at));
        assertThat(review.decisions())
                .hasSize(4)
                .allSatisfy(decision -> assertThat(decision.findings())
                        .filteredOn(Finding::refuses)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void takingAFactAwayNeverTakesAFindingAway(Fact fact) {
        SchoolDesk desk = PolicyKit.ofRules(plugin.rules()).school(SchoolPolicy.seed());
        for (CallRequest request : requestsWithMuchWrong()) {
            Set<RuleId> decided = rulesDecidedFor(request.action());
            Set<RuleId> before = rulesThatRefuse(desk.decide(request));
            before.retainAll(decided);
            assertThat(before).isNotEmpty();
            assertThat(rulesThatRefuse(desk.decide(fact.absentFrom(request))))
                    .as("%s without %s", request.action(), fact.label())
                    .containsAll(before);
        }
    }

    private Set<RuleId> rulesDecidedFor(Action action) {
        return plugin.rules().stream()
                .filter(rule -> !Collections.disjoint(rule.spec().stages(), action.stages()))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private static Set<RuleId> rulesThatRefuse(Decision decision) {
        return decision.findings().stream()
                .filter(Finding::refuses)
                .map(finding -> finding.citation().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CallRequest> requestsWithMuchWrong() {
        Call.Builder wrong = SampleCalls.lesson()
                .platform(PlatformId.MICROSOFT_TEAMS)
                .notices(List.of(SampleCalls.joiningDetails(List.of(dev()), "2026-11-26T15:00")))
                .log(also(
                        event("10:20", What.SCREEN_SHARED, dev()),
                        event("10:20", What.FILE_SENT, amara()),
                        event("10:20", What.PRIVATE_MESSAGE, ella()),
                        event("09:58", What.LOCKED, amara()),
                        event("10:10", What.UNLOCKED, amara())));
        for (Control control : Control.values()) {
            wrong.planned(control, Who.EVERYONE).confirmed(control, Who.EVERYONE);
        }
        Call call = wrong.build();
        Arrival direct = arrival(dev()).withEntry(Arrival.Entry.DIRECT).withCamera(Arrival.Camera.OFF);
        Instant end = call.end();
        return List.of(
                new CallRequest(SampleSchool.ALDER_BANK, call, Action.OPEN, call.start()),
                CallRequest.admit(SampleSchool.ALDER_BANK, call, direct.withAt(schoolTime("2026-12-01T09:59"))),
                CallRequest.admit(SampleSchool.ALDER_BANK, call, direct.withAt(schoolTime("2026-12-01T10:01"))),
                CallRequest.admit(SampleSchool.ALDER_BANK, call, direct.withAt(schoolTime("2026-12-01T09:56:30"))),
                new CallRequest(SampleSchool.ALDER_BANK, call, Action.CLOSE, end),
                new CallRequest(SampleSchool.ALDER_BANK, call, Action.DISPOSE, end));
    }

    private static Call disposedOfAfterSevenYears(Call call) {
        CallRecord record = Objects.requireNonNull(call.log().record());
        return call.toBuilder()
                .log(log -> log.withRecord(record.withDisposedAt(schoolTime("2033-12-01T18:00"))))
                .build();
    }
}

package org.callpolicykit.rules.section6;

import static org.callpolicykit.testkit.SampleCalls.arrival;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.parentMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.priya;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.util.List;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.Action;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(10) Pupils appear under their real names")
class RealNamesShownTest {

    private final RuleTester rule = RuleTester.of(new RealNamesShown());
    private final RuleTester live = rule.asking(Action.CLOSE);

    private static Arrival named(@Nullable String name) {
        return arrival(dev()).withDisplayName(name);
    }

    private static Call.Builder renamed(@Nullable PersonId who, @Nullable String name, String at) {
        return lesson().log(log ->
                log.withEvents(List.of(new LiveEvent(schoolTime("2026-12-01T" + at), What.RENAMED, who, name))));
    }

    @Test
    @Passes
    void aPupilUnderTheirOwnNameIsLetIn() {
        rule.arriving(dev()).on(lesson()).isKept();
        live.on(lesson()).isKept();
    }

    @Test
    @Fails
    void aPupilUnderAnotherNameIsNot() {
        rule.arriving(named("iPad"))
                .on(lesson())
                .isBreached("would be joined under another name by")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void capitalsAndSpacesDoNotMatterAndAMissingFamilyNameDoes() {
        rule.arriving(named(" dev   PATEL ")).on(lesson()).isKept();
        rule.arriving(named("Dev")).on(lesson()).isBreached("would be joined under another name by");
        rule.arriving(named("Dev P")).on(lesson()).isBreached("would be joined under another name by");
    }

    @Test
    void theSchoolMayTakeTheGivenNameAlone() {
        rule.with(RealNamesShown.ACCEPT_GIVEN_NAME, true)
                .arriving(named("Dev"))
                .on(lesson())
                .isKept();
        rule.with(RealNamesShown.ACCEPT_GIVEN_NAME, true)
                .arriving(named("Patel"))
                .on(lesson())
                .isBreached("would be joined under another name by");
        rule.with(RealNamesShown.ACCEPT_GIVEN_NAME, false)
                .arriving(named("Dev"))
                .on(lesson())
                .isBreached("would be joined under another name by");
    }

    @Test
    void aNewNameInTheCallIsSeen() {
        live.on(renamed(dev().id(), "Batman", "10:20"))
                .isBreached("has in it under another name")
                .namesPeople(dev());
        live.on(renamed(dev().id(), "Dev Patel", "10:20")).isKept();
        live.on(renamed(dev().id(), "Batman", "10:45")).isBreached("has in it under another name");
        live.on(renamed(dev().id(), "Batman", "10:46")).isKept();
        live.on(renamed(amara().id(), "Miss Osei", "10:20")).isKept();
    }

    @Test
    void staffMayCallThemselvesAsTheyLike() {
        rule.arriving(arrival(amara()).withDisplayName("Miss Osei"))
                .on(lesson())
                .isKept();
    }

    @Test
    void withoutANameAPersonOrEventsNobodyCanTell() {
        rule.arriving(named(null))
                .on(lesson())
                .isUnproven("does not know the displayed name of")
                .namesPeople(dev());
        rule.arriving(named("Dev Patel").withPerson(null))
                .on(lesson())
                .isUnproven("would be joined by somebody unknown, whose name nobody can compare");
        live.on(renamed(dev().id(), null, "10:20"))
                .isUnproven("does not know the new name after a change by")
                .namesPeople(dev());
        live.on(renamed(null, "Dev Patel", "10:20"))
                .isUnproven("has somebody unknown in it who changed the displayed name");
        live.on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell who changed the displayed name");
        rule.arriving(priya()).on(parentMeeting()).doesNotApply();
    }
}

package org.callpolicykit.rules.section6;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.amara;
import static org.callpolicykit.testkit.SamplePeople.ben;
import static org.callpolicykit.testkit.SamplePeople.carys;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.LiveEvent;
import org.callpolicykit.api.call.LiveEvent.What;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6(4) Pupils are told which other adults are in the call")
class AdultsAnnouncedTest {

    private final RuleTester rule = RuleTester.of(new AdultsAnnounced());

    private static Call.Builder benAnnounced(@Nullable String at) {
        return lesson().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.removeIf(event -> event.what() == What.ADULT_ANNOUNCED);
            if (at != null) {
                events.add(new LiveEvent(schoolTime("2026-12-01T" + at), What.ADULT_ANNOUNCED, ben().id()));
            }
            return log.withEvents(events);
        });
    }

    private static Call.Builder joinedBy(@Nullable PersonId who, String at) {
        return lesson().log(log -> {
            List<LiveEvent> events = new ArrayList<>(Objects.requireNonNull(log.events()));
            events.add(new LiveEvent(schoolTime("2026-12-01T" + at), What.JOINED, who));
            return log.withEvents(events);
        });
    }

    @Test
    @Passes
    void anAdultWhoIsAnnouncedAtTheStartIsKnownToThePupils() {
        rule.on(lesson()).isKept();
        rule.on(benAnnounced("10:00")).isKept();
    }

    @Test
    @Fails
    void anAdultWhomNobodyAnnouncedIsNamed() {
        rule.on(benAnnounced(null))
                .isBreached("has not announced to the pupils by 10:05 that it is joined by")
                .namesPeople(ben());
    }

    @Test
    @Boundary
    void fiveMinutesAreInTimeAndASecondMoreIsNot() {
        rule.on(benAnnounced("10:05")).isKept();
        rule.on(benAnnounced("10:05:01")).isBreached("has not announced to the pupils by 10:05 that it is joined by");
        rule.at(schoolTime("2026-12-01T10:05"))
                .on(benAnnounced(null))
                .isDueBy(
                        schoolTime("2026-12-01T10:05"),
                        "has not announced to the pupils by 10:05 that it is joined by");
    }

    @Test
    void whoeverComesLaterIsAnnouncedThen() {
        rule.on(joinedBy(carys().id(), "10:30").staff(List.of(amara(), ben(), carys())))
                .isBreached("has not announced to the pupils by 10:35 that it is joined by")
                .namesPeople(carys());
        rule.at(schoolTime("2026-12-01T10:29"))
                .on(joinedBy(carys().id(), "10:30").staff(List.of(amara(), ben(), carys())))
                .isKept();
    }

    @Test
    void somebodyUnknownIsNotAnnounced() {
        rule.on(joinedBy(null, "10:30")).isBreached("was joined by somebody unknown, who was not announced");
        rule.on(joinedBy(new PersonId("stranger"), "10:30"))
                .isBreached("was joined by somebody unknown, who was not announced");
    }

    @Test
    void withoutAKnownHostEverybodyIsAnnounced() {
        rule.on(benAnnounced("10:00").host(null))
                .isBreached("has not announced to the pupils by 10:05 that it is joined by")
                .namesPeople(amara());
    }

    @Test
    void theSchoolSaysHowSoon() {
        rule.with(AdultsAnnounced.ANNOUNCE_WITHIN, Duration.ZERO)
                .on(benAnnounced("10:00:01"))
                .isBreached("has not announced to the pupils by 10:00 that it is joined by");
        rule.with(AdultsAnnounced.ANNOUNCE_WITHIN, Duration.ofMinutes(30))
                .on(benAnnounced("10:30"))
                .isKept();
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> rule.with(AdultsAnnounced.ANNOUNCE_WITHIN, Duration.ofMinutes(31)));
    }

    @Test
    void aCallThatNobodyWatchedCannotBeShown() {
        rule.on(lesson().log(log -> log.withEvents(null)))
                .isUnproven("was not watched, so nobody can tell which adults were announced");
        rule.on(staffMeeting()).doesNotApply();
    }
}

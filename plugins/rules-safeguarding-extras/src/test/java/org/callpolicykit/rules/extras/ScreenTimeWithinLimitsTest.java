package org.callpolicykit.rules.extras;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callpolicykit.testkit.SampleCalls.lesson;
import static org.callpolicykit.testkit.SampleCalls.staffMeeting;
import static org.callpolicykit.testkit.SamplePeople.dev;
import static org.callpolicykit.testkit.SamplePeople.ella;
import static org.callpolicykit.testkit.SamplePeople.finn;
import static org.callpolicykit.testkit.SampleSchool.schoolTime;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.person.AgePhase;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.testkit.Boundary;
import org.callpolicykit.testkit.Fails;
import org.callpolicykit.testkit.Passes;
import org.callpolicykit.testkit.RuleTester;
import org.callpolicykit.testkit.ScheduleAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E(8) Calls are no longer, alone and together in a day, than suits the pupils' age")
class ScreenTimeWithinLimitsTest {

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(8);

    private final RuleTester rule = RuleTester.of(new ScreenTimeWithinLimits());

    private static Participant<Pupil> inYear(Participant<Pupil> pupil, @Nullable String year) {
        return pupil.withPerson(pupil.person().withYearGroup(year));
    }

    private static Call.Builder call(String title, String start, String end) {
        return lesson(title).time(schoolTime(start), schoolTime(end)).pupils(List.of(dev()));
    }

    private static Map<AgePhase, Duration> all(Duration same) {
        Map<AgePhase, Duration> byPhase = new EnumMap<>(AgePhase.class);
        for (AgePhase phase : AgePhase.values()) {
            byPhase.put(phase, same);
        }
        return byPhase;
    }

    @Test
    @Passes
    void shortCallsWithBreaksBetweenAreKept() {
        rule.onSampleCalls().isKept();
    }

    @Test
    @Fails
    void aCallOfMoreThanAnHourIsTooLongForKeyStageTwo() {
        rule.onSchedule(call("Maths", "2026-12-01T10:00", "2026-12-01T11:15"))
                .call("Maths")
                .isBreached("takes 1 hour and 15 minutes, expected at most 1 hour in key stage 2, with")
                .namesPeople(dev());
    }

    @Test
    @Boundary
    void anHourIsAllowedAndAMinuteMoreIsNot() {
        rule.onSchedule(call("Maths", "2026-12-01T10:00", "2026-12-01T11:00")).isKept();
        rule.onSchedule(call("Maths", "2026-12-01T10:00", "2026-12-01T11:01"))
                .call("Maths")
                .isBreached("takes 1 hour and 1 minute, expected at most 1 hour in key stage 2, with");
    }

    @Test
    @Boundary
    void threeHoursADayAreAllowedAndTheCallThatGoesBeyondIsNot() {
        Call.Builder first = call("Maths", "2026-12-01T09:00", "2026-12-01T10:00");
        Call.Builder second = call("English", "2026-12-01T10:00", "2026-12-01T11:00");
        Call.Builder third = call("History", "2026-12-01T11:00", "2026-12-01T12:00");
        Call.Builder fourth = call("Art", "2026-12-01T13:00", "2026-12-01T13:01");
        Call.Builder fifth = call("Music", "2026-12-01T14:00", "2026-12-01T14:30");
        rule.onSchedule(first, second, third).isKept();
        ScheduleAssert day = rule.onSchedule(fifth, fourth, third, second, first);
        day.call("History").isKept();
        day.call("Art")
                .isBreached(
                        "brings the calls of the day to 3 hours and 1 minute, expected at most 3 hours in key stage 2, for")
                .namesPeople(dev());
        day.call("Music")
                .isBreached(
                        "brings the calls of the day to 3 hours and 31 minutes, expected at most 3 hours in key stage 2, for");
    }

    @ParameterizedTest
    @CsvSource({
        "R, 20, 60, early years",
        "2, 30, 120, key stage 1",
        "6, 60, 180, key stage 2",
        "9, 60, 240, key stage 3",
        "11, 75, 240, key stage 4",
        "13, 90, 300, sixth form"
    })
    void everyAgePhaseHasLimitsOfItsOwn(String year, int longest, int daily, String phase) {
        Call.Builder atMost = lesson("Long")
                .time(
                        schoolTime("2026-12-01T09:00"),
                        schoolTime("2026-12-01T09:00").plusSeconds(60L * longest))
                .pupils(List.of(inYear(dev(), year)));
        rule.onSchedule(atMost).isKept();
        rule.onSchedule(atMost.time(
                        schoolTime("2026-12-01T09:00"),
                        schoolTime("2026-12-01T09:00").plusSeconds(60L * longest + 1)))
                .call("Long")
                .isBreached("takes " + Lengths.inWords(Duration.ofSeconds(60L * longest + 1)) + ", expected at most "
                        + Lengths.inWords(Duration.ofMinutes(longest)) + " in " + phase + ", with");
        RuleTester anyLength = rule.with(ScreenTimeWithinLimits.LONGEST_CALL, all(MOST));
        Call.Builder allDay = lesson("Long")
                .time(
                        schoolTime("2026-12-01T09:00"),
                        schoolTime("2026-12-01T09:00").plusSeconds(60L * daily))
                .pupils(List.of(inYear(dev(), year)));
        anyLength.onSchedule(allDay).isKept();
        anyLength
                .onSchedule(allDay.time(
                        schoolTime("2026-12-01T09:00"),
                        schoolTime("2026-12-01T09:00").plusSeconds(60L * daily + 1)))
                .call("Long")
                .isBreached("brings the calls of the day to " + Lengths.inWords(Duration.ofSeconds(60L * daily + 1))
                        + ", expected at most " + Lengths.inWords(Duration.ofMinutes(daily)) + " in " + phase
                        + ", for");
    }

    @Test
    void everyDayIsCountedAnewOnTheSchoolsClock() {
        Map<AgePhase, Duration> anHour = all(Duration.ofHours(1));
        RuleTester strict = rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, anHour);
        strict.onSchedule(
                        call("Today", "2026-12-01T10:00", "2026-12-01T11:00"),
                        call("Tomorrow", "2026-12-02T10:00", "2026-12-02T11:00"))
                .isKept();
        strict.onSchedule(
                        call("In June", "2027-06-01T23:30", "2027-06-02T00:30"),
                        call("Next day", "2027-06-02T00:00", "2027-06-02T00:30"))
                .isKept();
    }

    @Test
    void eachPupilsTimeIsTheirOwn() {
        RuleTester strict = rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, all(Duration.ofMinutes(30)));
        Call.Builder first = call("Maths", "2026-12-01T09:00", "2026-12-01T09:30");
        Call.Builder both = call("English", "2026-12-01T10:00", "2026-12-01T10:30")
                .pupils(List.of(dev(), ella(), inYear(finn(), "R")));
        strict.onSchedule(first, both)
                .call("English")
                .hasFindings(
                        "broken: takes 30 minutes, expected at most 20 minutes in early years, with: Finn Doyle",
                        "broken: brings the calls of the day to 1 hour, expected at most 30 minutes in key stage 2, for: Dev"
                                + " Patel");
    }

    @Test
    void pupilsOfOneAgeAreToldOfTogetherAndDifferentTotalsApart() {
        RuleTester strict = rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, all(Duration.ofMinutes(30)));
        strict.onSchedule(
                        call("Maths", "2026-12-01T09:00", "2026-12-01T09:30"),
                        call("English", "2026-12-01T10:00", "2026-12-01T11:10").pupils(List.of(dev(), ella(), finn())))
                .call("English")
                .hasFindings(
                        "broken: takes 1 hour and 10 minutes, expected at most 1 hour in key stage 2, with: Dev Patel, Ella"
                                + " Novak, Finn Doyle",
                        "broken: brings the calls of the day to 1 hour and 40 minutes, expected at most 30 minutes in key"
                                + " stage 2, for: Dev Patel",
                        "broken: brings the calls of the day to 1 hour and 10 minutes, expected at most 30 minutes in key"
                                + " stage 2, for: Ella Novak, Finn Doyle");
    }

    @Test
    void aPupilWhoseYearGroupIsUnknownCannotBeShownAndTheirTimeCountsAllTheSame() {
        RuleTester strict = rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, all(Duration.ofMinutes(30)));
        ScheduleAssert day = strict.onSchedule(
                call("Maths", "2026-12-01T09:00", "2026-12-01T09:30").pupils(List.of(inYear(dev(), null), ella())),
                call("English", "2026-12-01T10:00", "2026-12-01T10:30"));
        day.call("Maths")
                .isUnproven("does not say the year group, and so how long a call may be, of")
                .namesPeople(dev());
        day.call("English")
                .isBreached("brings the calls of the day to 1 hour, expected at most 30 minutes in key stage 2, for")
                .namesPeople(dev());
    }

    @Test
    void withoutPupilsNobodyCanTell() {
        rule.onSchedule(lesson("Maths").pupils(List.of())).call("Maths").isUnproven("has no pupils listed");
    }

    @Test
    void callsWithoutPupilsAreOutsideTheRule() {
        rule.onSchedule(staffMeeting()).call("Staff briefing").doesNotApply();
    }

    @Test
    void aSchoolSetsLengthsFromFiveMinutesToEightHours() {
        rule.with(ScreenTimeWithinLimits.LONGEST_CALL, all(LEAST))
                .onSchedule(call("Maths", "2026-12-01T09:00", "2026-12-01T09:06"))
                .call("Maths")
                .isBreached("takes 6 minutes, expected at most 5 minutes in key stage 2, with");
        rule.with(ScreenTimeWithinLimits.LONGEST_CALL, all(MOST))
                .onSchedule(call("Maths", "2026-12-01T09:00", "2026-12-01T11:00"))
                .isKept();
        rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, all(LEAST))
                .onSchedule(call("Maths", "2026-12-01T09:00", "2026-12-01T09:06"))
                .call("Maths")
                .isBreached("brings the calls of the day to 6 minutes, expected at most 5 minutes in key stage 2, for");
        rule.with(ScreenTimeWithinLimits.LONGEST_CALL, all(MOST))
                .with(ScreenTimeWithinLimits.DAILY_TOTAL, all(MOST))
                .onSchedule(call("Maths", "2026-12-01T09:00", "2026-12-01T17:00"))
                .isKept();
        for (Duration outside : List.of(LEAST.minusSeconds(1), MOST.plusSeconds(1))) {
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(ScreenTimeWithinLimits.LONGEST_CALL, all(outside)));
            assertThatExceptionOfType(InvalidPolicyException.class)
                    .isThrownBy(() -> rule.with(ScreenTimeWithinLimits.DAILY_TOTAL, all(outside)));
        }
    }
}

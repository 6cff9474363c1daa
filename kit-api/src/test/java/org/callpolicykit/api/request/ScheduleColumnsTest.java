package org.callpolicykit.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.HasAgreement;
import org.callpolicykit.api.person.Agreement;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule by column")
class ScheduleColumnsTest {

    private static final School SCHOOL = School.builder(
                    new SchoolId("alder-bank"), "Alder Bank Primary School", ZoneId.of("Europe/London"))
            .build();
    private static final HasAgreement SIGNED = new HasAgreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, null);

    private final Random random = new Random(20261201);
    private final List<Participant<Pupil>> pupils = new ArrayList<>();

    ScheduleColumnsTest() {
        for (int pupil = 0; pupil < 12; pupil++) {
            pupils.add(Participant.of(pupil(pupil, LocalDate.of(2026, 9, 1 + pupil))));
        }
    }

    private static Pupil pupil(int number, LocalDate signedOn) {
        return new Pupil(new PersonId("P" + (10 + number)), "Pupil " + number)
                .withAgreements(List.of(new Agreement(Agreement.Kind.PUPIL_ACCEPTABLE_USE, signedOn)));
    }

    private Call call(String id) {
        Instant start = Instant.parse("2026-09-03T08:50:00Z").plusSeconds(3600L * random.nextInt(400));
        Call.Builder call = Call.builder(new CallId(id), CallKind.LESSON, "Lesson", start, start.plusSeconds(2700))
                .pupils(pupils.subList(0, random.nextInt(pupils.size())))
                .platform(random.nextBoolean() ? PlatformId.GOOGLE_MEET : null)
                .planned(Control.RECORDING, random.nextBoolean() ? Who.NOBODY : Who.HOSTS);
        return random.nextInt(4) == 0
                ? call.build()
                : call.notices(notices(start)).build();
    }

    private List<Notice> notices(Instant start) {
        List<Notice> notices = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            boolean details = random.nextBoolean();
            notices.add(new Notice(
                            details ? Channel.GOOGLE_CLASSROOM : Channel.EMAIL,
                            start.minusSeconds(60L * random.nextInt(3000)),
                            Set.of(details ? Notice.Topic.JOINING_DETAILS : Notice.Topic.ETIQUETTE),
                            random.nextInt(5) == 0 ? Set.of(new PersonId("P10")) : Set.of())
                    .withAudience(Set.of(Audience.PARENTS, Audience.PUPILS))
                    .withText("Text " + random.nextInt(3)));
        }
        return notices;
    }

    @Test
    void neverChangesButInACopy() {
        Schedule schedule = Schedule.of(SCHOOL, List.of(call("C1")));

        assertThatIllegalStateException()
                .isThrownBy(() -> schedule.columns().set(0, call("C1")))
                .withMessage("the columns of a schedule never change; change a copy of them");
    }

    @Test
    void isInACopyAsIfItHadBeenFilledWithTheChangedCalls() {
        List<Call> calls = new ArrayList<>();
        for (int row = 0; row < 50; row++) {
            calls.add(call("C" + row));
        }
        ScheduleColumns copy = ScheduleColumns.of(SCHOOL, calls).copy();
        copy.pupils().everyone(SIGNED);
        for (int change = 0; change < 300; change++) {
            int row = random.nextInt(calls.size() + 1);
            Call call = call("C" + row);
            if (row == calls.size()) {
                calls.add(call);
            } else {
                calls.set(row, call);
            }
            copy.set(row, call);
        }
        assertSame(copy, ScheduleColumns.of(SCHOOL, calls));
    }

    @Test
    void tellsOfTheListsForWhichAnotherFactOfAPupilMatters() {
        Call with = call("C0").toBuilder().pupils(pupils).build();
        Call without = call("C1").toBuilder().pupils(pupils.subList(1, 4)).build();
        ScheduleColumns copy =
                ScheduleColumns.of(SCHOOL, List.of(with, without)).copy();
        Stretches signed = copy.pupils().everyone(SIGNED);
        List<Integer> changed = new ArrayList<>();

        copy.replace(pupil(0, LocalDate.of(2026, 12, 1)), (stretches, list) -> changed.add(list));

        assertThat(changed).containsExactly(copy.pupilsCode(0));
        assertThat(signed.cover(
                        copy.pupilsCode(0), (int) LocalDate.of(2026, 11, 30).toEpochDay()))
                .isFalse();
        assertThat(signed.cover(
                        copy.pupilsCode(0), (int) LocalDate.of(2026, 12, 1).toEpochDay()))
                .isTrue();
    }

    private static void assertSame(ScheduleColumns found, ScheduleColumns expected) {
        assertThat(found.size()).isEqualTo(expected.size());
        long etiquette = ScheduleColumns.topics(List.of(Notice.Topic.ETIQUETTE), Audience.PARENTS);
        int email = ScheduleColumns.channels(Set.of(Channel.EMAIL));
        int classroom = ScheduleColumns.channels(Set.of(Channel.GOOGLE_CLASSROOM));
        for (int row = 0; row < expected.size(); row++) {
            assertThat(found.day(row)).isEqualTo(expected.day(row));
            assertThat(found.start(row)).isEqualTo(expected.start(row));
            assertThat(found.end(row)).isEqualTo(expected.end(row));
            assertThat(found.hasSeveralPupils(row)).isEqualTo(expected.hasSeveralPupils(row));
            assertThat(found.isPlanned(row, Control.RECORDING, Who.NOBODY))
                    .isEqualTo(expected.isPlanned(row, Control.RECORDING, Who.NOBODY));
            assertThat(found.platformCode(row) == found.codeOf(PlatformId.GOOGLE_MEET))
                    .isEqualTo(expected.platformCode(row) == expected.codeOf(PlatformId.GOOGLE_MEET));
            assertThat(found.areDetailsSentWithin(row, classroom, Duration.ofHours(9)))
                    .isEqualTo(expected.areDetailsSentWithin(row, classroom, Duration.ofHours(9)));
            int minute = (int) (expected.start(row) / 60) - 600;
            assertThat(found.isTold(row, etiquette, email, minute))
                    .isEqualTo(expected.isTold(row, etiquette, email, minute));
            assertThat(found.pupils().everyone(SIGNED).cover(found.pupilsCode(row), found.day(row)))
                    .isEqualTo(expected.pupils().everyone(SIGNED).cover(expected.pupilsCode(row), expected.day(row)));
        }
    }
}

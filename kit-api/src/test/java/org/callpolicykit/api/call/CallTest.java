package org.callpolicykit.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.person.ParentCarer;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call")
class CallTest {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    private static Call.Builder lesson() {
        return Call.builder(new CallId("L1"), CallKind.LESSON, "Year 4 guitar", START, START.plusSeconds(1800));
    }

    private static Participant<Pupil> pupil(String id) {
        return Participant.of(new Pupil(new PersonId(id), "Pupil " + id));
    }

    @Test
    void knowsNothingThatItWasNotTold() {
        Call call = lesson().build();

        assertThat(call.purpose()).isNull();
        assertThat(call.platform()).isNull();
        assertThat(call.classId()).isNull();
        assertThat(call.host()).isNull();
        assertThat(call.notices()).isNull();
        assertThat(call.approvals()).isNull();
        assertThat(call.plannedSettings()).isEqualTo(ControlSettings.NONE);
        assertThat(call.planned(Control.LOCK)).isNull();
        assertThat(call.size()).isZero();
        assertThat(call.duration()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void holdsItsPeopleInOneOrder() {
        Call call = lesson().pupils(List.of(pupil("P3"), pupil("P1"), pupil("P2")))
                .staff(List.of(Participant.of(new StaffMember(new PersonId("T1"), "T"))))
                .parents(List.of(Participant.of(new ParentCarer(new PersonId("G1"), "G"))))
                .build();

        assertThat(call.pupils()).extracting(pupil -> pupil.id().value()).containsExactly("P1", "P2", "P3");
        assertThat(call.size()).isEqualTo(5);
        assertThat(call.staffCount()).isEqualTo(1);
    }

    @Test
    void cannotBeChangedFromOutside() {
        List<Participant<Pupil>> pupils = new ArrayList<>(List.of(pupil("P1")));
        List<Notice> notices = new ArrayList<>();
        Call call = lesson().pupils(pupils).notices(notices).build();
        pupils.add(pupil("P2"));
        notices.add(new Notice(Channel.EMAIL, START, Set.of(), Set.of()));

        assertThat(call.pupils()).hasSize(1);
        assertThat(call.notices()).isEmpty();
        assertThatThrownBy(() -> call.pupils().add(pupil("P3"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> call.plannedSettings().asMap().put(Control.LOCK, Who.NOBODY))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isBentInOneDetailThroughItsBuilder() {
        Call call = lesson().purpose(Purpose.LESSON_CONTENT)
                .platform(PlatformId.GOOGLE_MEET)
                .classId(new ClassId("4B"))
                .host(new PersonId("T1"))
                .planned(Control.LOCK, Who.NOBODY)
                .approvals(List.of())
                .build();
        Call bent = call.toBuilder().planned(Control.LOCK, null).build();

        assertThat(bent)
                .usingRecursiveComparison()
                .ignoringFields("plannedSettings")
                .isEqualTo(call);
        assertThat(bent.planned(Control.LOCK)).isNull();
        assertThat(call.planned(Control.LOCK)).isEqualTo(Who.NOBODY);
    }

    @Test
    void makesSense() {
        assertThatThrownBy(() -> lesson().time(START, START).build())
                .hasMessage(
                        "call L1 starts at 2026-12-01T10:00:00Z and ends at 2026-12-01T10:00:00Z; it has to end after it starts");
        assertThatThrownBy(() -> lesson().pupils(List.of(pupil("P1")))
                        .kind(CallKind.STAFF_MEETING)
                        .build())
                .hasMessageContaining("call L1 is a staff meeting and has pupils in it");
        assertThatThrownBy(() -> lesson().title(" ").build()).hasMessageContaining("call L1 has no title");
        assertThatThrownBy(
                        () -> lesson().pupils(List.of(pupil("P1"), pupil("P1"))).build())
                .hasMessage("call L1 has P1 in it twice; name each person once");
    }

    @Test
    void neverPrintsANameOrAnAddress() {
        assertThat(lesson().pupils(List.of(pupil("P1"))).build().toString()).doesNotContain("Pupil P1", "guitar");
        assertThat(pupil("P1").toString()).doesNotContain("Pupil P1");
    }

    @Test
    void aStricterSettingMeetsALooserOne() {
        ControlSetting required = new ControlSetting(Control.SCREEN_SHARE, Who.STAFF);

        assertThat(new ControlSetting(Control.SCREEN_SHARE, Who.STAFF).meets(required))
                .isTrue();
        assertThat(new ControlSetting(Control.SCREEN_SHARE, Who.NOBODY).meets(required))
                .isTrue();
        assertThat(new ControlSetting(Control.SCREEN_SHARE, Who.EVERYONE).meets(required))
                .isFalse();
        assertThat(new ControlSetting(Control.LOCK, Who.NOBODY).meets(required)).isFalse();
    }

    @Test
    void aNoticeWithoutNamesReachesEveryone() {
        PersonId pupil = new PersonId("P1");

        assertThat(new Notice(Channel.EMAIL, START, Set.of(), Set.of()).reaches(pupil))
                .isTrue();
        assertThat(new Notice(Channel.EMAIL, START, Set.of(), Set.of(pupil)).reaches(pupil))
                .isTrue();
        assertThat(new Notice(Channel.EMAIL, START, Set.of(), Set.of(new PersonId("P2"))).reaches(pupil))
                .isFalse();
    }
}

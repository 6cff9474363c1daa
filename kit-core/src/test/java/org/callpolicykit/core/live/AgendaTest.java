package org.callpolicykit.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An agenda")
class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Agenda<String> agenda = new Agenda<>();

    private List<String> due(Instant moment) {
        List<String> due = new ArrayList<>();
        agenda.due(moment, due::add);
        return due;
    }

    @Test
    void givesOutOnceWhatHasComeAndNotBefore() {
        agenda.note("deadline", NOW.plusSeconds(60), NOW);

        assertThat(due(NOW.plusSeconds(59))).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly("deadline");
        assertThat(due(NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void knowsOneMomentOfAThing() {
        agenda.note("deadline", NOW.plusSeconds(60), NOW);
        agenda.note("deadline", NOW.plusSeconds(120), NOW);

        assertThat(due(NOW.plusSeconds(60))).isEmpty();
        assertThat(due(NOW.plusSeconds(120))).containsExactly("deadline");
    }

    @Test
    void givesOutEveryTimeWhatCannotSayWhen() {
        agenda.note("restless", NOW, NOW);

        assertThat(due(NOW.plusSeconds(1))).containsExactly("restless");
        assertThat(due(NOW.plusSeconds(2))).containsExactly("restless");
    }

    @Test
    void neverGivesOutWhatNeverComesOrWasForgotten() {
        agenda.note("never", Instant.MAX, NOW);
        agenda.note("gone", NOW.plusSeconds(1), NOW);
        agenda.note("restless", NOW, NOW);
        agenda.forget("gone");
        agenda.forget("restless");

        assertThat(due(NOW.plusSeconds(1_000_000))).isEmpty();
    }
}

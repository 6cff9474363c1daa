package org.callpolicykit.api.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A school's clock shows what the zone says, whatever it was asked before")
class SchoolClockTest {

    private static final List<String> ZONES =
            List.of("Europe/London", "America/St_Johns", "Africa/Cairo", "Europe/Istanbul", "Asia/Kolkata", "UTC");

    @Test
    void itAgreesWithTheZoneInAnyOrder() {
        Random random = new Random(20_261_201L);
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            SchoolClock clock = new SchoolClock(zone);
            for (int trial = 0; trial < 5000; trial++) {
                Instant instant = Instant.parse("2009-01-01T00:00:00Z")
                        .plusSeconds(random.nextInt(600_000_000))
                        .plusNanos(random.nextInt(1_000_000_000));
                agree(clock, instant, zone);
            }
        }
    }

    @Test
    void itAgreesAroundEveryChangeOfTheClocks() {
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            SchoolClock clock = new SchoolClock(zone);
            zone.getRules().getTransitions().forEach(change -> {
                for (long nanos : List.of(0L, -1L, 0L, 1L, -3_600_000_000_000L, 3_600_000_000_000L)) {
                    agree(clock, change.getInstant().plusNanos(nanos), zone);
                }
            });
        }
    }

    private static void agree(SchoolClock clock, Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        assertThat(clock.dateOf(instant)).as("%s in %s", instant, zone).isEqualTo(local.toLocalDate());
        assertThat(clock.nanoOfDay(instant))
                .as("%s in %s", instant, zone)
                .isEqualTo(local.toLocalTime().toNanoOfDay());
    }
}

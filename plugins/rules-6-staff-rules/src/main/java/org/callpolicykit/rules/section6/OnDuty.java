package org.callpolicykit.rules.section6;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.api.condition.DayWindow;
import org.callpolicykit.api.school.DslDuty;
import org.callpolicykit.api.school.School;

/** The longest time of a day in which somebody can be reached without a gap. Duties that follow each other count together. */
record OnDuty() implements DayWindow {

    private static final Comparator<DslDuty> FIRST_COME = Comparator.comparing(DslDuty::from);

    @Override
    public Optional<Window> on(LocalDate day, School school) {
        List<DslDuty> rota = school.safeguardingRota();
        if (rota == null) {
            return Optional.empty();
        }
        Window wholeDay = new Window(
                day.atStartOfDay(school.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(school.zone()).toInstant());
        Window longest = null;
        Window last = null;
        for (DslDuty duty : dutiesIn(wholeDay, rota)) {
            last = last == null || duty.from().isAfter(last.until()) ? window(duty) : extended(last, duty);
            longest =
                    longest == null || timeIn(wholeDay, last).compareTo(timeIn(wholeDay, longest)) > 0 ? last : longest;
        }
        return Optional.ofNullable(longest);
    }

    private static List<DslDuty> dutiesIn(Window day, List<DslDuty> rota) {
        return rota.stream()
                .filter(duty -> !duty.contact().isBlank()
                        && duty.until().isAfter(day.from())
                        && duty.from().isBefore(day.until()))
                .sorted(FIRST_COME)
                .toList();
    }

    private static Window window(DslDuty duty) {
        return new Window(duty.from(), duty.until());
    }

    private static Window extended(Window window, DslDuty duty) {
        return duty.until().isAfter(window.until()) ? new Window(window.from(), duty.until()) : window;
    }

    private static Duration timeIn(Window day, Window window) {
        Instant from = window.from().isBefore(day.from()) ? day.from() : window.from();
        Instant until = window.until().isAfter(day.until()) ? day.until() : window.until();
        return Duration.between(from, until);
    }
}

package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.callpolicykit.api.condition.DayWindow;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolCalendar;
import org.callpolicykit.api.school.SchoolHours;

/**
 * The hours of a school day. None where clocks change meanwhile: what they show is then no measure of how time goes by.
 *
 * @param usual the hours of a day for which the calendar has no others
 */
record OpenHours(SchoolHours usual) implements DayWindow {

    @Override
    public Optional<Window> on(LocalDate day, School school) {
        SchoolCalendar calendar = school.calendar();
        if (calendar == null || !calendar.isSchoolDay(day)) {
            return Optional.empty();
        }
        SchoolHours hours = calendar.specialHoursOn(day).orElse(usual);
        Window window = new Window(moment(day, hours.opens(), school), moment(day, hours.closes(), school));
        return doClocksChange(window, school.zone()) ? Optional.empty() : Optional.of(window);
    }

    private static Instant moment(LocalDate day, LocalTime time, School school) {
        return day.atTime(time).atZone(school.zone()).toInstant();
    }

    private static boolean doClocksChange(Window window, ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(window.from());
        return next != null && !next.getInstant().isAfter(window.until());
    }
}

package org.callpolicykit.schooldesk.madeup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classes and the week of lessons, small groups and assemblies. */
final class Timetable {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static final List<LocalTime> LOWER =
            List.of(LocalTime.of(9, 15), LocalTime.of(10, 45), LocalTime.of(13, 15));
    private static final List<LocalTime> UPPER =
            List.of(LocalTime.of(9, 30), LocalTime.of(11, 0), LocalTime.of(13, 30));
    private static final List<String> SUBJECTS = List.of(
            "English",
            "maths",
            "science",
            "phonics",
            "history",
            "art",
            "geography",
            "music",
            "reading",
            "computing",
            "RE",
            "PSHE",
            "spelling",
            "French",
            "topic");
    private static final int LESSON_MINUTES = 45;
    private static final int FIRST_UPPER_FORM = 6;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 15);

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    Timetable() {
        People.FORMS.forEach(form -> add(Group.form(form)));
        People.FORMS.forEach(this::addLessons);
        addSmallGroups();
        addAssemblies();
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    List<Event> events() {
        return events;
    }

    private Group add(Group group) {
        groups.put(group.id(), group);
        return group;
    }

    private void addLessons(String form) {
        List<LocalTime> times = People.FORMS.indexOf(form) < FIRST_UPPER_FORM ? LOWER : UPPER;
        for (int day = 0; day < 5; day++) {
            for (int lesson = 0; lesson < times.size(); lesson++) {
                String subject = SUBJECTS.get((day * times.size() + lesson) % SUBJECTS.size());
                addEvent(group("F-" + form), "LESSON", form + " " + subject, day, times.get(lesson), LESSON_MINUTES);
            }
        }
    }

    private Group group(String id) {
        Group group = groups.get(id);
        if (group == null) {
            throw new IllegalArgumentException("no group " + id);
        }
        return group;
    }

    private void addSmallGroups() {
        weekly(
                add(Group.of("G-READ-1", "1A reading group", "1A", 0, 5).withStaff(People.teacherOf("1A"))),
                AFTERNOON,
                0,
                2);
        weekly(add(Group.of("G-READ-2", "1B reading group", "1B", 0, 5)), AFTERNOON, 0, 2);
        weekly(add(Group.of("G-PHON", "2A phonics", "2A", 3, 6)), AFTERNOON, 1, 3);
        weekly(add(Group.of("G-MATHS", "3A maths catch-up", "3A", 5, 6)), AFTERNOON, 0, 2, 4);
        weekly(add(Group.of("G-CHOIR", "3B choir", "3B", 0, 12)), AFTERNOON, 3);
        weekly(add(Group.of("G-CHESS", "4A chess", "4A", 2, 8)), AFTERNOON, 0, 2);
        weekly(add(Group.of("G-BOOK", "4B book club", "4B", 10, 8)), AFTERNOON, 1, 3);
        weekly(add(Group.of("G-CODE", "5A coding", "5A", 4, 8)), AFTERNOON, 2);
        weekly(add(Group.of("G-SPAN", "5B Spanish", "5B", 0, 10)), AFTERNOON, 2, 4);
        weekly(add(Group.of("G-SOLO", "6B violin", "6B", 7, 1)), AFTERNOON, 4);
        weekly(
                add(Group.of("G-SEND", "2B speech and language", "2B", 1, 4)
                        .withStaff("T06", People.secondAdultOf("2B"))),
                LocalTime.of(11, 35),
                1);
    }

    private void weekly(Group group, LocalTime start, int... days) {
        for (int day : days) {
            addEvent(group, "SMALL-GROUP", group.title(), day, start, 30);
        }
    }

    private void addAssemblies() {
        assembly("G-ASM-LOWER", "Lower school assembly", List.of("1A", "1B", "2A", "2B"), "T03", "T06");
        assembly(
                "G-ASM-UPPER",
                "Upper school assembly",
                List.of("3A", "3B", "4A", "4B", "5A", "5B", "6A", "6B"),
                "T01",
                "T02");
    }

    private void assembly(String id, String title, List<String> forms, String... staff) {
        List<String> pupils =
                forms.stream().flatMap(form -> People.pupilsOf(form).stream()).toList();
        addEvent(add(new Group(id, title, pupils, List.of(staff))), "ASSEMBLY", title, 4, LocalTime.of(14, 50), 20);
    }

    private void addEvent(Group group, String category, String summary, int day, LocalTime start, int minutes) {
        LocalDate date = MONDAY.plusDays(day);
        String weekday = DayOfWeek.from(date).name().substring(0, 3).toLowerCase(Locale.ROOT);
        String uid = (group.id() + "-" + weekday + "-" + start.toString().replace(":", "")).toLowerCase(Locale.ROOT)
                + "@alderbank.example";
        List<String> staff = uid.equals(Faults.ONE_ADULT) ? group.staff().subList(0, 1) : group.staff();
        events.add(new Event(uid, category, summary, group, staff, date, start, minutes));
    }
}

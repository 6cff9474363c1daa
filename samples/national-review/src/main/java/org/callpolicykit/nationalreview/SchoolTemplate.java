package org.callpolicykit.nationalreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callpolicykit.schooldesk.madeup.MadeUpSchool;

/**
 * Any number of made-up schools out of the one that {@code school-desk} makes up. Each has an id and addresses of its own, and up to five pupils, other
 * ones at each school, whose agreements are not on file. The same number gives the same bytes every time.
 */
final class SchoolTemplate {

    private static final String AGREEMENTS = "evidence/agreements.csv";
    private static final String TIMETABLE = "timetable.ics";
    private static final LocalDate END_OF_TERM = LocalDate.of(2026, 12, 18);
    private static final int PUPILS = 420;
    private static final int MOST_WITHOUT_AGREEMENT = 5;

    private final Map<String, String> files;

    private SchoolTemplate(Map<String, String> files) {
        this.files = files;
    }

    /**
     * Makes the template.
     *
     * @param until the last day of the timetable
     * @throws IOException if there is no room for it in the temporary directory
     */
    static SchoolTemplate until(LocalDate until) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            MadeUpSchool.write(folder.path());
            Map<String, String> files = new TreeMap<>();
            for (Path file : filesIn(folder.path())) {
                String name = folder.path().relativize(file).toString().replace('\\', '/');
                files.put(name, prolonged(name, Files.readString(file, UTF_8), until));
            }
            return new SchoolTemplate(files);
        }
    }

    private static Iterable<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** The school's lessons, letters and duty rota end with the term; this makes them go on. */
    private static String prolonged(String name, String text, LocalDate until) {
        if (!until.isAfter(END_OF_TERM)) {
            return text;
        }
        return switch (name) {
            case TIMETABLE -> new Holidays(until).without(text);
            case "evidence/notices.csv" -> text.replace("," + END_OF_TERM + ",", "," + until + ",");
            case "evidence/dsl-rota.csv" ->
                text + "T02,dsl," + MadeUpSchool.LAST_DAY + "T08:00," + until + "T17:30,07700 900902\r\n";
            default -> text;
        };
    }

    /**
     * Writes a school.
     *
     * @param number which one, from 1
     * @throws IOException if it cannot be written
     */
    void write(Path folder, int number) throws IOException {
        String id = id(number);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = AGREEMENTS.equals(file.getKey()) ? agreements(file.getValue(), number) : file.getValue();
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path,
                    text.replace("alderbank.example", id.toLowerCase(Locale.ROOT) + ".example")
                            .replace("ALDER", id)
                            .replace(MadeUpSchool.NAME, "Made-up School " + id),
                    UTF_8);
        }
    }

    /** Returns what a school is called in the index. */
    static String id(int number) {
        return String.format(Locale.ROOT, "S%05d", number);
    }

    private static String agreements(String text, int number) {
        Random random = new Random(number);
        int without = random.nextInt(MOST_WITHOUT_AGREEMENT + 1);
        Set<String> pupils = new TreeSet<>();
        for (int pupil = 0; pupil < without; pupil++) {
            pupils.add(String.format(Locale.ROOT, "P%03d,", 1 + random.nextInt(PUPILS)));
        }
        return text.lines()
                .filter(line -> pupils.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The weeks in which the school has no lessons. */
    private record Holidays(LocalDate until) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
        private static final String START = "DTSTART;TZID=Europe/London:";
        private static final LocalDate[][] CLOSED = {
            {LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 4)},
            {LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19)},
            {LocalDate.of(2027, 3, 26), LocalDate.of(2027, 4, 11)},
            {LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 3)},
            {LocalDate.of(2027, 5, 31), LocalDate.of(2027, 6, 4)},
        };

        /** Returns the timetable with its weekly events up to the last day, but for the holidays. */
        String without(String timetable) {
            StringBuilder out = new StringBuilder();
            String start = "";
            for (String line : timetable.replace("\r\n ", "").split("\r\n", -1)) {
                if (line.startsWith(START)) {
                    start = line.substring(START.length());
                }
                if (line.startsWith("RRULE:FREQ=WEEKLY;UNTIL=")) {
                    out.append("RRULE:FREQ=WEEKLY;UNTIL=")
                            .append(DAY.format(until))
                            .append("T170000Z\r\n");
                    addHolidays(out, start);
                } else {
                    out.append(line).append("\r\n");
                }
            }
            return out.toString().strip() + "\r\n";
        }

        private void addHolidays(StringBuilder out, String start) {
            LocalDate first = LocalDate.parse(start.substring(0, 8), DAY);
            String time = start.substring(8);
            for (LocalDate day = first; !day.isAfter(until); day = day.plusWeeks(1)) {
                if (isClosed(day)) {
                    out.append("EXDATE;TZID=Europe/London:")
                            .append(DAY.format(day))
                            .append(time)
                            .append("\r\n");
                }
            }
        }

        private static boolean isClosed(LocalDate day) {
            return Stream.of(CLOSED).anyMatch(days -> !day.isBefore(days[0]) && !day.isAfter(days[1]));
        }
    }
}

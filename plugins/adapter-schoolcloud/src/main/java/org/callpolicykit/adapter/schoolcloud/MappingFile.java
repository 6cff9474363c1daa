package org.callpolicykit.adapter.schoolcloud;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callpolicykit.adapter.schoolcloud.Words.Attended;
import org.callpolicykit.adapter.schoolcloud.Words.Mode;
import org.callpolicykit.adapter.schoolcloud.Words.Status;

/**
 * The mapping as a school writes it: a CSV file with one line for each of our columns, {@code ours,theirs,read as}. All that is wrong with it is told at once.
 */
final class MappingFile {

    private static final List<String> HEADER = List.of("ours", "theirs", "read as");
    private static final String READ_AS = HEADER.get(2);

    private final Consumer<FileProblem> problems;
    private final List<FileProblem> found = new ArrayList<>();
    private final Map<Field, String> columns = new EnumMap<>(Field.class);
    private final Map<Field, TimeForm> times = new EnumMap<>(Field.class);
    private final Map<Field, PersonKey> people = new EnumMap<>(Field.class);
    private Words<Mode> modes = Words.own(Mode.class);
    private Words<Status> states = Words.own(Status.class);
    private Words<Attended> attended = Words.own(Attended.class);
    private String file = "";

    private MappingFile(Consumer<FileProblem> problems) {
        this.problems = problems;
    }

    /** Returns the mapping; empty where something is wrong with it. */
    static Optional<Mapping> read(GivenFile given, Consumer<FileProblem> problems) {
        return new MappingFile(problems).read(given);
    }

    private Optional<Mapping> read(GivenFile given) {
        file = given.name();
        CsvTable table = CsvTable.read(given, FileFormat.PLAIN, this::add);
        List<Integer> positions = HEADER.stream()
                .flatMap(name ->
                        table.position(name, "Begin the file with the line ours,theirs,read as.", this::add).stream())
                .toList();
        if (positions.size() == HEADER.size()) {
            table.rows().forEach(row -> take(row, positions));
            isComplete();
        }
        return found.isEmpty()
                ? Optional.of(new Mapping(columns, times, people, modes, states, attended))
                : Optional.empty();
    }

    private void take(CsvRow row, List<Integer> positions) {
        String ours = row.cells().get(positions.get(0));
        String theirs = row.cells().get(positions.get(1));
        String readAs = row.cells().get(positions.get(2));
        Optional<Field> field = Field.of(ours);
        if (field.isEmpty()) {
            add(row, "ours", ours, Field.words(), "Correct the name; these are the kit's, not the export's.");
        } else if (theirs.isEmpty()) {
            add(row, "theirs", theirs, "a column of the export", "Copy its name from the export, or delete the line.");
        } else if (columns.put(field.get(), theirs) != null) {
            add(row, "ours", ours, "each name once", "Delete one of the lines.");
        } else if (!readAs.isEmpty()) {
            readAs(row, field.get(), readAs);
        }
    }

    private void readAs(CsvRow row, Field field, String text) {
        switch (field) {
            case EVENT -> add(row, READ_AS, text, "nothing", "Leave it empty; the event is taken as it is written.");
            case DATE -> time(row, field, text, LocalDate::from, "a pattern of a date, such as dd/MM/yyyy");
            case START, END -> time(row, field, text, LocalTime::from, "a pattern of a time, such as HH:mm");
            case TEACHER, STUDENT, CONTACT -> person(row, field, text);
            case MODE -> modes = words(row, text, Mode.class, modes);
            case STATUS -> states = words(row, text, Status.class, states);
            case ATTENDED -> attended = words(row, text, Attended.class, attended);
        }
    }

    private void time(CsvRow row, Field field, String text, TemporalQuery<?> what, String expected) {
        Optional<TimeForm> form = TimeForm.of(text).filter(one -> one.tells(what));
        if (form.isEmpty()) {
            add(
                    row,
                    READ_AS,
                    text,
                    expected,
                    "Write d for the day, M for the month, y for the year, H for the hour, m for the minute.");
        }
        form.ifPresent(one -> times.put(field, one));
    }

    private void person(CsvRow row, Field field, String text) {
        Optional<PersonKey> key = PersonKey.of(text).filter(one -> one != PersonKey.EMAIL || field != Field.STUDENT);
        if (key.isEmpty()) {
            String expected = field == Field.STUDENT ? "id or name" : "id, name or email";
            add(row, READ_AS, text, expected, "Say by what the export names people; by id is safest.");
        }
        key.ifPresent(one -> people.put(field, one));
    }

    private <E extends Enum<E>> Words<E> words(CsvRow row, String text, Class<E> type, Words<E> own) {
        Optional<Words<E>> words = Words.read(text, type);
        if (words.isEmpty()) {
            add(row, READ_AS, text, Words.form(type), "Write it as Word=meaning; Other word=other meaning.");
        }
        return words.orElse(own);
    }

    private void isComplete() {
        for (Field field : Field.values()) {
            if (field.isNeeded() && !columns.containsKey(field)) {
                add(new FileProblem(
                        file,
                        0,
                        "ours",
                        "no line for " + field.word(),
                        "one",
                        "Add the line " + field.word() + ", the name of the export's column, and how it is read."));
            }
        }
    }

    private void add(CsvRow row, String column, String text, String expected, String remedy) {
        add(new FileProblem(file, row.line(), column, FileProblem.quoted(text), expected, remedy));
    }

    private void add(FileProblem problem) {
        found.add(problem);
        problems.accept(problem);
    }
}

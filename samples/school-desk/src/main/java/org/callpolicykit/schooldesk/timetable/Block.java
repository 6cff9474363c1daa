package org.callpolicykit.schooldesk.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callpolicykit.schooldesk.input.Problem;
import org.jspecify.annotations.Nullable;

/** One component of a calendar while it is read: its lines, and the first thing that makes it unreadable. */
final class Block {

    private static final int MOST_CHARACTERS = 4 << 20;

    private final String kind;
    private final int line;
    private final List<ContentLine> lines = new ArrayList<>();
    private int characters;
    private @Nullable Problem fault;

    Block(String kind, int line) {
        this.kind = kind;
        this.line = line;
    }

    /** Such as VEVENT. */
    String kind() {
        return kind;
    }

    /** The line of its BEGIN. */
    int line() {
        return line;
    }

    List<ContentLine> lines() {
        return lines;
    }

    Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }

    /** The first line of a property, or {@code null}. */
    @Nullable
    ContentLine first(String name) {
        for (ContentLine one : lines) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /** All lines of a property. */
    List<ContentLine> all(String name) {
        return lines.stream().filter(one -> one.name().equals(name)).toList();
    }

    void add(ContentLine one, String file) {
        characters += one.text().length();
        if (characters > MOST_CHARACTERS) {
            breakBy(Problem.error(file, line)
                    .found("a " + kind + " of more than 4 million characters")
                    .expected("a smaller one"));
        } else {
            lines.add(one);
        }
    }

    void breakBy(Problem problem) {
        if (fault == null) {
            fault = problem;
        }
    }
}

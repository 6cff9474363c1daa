package org.callpolicykit.api.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a policy by its number: a section, with an item in brackets where the section has items: "4", "5.1(a)", "6(3)".
 * Clauses are ordered as in the document. Sections that the document does not have are named by a letter, "E(1)", and come last.
 */
public final class Clause implements Comparable<Clause> {

    private static final Pattern FORM = Pattern.compile("([A-Z]|\\d{1,3}(?:\\.\\d{1,3})*)(?:\\((\\d{1,3}|[a-z])\\))?");

    private static final Comparator<Clause> ORDER = Comparator.comparing(
                    (Clause clause) -> clause.section, Arrays::compare)
            .thenComparing(clause -> clause.item);

    /** Sections with letters come after those with numbers. */
    private static final int LETTERS_FROM = 1000;

    private final String id;
    private final int[] section;
    private final int item;

    private Clause(String id, int[] section, int item) {
        this.id = id;
        this.section = section;
        this.item = item;
    }

    /**
     * Returns the clause with that number.
     *
     * @throws IllegalArgumentException if the number has another form
     */
    public static Clause of(String id) {
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "found the clause \"" + id + "\", expected a number such as 4, 5.1(a) or 6(3)");
        }
        int[] section = Arrays.stream(parts.group(1).split("\\.", -1))
                .mapToInt(Clause::numberOf)
                .toArray();
        return new Clause(id, section, itemOrder(parts.group(2)));
    }

    private static int numberOf(String section) {
        char first = section.charAt(0);
        return Character.isDigit(first) ? Integer.parseInt(section) : LETTERS_FROM + first;
    }

    private static int itemOrder(@Nullable String item) {
        if (item == null) {
            return 0;
        }
        char first = item.charAt(0);
        return Character.isDigit(first) ? Integer.parseInt(item) : first - 'a' + 1;
    }

    /** Returns the number as the policy writes it. */
    public String id() {
        return id;
    }

    @Override
    public int compareTo(Clause other) {
        int byPlace = ORDER.compare(this, other);
        return byPlace != 0 ? byPlace : id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clause that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}

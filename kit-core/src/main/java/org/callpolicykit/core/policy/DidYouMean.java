package org.callpolicykit.core.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was probably meant to be. */
public final class DidYouMean {

    private static final int LONGEST = 64;

    private DidYouMean() {}

    /**
     * The nearest of the known words, if the typing errors between them (a character added, left out, changed, or swapped with
     * its neighbour) are at most a third of its length. Case does not count; of equally near ones the first is taken.
     */
    public static Optional<String> closest(String typed, Collection<String> known) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (wanted.isEmpty() || wanted.length() > LONGEST || candidate.length() > LONGEST) {
                continue;
            }
            int errors = errorsBetween(wanted, candidate.toLowerCase(Locale.ROOT));
            int allowed = Math.max(1, Math.max(candidate.length(), wanted.length()) / 3);
            if (errors <= allowed && errors < fewest && errors < candidate.length()) {
                best = candidate;
                fewest = errors;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The nearest known word as a hint, {@code did you mean "teacher"?}, or empty. */
    public static Optional<String> hint(String typed, Collection<String> known) {
        return closest(typed, known).map(word -> "did you mean \"" + word + "\"?");
    }

    /** The nearest known word as the end of a sentence, {@code ; did you mean "teacher"?}, or nothing. */
    public static String ending(String typed, Collection<String> known) {
        return hint(typed, known).map(hint -> "; " + hint).orElse("");
    }

    /** The optimal string alignment distance. */
    private static int errorsBetween(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

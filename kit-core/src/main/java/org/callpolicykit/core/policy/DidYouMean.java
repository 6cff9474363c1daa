package org.callpolicykit.core.policy;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody most likely meant to write. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * Returns the candidate nearest to what was written; empty when none is within a third of its length.
     *
     * @param written what was written
     * @param candidates what could have been written
     */
    public static Optional<String> among(String written, Collection<String> candidates) {
        String best = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(written, candidate);
            if (distance < least || (distance == least && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the nearest candidate as the end of a sentence; empty text when there is none. */
    public static String hint(String written, Collection<String> candidates) {
        return among(written, candidates)
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /** Returns how many letters have to be added, left out, changed or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[left.length()][right.length()];
    }
}

package org.callpolicykit.schooldesk.evidence;

import java.util.List;
import java.util.function.Supplier;
import org.callpolicykit.core.policy.DidYouMean;
import org.jspecify.annotations.Nullable;

/** Suggests what was meant by a wrong reference: for the first thousand, so that files of nothing else stay quick to read. */
final class Suggestions {

    private static final int MOST = 1_000;

    private int made;

    /** Returns a hint; null when nothing is near, or enough was suggested. */
    @Nullable
    String hint(String typed, Supplier<List<String>> known) {
        return ++made > MOST ? null : DidYouMean.hint(typed, known.get()).orElse(null);
    }
}

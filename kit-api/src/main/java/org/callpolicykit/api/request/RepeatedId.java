package org.callpolicykit.api.request;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.callpolicykit.api.call.CallId;
import org.jspecify.annotations.Nullable;

/**
 * Whether two calls have the same id. Most hashes come once, which a few bits for each call tell; only ids whose hashes come again are compared. Ids that
 * all have the same hash cost no more than a sorting of them.
 */
final class RepeatedId {

    private static final int BITS_FOR_EACH = 16;
    private static final int MOST_BITS = 30;

    /** Two to the 32 over the golden ratio: see {@link PairCodes}. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] hashes;
    private final int shift;
    private final long[] once;
    private final long[] again;

    private RepeatedId(int[] hashes) {
        int bits = Math.min(
                MOST_BITS,
                Math.max(
                        Integer.numberOfTrailingZeros(Long.SIZE),
                        Long.SIZE - Long.numberOfLeadingZeros((long) hashes.length * BITS_FOR_EACH)));
        this.hashes = hashes;
        this.shift = Integer.SIZE - bits;
        this.once = new long[(1 << bits) / Long.SIZE];
        this.again = new long[once.length];
    }

    /**
     * Returns the first id that an earlier call has too; null when each call has its own.
     *
     * @param hashes the hashes of the calls' ids
     * @param idAt gives the id of the call at a place
     */
    static @Nullable CallId in(int[] hashes, IntFunction<CallId> idAt) {
        RepeatedId ids = new RepeatedId(hashes);
        int marked = ids.mark();
        return marked == 0 ? null : firstOf(ids.suspects(2 * marked), idAt);
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    /** Returns of how many hashes the bit was set before. */
    private int mark() {
        int marked = 0;
        for (int hash : hashes) {
            int slot = slot(hash);
            long bit = 1L << slot;
            long before = once[slot / Long.SIZE] & bit;
            again[slot / Long.SIZE] |= before;
            once[slot / Long.SIZE] |= bit;
            marked += before == 0 ? 0 : 1;
        }
        return marked;
    }

    /** Returns the calls whose bit was set twice: the hash above, the place below; those of one hash side by side, in order of place. */
    private long[] suspects(int atMost) {
        long[] suspects = new long[atMost];
        int count = 0;
        for (int place = 0; place < hashes.length; place++) {
            int slot = slot(hashes[place]);
            if ((again[slot / Long.SIZE] >>> slot & 1) != 0) {
                suspects[count++] = (long) hashes[place] << Integer.SIZE | place;
            }
        }
        Arrays.sort(suspects, 0, count);
        return Arrays.copyOf(suspects, count);
    }

    private static @Nullable CallId firstOf(long[] suspects, IntFunction<CallId> idAt) {
        int first = Integer.MAX_VALUE;
        CallId repeated = null;
        Set<CallId> ids = new HashSet<>();
        for (int index = 1; index < suspects.length; index++) {
            if (hash(suspects[index]) != hash(suspects[index - 1])) {
                ids.clear();
                continue;
            }
            if (ids.isEmpty()) {
                ids.add(idAt.apply((int) suspects[index - 1]));
            }
            CallId id = idAt.apply((int) suspects[index]);
            if (!ids.add(id) && (int) suspects[index] < first) {
                first = (int) suspects[index];
                repeated = id;
            }
        }
        return repeated;
    }

    private static int hash(long suspect) {
        return (int) (suspect >>> Integer.SIZE);
    }
}

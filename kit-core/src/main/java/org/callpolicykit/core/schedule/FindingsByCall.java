package org.callpolicykit.core.schedule;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.callpolicykit.api.decision.Finding;

/** The findings on the calls of a schedule. Calls of which nothing was found take no space. Filled by one thread at a time for each page. */
public final class FindingsByCall {

    /** How many neighbouring calls may not be filled by several threads at once: parts of a review begin at a multiple of it. */
    public static final int PAGE = 1 << FindingsByCall.PAGE_BITS;

    private static final int PAGE_BITS = 10;

    private final int size;
    private final long[] filled;
    private final List<List<Finding>> nothing = Collections.nCopies(PAGE, List.of());
    private final List<List<List<Finding>>> pages;

    /** No findings on so many calls. */
    public FindingsByCall(int size) {
        this.size = size;
        this.filled = new long[(size + Long.SIZE - 1) / Long.SIZE];
        this.pages = new ArrayList<>(Collections.nCopies((size + PAGE - 1) >>> PAGE_BITS, nothing));
    }

    /** Returns what was found on a call. */
    public List<Finding> get(int call) {
        return pages.get(call >>> PAGE_BITS).get(call & (PAGE - 1));
    }

    /** Replaces what was found on a call. */
    public void set(int call, List<Finding> findings) {
        List<List<Finding>> page = pages.get(call >>> PAGE_BITS);
        if (page == nothing && !findings.isEmpty()) {
            page = new ArrayList<>(nothing);
            pages.set(call >>> PAGE_BITS, page);
        }
        if (page != nothing) {
            page.set(call & (PAGE - 1), findings);
            long bit = 1L << call;
            filled[call / Long.SIZE] =
                    findings.isEmpty() ? filled[call / Long.SIZE] & ~bit : filled[call / Long.SIZE] | bit;
        }
    }

    /** Returns the first call at or after a place of which something was found; the size when there is none. */
    public int nextFrom(int call) {
        int word = call / Long.SIZE;
        long left = word < filled.length ? filled[word] & -1L << call : 0;
        while (left == 0) {
            if (++word >= filled.length) {
                return size;
            }
            left = filled[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }

    /** Returns how many calls are refused because of what was found. */
    int countRefused() {
        int counted = 0;
        for (int call = nextFrom(0); call < size; call = nextFrom(call + 1)) {
            counted += isRefused(get(call)) ? 1 : 0;
        }
        return counted;
    }

    private static boolean isRefused(List<Finding> found) {
        return found instanceof FoundWhenRead || found.stream().anyMatch(Finding::refuses);
    }

    /** Returns the findings on each call, in the order of the schedule. */
    List<List<Finding>> asList() {
        return new View();
    }

    private final class View extends AbstractList<List<Finding>> implements RandomAccess {

        @Override
        public List<Finding> get(int index) {
            return FindingsByCall.this.get(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}

package org.callpolicykit.core.schedule;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.callpolicykit.api.decision.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Findings of which it is known that there are some and that they refuse the call. What they say is worked out when somebody first reads it, and kept. For
 * several threads.
 */
public final class FoundWhenRead extends AbstractList<Finding> implements RandomAccess {

    private final Supplier<List<Finding>> source;
    private volatile @Nullable List<Finding> found;

    /** @param source works out the findings, always the same ones; one of them refuses */
    public FoundWhenRead(Supplier<List<Finding>> source) {
        this.source = source;
    }

    private List<Finding> found() {
        List<Finding> known = found;
        if (known == null) {
            known = List.copyOf(source.get());
            found = known;
        }
        return Objects.requireNonNull(known);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Finding get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }
}

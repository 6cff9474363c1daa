package org.callpolicykit.adapter.teams;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callpolicykit.api.call.CallId;

/** Lets one thread at a time do something with a call: what is looked for before it is made would be made twice otherwise. */
final class OneAtATime {

    /** Few enough to keep, and many enough that calls seldom wait for others. */
    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    <T> T on(CallId call, Supplier<T> action) {
        ReentrantLock lock = locks.get(Math.floorMod(call.hashCode(), LOCKS));
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}

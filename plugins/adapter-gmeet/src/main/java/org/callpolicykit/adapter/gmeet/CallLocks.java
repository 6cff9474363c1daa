package org.callpolicykit.adapter.gmeet;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.callpolicykit.api.call.CallId;

/** Lets one thread at a time work on a call: two would each make a space for it. */
final class CallLocks {

    private static final int STRIPES = 64;

    private final List<ReentrantLock> locks =
            IntStream.range(0, STRIPES).mapToObj(number -> new ReentrantLock()).toList();

    <T> T alone(CallId call, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod(call.hashCode(), STRIPES));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

package org.callpolicykit.adapter.gmeet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whose turn it is when, so that no minute has more requests than the quotas allow: evenly spaced for each user, and at most one in each of the project's slots. Knows
 * no clock but the one it is told. Safe for use by several threads.
 */
final class Turns {

    private static final long MINUTE = 60_000_000_000L;

    private final int factor;
    private final Map<User, Long> nextOfUser = new HashMap<>();
    private final Map<Quota, Set<Long>> slots = new HashMap<>();

    private record User(Quota quota, String account) {}

    /** @param factor how many times the published quotas were granted */
    Turns(int factor) {
        this.factor = factor;
    }

    /** Returns how long to wait from now on before the next request of that kind for that user; the turn is taken. */
    synchronized Duration take(Quota quota, String account, Instant now) {
        long from = nanos(now);
        User user = new User(quota, account);
        long earliest = Math.max(from, nextOfUser.getOrDefault(user, from));
        long length = slot(quota);
        Set<Long> taken = slots.computeIfAbsent(quota, any -> new HashSet<>());
        taken.removeIf(slot -> slot < from / length);
        long slot = earliest / length;
        while (!taken.add(slot)) {
            slot++;
        }
        long turn = Math.max(earliest, slot * length);
        nextOfUser.put(user, turn + divided(MINUTE, quota.perUser() * factor));
        return Duration.ofNanos(turn - from);
    }

    /** A minute overlaps one slot more than fit into it, so there is one less. */
    private long slot(Quota quota) {
        return divided(MINUTE, quota.perProject() * factor - 1);
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    private static long divided(long time, int parts) {
        return (time + parts - 1) / parts;
    }
}

package org.callpolicykit.api.platform;

import java.util.List;

/**
 * What a tenant lacks before the first call.
 *
 * @param shortfalls what is missing; empty when nothing is
 */
public record Preflight(List<Shortfall> shortfalls) {

    /** Copies the list. */
    public Preflight {
        shortfalls = List.copyOf(shortfalls);
    }

    /** Returns whether nothing is missing. */
    public boolean isReady() {
        return shortfalls.isEmpty();
    }

    /**
     * One thing that is missing.
     *
     * @param what what is missing
     * @param remedy what an administrator has to do
     */
    public record Shortfall(String what, String remedy) {}
}

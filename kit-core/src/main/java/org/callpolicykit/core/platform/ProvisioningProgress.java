package org.callpolicykit.core.platform;

/** Who wants to know how far the work on a schedule is. Told after every call, by several threads at once where they share the work. */
@FunctionalInterface
public interface ProvisioningProgress {

    /**
     * Says how far it is.
     *
     * @param result what became of the last call
     * @param done how many calls are done with
     * @param total how many there are
     */
    void done(MeetingResult result, int done, int total);
}

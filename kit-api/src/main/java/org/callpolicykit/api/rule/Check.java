package org.callpolicykit.api.rule;

import org.callpolicykit.api.request.CallRequest;

/** A rule bound to a school's settings. */
@FunctionalInterface
public interface Check {

    /**
     * Reports what is wrong with a request; silent where the clause is met, and then it neither blocks nor allocates. Whatever it
     * throws becomes a finding that the clause was not checked, which refuses.
     */
    void check(CallRequest request, Findings findings);
}

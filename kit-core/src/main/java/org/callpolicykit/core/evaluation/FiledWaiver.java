package org.callpolicykit.core.evaluation;

import org.callpolicykit.core.policy.Waiver;

/**
 * A waiver with its place in the policy, by which its use is noted.
 *
 * @param place the index in the policy's list
 * @param waiver the waiver
 */
public record FiledWaiver(int place, Waiver waiver) {}

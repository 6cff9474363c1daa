package org.callpolicykit.api.decision;

import java.time.Instant;
import org.callpolicykit.api.call.CallId;

/**
 * Something still to be done for a call.
 *
 * @param call the call
 * @param citation the rule and clause that ask for it
 * @param what what is to be done: the message of the finding
 * @param by until when
 */
public record Duty(CallId call, Citation citation, Message what, Instant by) {}

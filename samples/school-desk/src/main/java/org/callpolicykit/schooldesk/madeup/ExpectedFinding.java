package org.callpolicykit.schooldesk.madeup;

/**
 * What a rule has to say about a call of the made-up school.
 *
 * @param rule the rule's name
 * @param status the status, as the kit names it
 * @param call the call's id
 */
public record ExpectedFinding(String rule, String status, String call) {}

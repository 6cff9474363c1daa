package org.callpolicykit.schooldesk.madeup;

/**
 * What a rule has to say about the made-up school or one of its calls.
 *
 * @param rule the rule's name
 * @param status the status, as the kit names it
 * @param call the call's id; empty where it is about the school
 */
public record ExpectedFinding(String rule, String status, String call) {}

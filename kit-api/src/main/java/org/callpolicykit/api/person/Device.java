package org.callpolicykit.api.person;

/**
 * The device with which somebody joins a call.
 *
 * @param ownership whose device it is
 */
public record Device(Ownership ownership) {}

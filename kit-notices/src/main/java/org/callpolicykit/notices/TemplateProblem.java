package org.callpolicykit.notices;

/** Says that a template could not be used: which one, where, and what to do. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.callpolicykit.api.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a rule's check allocates for calls that keep the clause, and why it has to. Of every other rule the tester asks that it does not. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allocates {

    /** Returns why, completing "it allocates, since it ...": "reads the texts of notices". */
    String value();
}

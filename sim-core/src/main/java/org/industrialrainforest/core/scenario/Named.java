package org.industrialrainforest.core.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The short name of a switch, for a figure's row or a table's first column; what it does is its {@link Param#meaning()}. */
@Internal
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Named {
    /** In English: some words in the middle of a sentence. */
    String value();
}

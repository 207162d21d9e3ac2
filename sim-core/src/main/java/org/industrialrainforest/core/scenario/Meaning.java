package org.industrialrainforest.core.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a part of the model is or does, in the words of the model's description (ODD). For a phase it is what happens in it; for a table, what a
 * row is; for a record, what its parameters are about. The one home of these words; parameters have theirs in {@link Param}, columns and
 * processes
 * where they are declared.
 */
@Internal
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Meaning {
    /** In English; the Chinese is in {@code words_zh.properties}, under {@code meaning.} and the simple name of the class. */
    String en();
}

package org.industrialrainforest.core.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one home of a parameter: its unit, meaning, bounds and source. The value itself stands in the scenario's YAML.
 *
 * <p>{@code allowed} bounds are enforced (a value outside is refused); {@code plausible} bounds are the range that a sweep or a sensitivity
 * analysis takes, and lie within {@code allowed}.
 */
@Internal
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Param {
    /** Unit of the value, for example {@code "RMB m"}, {@code "1/yr"}, {@code "share"}; {@code "-"} for a pure number. */
    String unit();

    /** What it is, in the field's terms, with the symbol of docs/model.md where there is one. */
    String meaning();

    /** How it follows when a world of another size is made, see {@link Scenario#scaled}. */
    WithSize size() default WithSize.STAYS;

    /** Smallest and largest value that is accepted, both included. */
    double[] allowed() default {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

    /** Range of values that the evidence leaves open, both ends included; empty when the value is not uncertain (a date, a count given by the source). */
    double[] plausible() default {};

    /** Where the value or range comes from; {@code "judgement"} when nobody measured it. */
    String source() default "judgement";
}

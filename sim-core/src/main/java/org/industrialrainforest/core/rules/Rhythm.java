package org.industrialrainforest.core.rules;

import org.industrialrainforest.core.scenario.Internal;

/**
 * What falls due every so many months of an age: asked of every firm in every month, so that it is told without a division (Lemire, Kaser &amp; Kurz 2019). An age is
 * a multiple of n if the age times ⌈2⁶⁴/n⌉, modulo 2⁶⁴, is below that.
 */
@Internal
public final class Rhythm {
    private final long inverse;

    /**
     * Every so many months.
     *
     * @param months at least 1
     */
    public Rhythm(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("something cannot fall due every " + months + " months; at least 1");
        }
        inverse = Long.divideUnsigned(-1L, months) + 1;
    }

    /** Whether it falls due at an age, months ≥ 0: at 0 and at each multiple. */
    public boolean due(int age) {
        return Long.compareUnsigned(age * inverse, inverse - 1) <= 0;
    }
}

package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.scenario.Internal;

/** A part over its whole, NaN where there is no whole. */
@Internal
public final class Share {
    private Share() {}

    public static double of(long part, long whole) {
        return of((double) part, (double) whole);
    }

    public static double of(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}

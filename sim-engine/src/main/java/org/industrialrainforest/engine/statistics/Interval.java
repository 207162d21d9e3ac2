package org.industrialrainforest.engine.statistics;

/**
 * A confidence interval.
 *
 * @param low lower limit; NaN if undefined
 * @param high upper limit; NaN if undefined
 */
public record Interval(double low, double high) {

    /** The interval of what cannot be estimated: both limits NaN. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** The interval centre ± halfWidth. */
    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    /** Whether the value lies in the interval, limits included; never if a limit is NaN. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Both limits less a number that is known. */
    public Interval less(double shift) {
        return new Interval(low - shift, high - shift);
    }

    /** Half the distance of the limits. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}

package org.industrialrainforest.engine.statistics;

/** Refusals of arguments, with the name, the position and the value. */
final class Checks {

    private Checks() {}

    /** A copy of values that are neither NaN nor infinite. */
    static double[] finite(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i]
                        + "; it must be a finite number. Maybe leave undefined values out before.");
            }
        }
        return values.clone();
    }

    /** A copy of values that are finite and not negative. */
    static double[] notNegative(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i] + "; it must not be negative.");
            }
        }
        return finite(name, values);
    }

    /** A copy of values that are finite and positive. */
    static double[] positive(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= 0) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i] + "; it must be positive.");
            }
        }
        return finite(name, values);
    }

    static void equalLengths(String name, int length, String otherName, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(name + " has " + length + " values, " + otherName + " has " + otherLength
                    + "; they must be equally many.");
        }
    }

    /** A number in the closed interval from low to high. */
    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + low + " to " + high + ".");
        }
        return value;
    }

    /** A confidence level or significance level, strictly between 0 and 1. */
    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level is " + level + "; it must lie strictly between 0 and 1, as 0.95.");
        }
        return level;
    }

    /** first − second, pair by pair; refuses other lengths and what is not finite. */
    static double[] differences(double[] first, double[] second) {
        equalLengths("first", first.length, "second", second.length);
        double[] differences = finite("first", first);
        finite("second", second);
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= second[i];
        }
        return differences;
    }
}

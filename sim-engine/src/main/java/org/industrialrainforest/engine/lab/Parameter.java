package org.industrialrainforest.engine.lab;

/**
 * A number that a model depends on. Most are made by {@link #of} or {@link #whole}.
 *
 * @param path what points and parameter sets call it, unique in a model
 * @param unit of the value, {@code "-"} for a pure number
 * @param meaning what it is, with its symbol
 * @param value that it has when nobody says otherwise
 * @param allowed values outside are refused
 * @param plausible values that the evidence leaves open: what a sweep takes
 * @param whole whether it is a whole number, such as a number of agents
 * @param source where value and range come from; {@code "judgement"} when nobody measured it
 */
public record Parameter(
        String path,
        String unit,
        String meaning,
        double value,
        Range allowed,
        Range plausible,
        boolean whole,
        String source) {

    /** Values between two numbers, both included. */
    public record Range(double low, double high) {
        /** @throws IllegalArgumentException unless low ≤ high */
        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("a range from " + low + " to " + high + " holds nothing");
            }
        }

        /** Whether the number lies between the two. */
        public boolean holds(double number) {
            return low <= number && number <= high;
        }

        private boolean holds(Range other) {
            return holds(other.low) && holds(other.high);
        }

        @Override
        public String toString() {
            return "[" + low + ", " + high + "]";
        }
    }

    /** @throws IllegalArgumentException if value or plausible range lie outside what is allowed, or the path is blank */
    public Parameter {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a parameter needs a path that is not blank");
        }
        if (!allowed.holds(value) || !allowed.holds(plausible)) {
            throw new IllegalArgumentException("parameter '" + path + "': its value " + value
                    + " and its plausible range " + plausible + " must lie in the allowed range " + allowed);
        }
        if (whole && value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "parameter '" + path + "' is a whole number; its value " + value + " is none");
        }
    }

    /**
     * A number that the evidence does not narrow down: all that is allowed is plausible, and its source is judgement.
     *
     * @param low least value that is allowed
     * @param high greatest value that is allowed
     * @throws IllegalArgumentException if the value lies outside, or the path is blank
     */
    public static Parameter of(String path, String unit, String meaning, double value, double low, double high) {
        Range range = new Range(low, high);
        return new Parameter(path, unit, meaning, value, range, range, false, "judgement");
    }

    /**
     * A whole number, such as a number of agents or of months; otherwise as {@link #of}.
     *
     * @throws IllegalArgumentException if the value lies outside, or the path is blank
     */
    public static Parameter whole(String path, String unit, String meaning, int value, int low, int high) {
        Range range = new Range(low, high);
        return new Parameter(path, unit, meaning, value, range, range, true, "judgement");
    }

    /**
     * The same parameter with what is known of it.
     *
     * @param newPlausible values that the evidence leaves open
     * @param newSource where value and range come from
     * @throws IllegalArgumentException if the plausible range lies outside what is allowed
     */
    public Parameter known(Range newPlausible, String newSource) {
        return new Parameter(path, unit, meaning, value, allowed, newPlausible, whole, newSource);
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is no number, not allowed, or not whole where it must be
     */
    double read(String text) {
        double number;
        try {
            number = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "parameter '" + path + "' has the value '" + text + "', which is no number; it may be in "
                            + allowed,
                    e);
        }
        if (!allowed.holds(number)) {
            throw new IllegalArgumentException(
                    "parameter '" + path + "' has the value " + text + "; allowed is " + allowed);
        }
        if (whole && number != Math.rint(number)) {
            throw new IllegalArgumentException("parameter '" + path + "' has the value " + text
                    + "; it must be a whole number in " + allowed + ", perhaps " + (long) Math.rint(number));
        }
        return number;
    }
}

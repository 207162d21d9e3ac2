package org.industrialrainforest.engine.lab;

/**
 * A number that a model depends on.
 *
 * @param path what points and parameter sets call it, unique in a model
 * @param unit of the value, {@code "-"} for a pure number
 * @param meaning what it is, with its symbol
 * @param value that it has when nobody says otherwise
 * @param allowed values outside are refused
 * @param plausible values that the evidence leaves open: what a sweep takes
 * @param source where value and range come from; {@code "judgement"} when nobody measured it
 */
public record Parameter(
        String path, String unit, String meaning, double value, Range allowed, Range plausible, String source) {

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
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is no number or not allowed
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
        return number;
    }
}

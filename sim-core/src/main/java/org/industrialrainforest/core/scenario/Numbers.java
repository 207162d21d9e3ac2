package org.industrialrainforest.core.scenario;

import java.util.Locale;
import java.util.regex.Pattern;

/** How numbers are written and read, in scenarios and options: as decimals, exactly, and in one way only. */
@Internal
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]*)");
    private static final Pattern REAL =
            Pattern.compile("[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]+(\\.[0-9]*)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([,_ '][0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern PERCENT = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)? ?%");

    private Numbers() {}

    /** Whether it is a whole number without leading zeros. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether it is a decimal number whose value is finite. */
    public static boolean isReal(String text) {
        return REAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    /** What is wrong with a text that is not a number of the kind. */
    public static String complaint(String text, boolean whole) {
        if (text.matches("(?i)[+-]?\\.?(inf|infinity|nan)")
                || (!whole && REAL.matcher(text).matches())) {
            return "'" + text + "' is not a finite number";
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            return "'" + text + "' starts with a zero, which some readers take for base eight";
        }
        return "'" + text + "' is not a " + (whole ? "whole number" : "number");
    }

    /** The number that was probably meant, or an empty text. */
    public static String suggestion(String text, boolean whole) {
        if (LEADING_ZERO.matcher(text).matches()) {
            return text.replaceFirst("^([+-]?)0+(?=[0-9])", "$1");
        }
        if (GROUPED.matcher(text).matches()) {
            return text.replaceAll("[,_ ']", "");
        }
        if (!whole && PERCENT.matcher(text).matches()) {
            return write(Double.parseDouble(text.replaceAll("[ %]", "")) / 100);
        }
        return "";
    }

    /** The shortest text that reads back as the same number: {@code 5}, {@code 0.15}, {@code 1e15}. */
    public static String write(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "E").toLowerCase(Locale.ROOT);
    }

    /** Bounds in words; empty when there are none. */
    static String between(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return "";
        }
        if (high == Double.POSITIVE_INFINITY) {
            return "at least " + write(low);
        }
        return low == Double.NEGATIVE_INFINITY ? "at most " + write(high) : write(low) + " to " + write(high);
    }
}

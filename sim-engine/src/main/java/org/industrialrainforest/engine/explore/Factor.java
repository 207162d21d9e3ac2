package org.industrialrainforest.engine.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import org.industrialrainforest.engine.lab.Parameter;

/**
 * A parameter that is varied, uniform over a range. The range's ends are 0 and 1 of a design; a whole number has equally wide strata.
 *
 * @param range that it is varied over, within what is allowed
 */
public record Factor(Parameter parameter, Parameter.Range range) {
    private static final MathContext DIGITS = new MathContext(12);

    /** @throws IllegalArgumentException if the range holds a single value, or leaves what is allowed */
    public Factor {
        if (!(range.low() < range.high()) || Double.isInfinite(range.high() - range.low())) {
            throw new IllegalArgumentException("parameter '" + parameter.path() + "' cannot be varied over " + range
                    + "; give it a range with two finite ends");
        }
        if (!parameter.allowed().holds(range.low()) || !parameter.allowed().holds(range.high())) {
            throw new IllegalArgumentException("parameter '" + parameter.path() + "' cannot be varied over " + range
                    + "; allowed is " + parameter.allowed());
        }
        if (parameter.whole() && (range.low() != Math.rint(range.low()) || range.high() != Math.rint(range.high()))) {
            throw new IllegalArgumentException(
                    "parameter '" + parameter.path() + "' is a whole number; " + range + " has other ends");
        }
    }

    /** Over its plausible range. */
    public static Factor of(Parameter parameter) {
        return new Factor(parameter, parameter.plausible());
    }

    /** What points call it. */
    public String path() {
        return parameter.path();
    }

    /**
     * Its value as points have it, with twelve digits.
     *
     * @param unit coordinate of a design, 0 to 1
     */
    public String text(double unit) {
        double value = value(unit);
        if (parameter.whole()) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        boolean inside = range.holds(rounded.doubleValue());
        return (inside ? rounded : new BigDecimal(Double.toString(value)))
                .stripTrailingZeros()
                .toPlainString();
    }

    private double value(double unit) {
        double width = range.high() - range.low();
        if (parameter.whole()) {
            // The last bit of a third must not move a level into the stratum below.
            return range.low() + Math.min(width, Math.floor(unit * (width + 1) + 1e-9));
        }
        return unit == 1 ? range.high() : Math.min(range.high(), range.low() + unit * width);
    }

    /** Where its value lies in the range, 0 to 1: the coordinate itself but for whole numbers, which lie where they lie. */
    double scaled(double unit) {
        return parameter.whole() ? (value(unit) - range.low()) / (range.high() - range.low()) : unit;
    }

    /** Where the parameter's own value lies, kept within the range. */
    public double own() {
        double at = (parameter.value() - range.low()) / (range.high() - range.low());
        return Math.max(0, Math.min(1, at));
    }
}

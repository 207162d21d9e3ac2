package org.industrialrainforest.core.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure read off one run: a product of ratios, kept apart so that replicates can be pooled (a chance of approval is a product of phase
 * rates). A plain number is a ratio over one.
 *
 * @param parts empty for a figure that nobody can measure
 * @param error standard error within the run, NaN where none is known
 */
public record Measured(List<Ratio> parts, double error) {
    static final Measured UNKNOWN = new Measured(List.of(), Double.NaN);
    private static final double SIGNIFICANT = 1.959963984540054;

    /** Numerator over denominator; undefined unless the denominator is positive. */
    public record Ratio(double numerator, double denominator) {}

    public Measured {
        parts = List.copyOf(parts);
    }

    static Measured of(long count) {
        return of((double) count);
    }

    static Measured of(double value) {
        return ratio(value, 1);
    }

    static Measured ratio(double numerator, double denominator) {
        return new Measured(List.of(new Ratio(numerator, denominator)), Double.NaN);
    }

    static Measured estimate(double value, double error) {
        return new Measured(List.of(new Ratio(value, 1)), error);
    }

    static Measured product(Measured... factors) {
        List<Ratio> parts = new ArrayList<>();
        for (Measured factor : factors) {
            parts.addAll(factor.parts);
        }
        return new Measured(parts, Double.NaN);
    }

    /** The figure; NaN when it is unknown or undefined. */
    public double value() {
        double product = parts.isEmpty() ? Double.NaN : 1;
        for (Ratio part : parts) {
            product *= part.denominator() > 0 ? part.numerator() / part.denominator() : Double.NaN;
        }
        return product;
    }

    /** Whether nobody can measure it. */
    public boolean unknown() {
        return parts.isEmpty();
    }

    /** Whether it differs from zero at .05, two-sided, in the direction of the sign. */
    public boolean significant(double sign) {
        return sign * value() / error > SIGNIFICANT;
    }

    /** The figure with numerators and denominators added up over replicates; those with an undefined numerator are left out. */
    public static double pooled(List<Measured> replicates) {
        double product = Double.NaN;
        int parts = replicates.isEmpty() ? 0 : replicates.get(0).parts.size();
        for (int i = 0; i < parts; i++) {
            double numerator = 0;
            double denominator = 0;
            for (Measured one : replicates) {
                Ratio ratio = one.parts.get(i);
                if (!Double.isNaN(ratio.numerator()) && !Double.isNaN(ratio.denominator())) {
                    numerator += ratio.numerator();
                    denominator += ratio.denominator();
                }
            }
            double rate = denominator > 0 ? numerator / denominator : Double.NaN;
            product = i == 0 ? rate : product * rate;
        }
        return product;
    }
}

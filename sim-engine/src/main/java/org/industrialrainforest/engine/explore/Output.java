package org.industrialrainforest.engine.explore;

import java.util.List;

/**
 * What of a point's runs is explained: the level of an outcome, its difference between two treatments, the synergy of a mix, or a treatment's rank. All
 * worlds of a point, and of all points, share their random numbers.
 *
 * @param kind which of them
 * @param outcome id of the outcome
 * @param treatments that it rests on, in the order that {@code kind} says
 * @param lowerIsBetter whether the best rank is that of the lowest value; of no effect on other kinds
 */
public record Output(Kind kind, String outcome, List<String> treatments, boolean lowerIsBetter) {
    /** What is read off a point's runs. */
    public enum Kind {
        /** Mean over replicates under one treatment. */
        LEVEL,
        /** Mean of the paired differences: treatment, baseline. */
        DIFFERENCE,
        /** What a mix does beyond the sum of what its parts do: mix, baseline, then the parts. */
        SYNERGY,
        /** Rank of the first among all treatments by their means, 1 for the best; those that are equal share the mean of their ranks. */
        RANK
    }

    /** Copies its list. */
    public Output {
        treatments = List.copyOf(treatments);
        int least = kind == Kind.LEVEL ? 1 : kind == Kind.SYNERGY ? 3 : 2;
        if (treatments.size() < least) {
            throw new IllegalArgumentException(
                    "the output " + kind + " needs " + least + " treatments; it has " + treatments);
        }
    }

    /** Level under a treatment. */
    public static Output level(String outcome, String treatment) {
        return new Output(Kind.LEVEL, outcome, List.of(treatment), false);
    }

    /** Difference of a treatment to a baseline. */
    public static Output difference(String outcome, String treatment, String baseline) {
        return new Output(Kind.DIFFERENCE, outcome, List.of(treatment, baseline), false);
    }

    /**
     * Value at a point.
     *
     * @param values of the outcome, a row of replicates for each of the treatments
     * @return mean over the replicates that are defined; {@link Double#NaN} without any, or where a treatment that is ranked has none
     */
    double of(double[][] values) {
        if (kind == Kind.RANK) {
            return rank(values);
        }
        return mean(replicates(values));
    }

    /** The same of each replicate; of a rank, {@link Double#NaN}. */
    double[] replicates(double[][] values) {
        double[] each = new double[values[0].length];
        for (int r = 0; r < each.length; r++) {
            double sum = switch (kind) {
                case LEVEL -> values[0][r];
                case DIFFERENCE -> values[0][r] - values[1][r];
                case SYNERGY -> values[0][r] - values[1][r];
                case RANK -> Double.NaN;
            };
            for (int part = 2; part < values.length && kind == Kind.SYNERGY; part++) {
                sum -= values[part][r] - values[1][r];
            }
            each[r] = sum;
        }
        return each;
    }

    private double rank(double[][] values) {
        double own = mean(values[0]);
        double rank = 1;
        for (int t = 1; t < values.length; t++) {
            double other = mean(values[t]);
            if (Double.isNaN(other) || Double.isNaN(own)) {
                return Double.NaN;
            }
            rank += other == own ? .5 : (other > own) != lowerIsBetter ? 1 : 0;
        }
        return rank;
    }

    /** Mean of those that are defined. */
    static double mean(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}

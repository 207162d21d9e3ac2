package org.industrialrainforest.engine.choice;

import java.util.Arrays;
import java.util.List;

/**
 * What each alternative came to in each sampled future, of one outcome.
 *
 * <p>Futures in which the outcome of any alternative is undefined are left out of all comparisons, so that no alternative is judged by easier futures than
 * another.
 */
public final class Futures {
    private final List<String> alternatives;
    private final double[][] values;
    private final boolean lowerIsBetter;
    private final int[] complete;

    private Futures(List<String> alternatives, double[][] values, boolean lowerIsBetter) {
        this.alternatives = alternatives;
        this.values = values;
        this.lowerIsBetter = lowerIsBetter;
        int futures = values[0].length;
        int[] kept = new int[futures];
        int n = 0;
        for (int s = 0; s < futures; s++) {
            boolean defined = true;
            for (double[] row : values) {
                defined &= !Double.isNaN(row[s]);
            }
            if (defined) {
                kept[n++] = s;
            }
        }
        this.complete = Arrays.copyOf(kept, n);
    }

    /**
     * The outcome of every alternative in every future.
     *
     * @param alternatives a name each
     * @param values a row for each alternative, a column for each future; NaN where it is undefined
     * @param lowerIsBetter whether less of the outcome is better
     * @throws IllegalArgumentException if there is no alternative, or rows have different lengths
     */
    public static Futures of(List<String> alternatives, double[][] values, boolean lowerIsBetter) {
        if (alternatives.isEmpty() || alternatives.size() != values.length) {
            throw new IllegalArgumentException(alternatives.size() + " alternatives have " + values.length
                    + " rows of values; give each alternative one, and at least one");
        }
        double[][] copy = new double[values.length][];
        for (int a = 0; a < values.length; a++) {
            if (values[a].length != values[0].length) {
                throw new IllegalArgumentException("'" + alternatives.get(a) + "' has " + values[a].length
                        + " futures, the first alternative " + values[0].length + "; they share their futures");
            }
            copy[a] = values[a].clone();
        }
        return new Futures(List.copyOf(alternatives), copy, lowerIsBetter);
    }

    /** Names, in the order that was given. */
    public List<String> alternatives() {
        return alternatives;
    }

    /** Whether less of the outcome is better. */
    public boolean lowerIsBetter() {
        return lowerIsBetter;
    }

    /** Number of futures in which all alternatives are defined. */
    public int size() {
        return complete.length;
    }

    /** Number of futures that were left out, as an alternative is undefined there. */
    public int leftOut() {
        return values[0].length - complete.length;
    }

    /** Value of an alternative in the complete futures. */
    public double[] values(int alternative) {
        double[] chosen = new double[complete.length];
        for (int s = 0; s < chosen.length; s++) {
            chosen[s] = values[alternative][complete[s]];
        }
        return chosen;
    }

    /** The columns that are complete, as they were numbered when given. */
    public int[] columns() {
        return complete.clone();
    }
}

package org.industrialrainforest.engine.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values adjusted for being many: reject where the adjusted value is at most the level.
 *
 * <p>Order is kept, equal p stay equal, no tests give an empty array, one test keeps its p. A p that is NaN or outside 0 to 1 is refused.
 * As R's {@code p.adjust}.
 */
public final class MultipleTesting {

    private MultipleTesting() {}

    /** Bonferroni: min(1, m p). Bounds the probability of any false rejection. */
    public static double[] bonferroni(double... pValues) {
        double[] adjusted = checked(pValues);
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] = Math.min(1, adjusted.length * adjusted[i]);
        }
        return adjusted;
    }

    /**
     * Holm's step-down: of the sorted p₁ ≤ … ≤ p_m the i-th becomes max_{j ≤ i} min(1, (m − j + 1) p_j). Bounds the
     * probability of any false rejection and rejects whatever Bonferroni does.
     *
     * <p>Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
     */
    public static double[] holm(double... pValues) {
        double[] p = checked(pValues);
        double[] adjusted = new double[p.length];
        double largest = 0;
        int[] order = ascending(p);
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg's step-up: the i-th becomes min_{j ≥ i} min(1, m p_j / j). Bounds the expected share of
     * false rejections among the rejections.
     *
     * <p>Source: Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
     */
    public static double[] benjaminiHochberg(double... pValues) {
        double[] p = checked(pValues);
        double[] adjusted = new double[p.length];
        double least = 1;
        int[] order = ascending(p);
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, p.length * p[order[i]] / (i + 1));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    private static double[] checked(double... pValues) {
        for (int i = 0; i < pValues.length; i++) {
            Checks.within("pValues[" + i + "]", pValues[i], 0, 1);
        }
        return pValues.clone();
    }

    private static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

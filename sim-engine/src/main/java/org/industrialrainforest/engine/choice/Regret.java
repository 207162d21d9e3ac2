package org.industrialrainforest.engine.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * Regret of alternatives: how far each falls short of the best in the same future.
 *
 * <p>Regret of a in s is max_b v(b, s) − v(a, s), or v(a, s) − min_b v(b, s) where less is better: 0 for the best, never negative, in the outcome's unit. The
 * rule of least maximum regret takes the alternative whose worst regret is least. That depends on which alternatives are offered and on the most extreme future,
 * so the 90 % quantile and the mean stand beside it. Where values are means over a few runs, the best of a future owes something to chance, and regret is above the truth. Source: Savage (1951), Journal of the American Statistical Association 46, 55–67.
 *
 * @param rows one for each alternative, least maximum regret first
 * @param futures in which all alternatives are defined
 * @param leftOut futures in which one is not
 */
public record Regret(List<Row> rows, int futures, int leftOut) {
    private static final double LEVEL = .95;

    /** Copies its list. */
    public Regret {
        rows = List.copyOf(rows);
    }

    /**
     * An alternative.
     *
     * @param maximum regret in the worst of its futures; NaN without futures
     * @param worst column of that future; −1 without futures or regret
     * @param p90 quantile of regret at 90 %
     * @param mean regret
     * @param best share of futures in which nothing is better, ties counted
     * @param bestInterval Wilson's 95 % interval of that share, over futures and not over runs
     */
    public record Row(
            String alternative,
            double maximum,
            int worst,
            double p90,
            double mean,
            double best,
            Interval bestInterval) {}

    /** Of every alternative. */
    public static Regret of(Futures futures) {
        int n = futures.size();
        double[][] values = new double[futures.alternatives().size()][];
        double[] best = new double[n];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        int sign = futures.lowerIsBetter() ? -1 : 1;
        for (int a = 0; a < values.length; a++) {
            values[a] = futures.values(a);
            for (int s = 0; s < n; s++) {
                best[s] = Math.max(best[s], sign * values[a][s]);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < values.length; a++) {
            rows.add(row(futures, a, values[a], best, sign));
        }
        rows.sort(Comparator.comparingDouble(Row::maximum).thenComparingDouble(Row::mean));
        return new Regret(rows, n, futures.leftOut());
    }

    private static Row row(Futures futures, int alternative, double[] values, double[] best, int sign) {
        String name = futures.alternatives().get(alternative);
        int n = values.length;
        if (n == 0) {
            return new Row(name, Double.NaN, -1, Double.NaN, Double.NaN, Double.NaN, Interval.UNDEFINED);
        }
        double[] regret = new double[n];
        int worst = 0;
        int hits = 0;
        for (int s = 0; s < n; s++) {
            regret[s] = best[s] == sign * values[s] ? 0 : best[s] - sign * values[s];
            worst = regret[s] > regret[worst] ? s : worst;
            hits += regret[s] == 0 ? 1 : 0;
        }
        Proportion share = new Proportion(hits, n);
        return new Row(
                name,
                regret[worst],
                regret[worst] == 0 ? -1 : futures.columns()[worst],
                Quantiles.of(regret).at(.9),
                StatUtils.mean(regret),
                share.share(),
                share.wilson(LEVEL));
    }
}

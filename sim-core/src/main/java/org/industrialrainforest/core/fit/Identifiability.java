package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * What the facts say about each free parameter: how well a parameter can be told from simulated facts, over sets that were tried.
 *
 * <p>The parameter's place in its range (0 to 1) is regressed on all facts by ridge regression. A fact enters as u, its rank among the sets over
 * their number less ½, and as u²: any monotone relation is a line then, and outliers do not matter. An undefined value has the middle rank, and
 * a further column says that it was undefined. Ten folds are drawn by lot; each set is predicted from the nine tenths of the sets that lack it.
 *
 * <pre>R² = 1 − Σ (place − predicted)² / Σ (place − mean of the other folds)²</pre>
 *
 * <p>Near 1 the facts settle the parameter; at 0 or below they say nothing about it. The observed values of the facts are not used.
 *
 * @param sets that were regressed
 * @param rows of the free parameters, in their order; none with fewer than {@value #FEWEST} sets
 */
public record Identifiability(int sets, List<Row> rows) {
    /** Of fewer sets nothing is said. */
    public static final int FEWEST = 30;

    private static final int FOLDS = 10;

    public Identifiability {
        rows = List.copyOf(rows);
    }

    /**
     * One parameter.
     *
     * @param path of it
     * @param r2 cross-validated R², at most 1; negative where the facts predict worse than no facts
     * @param low end of its 95 % interval, Fieller's over sets whose errors count as independent; NaN where it has none
     * @param high other end
     * @param leastFold least R² of a fold
     * @param greatestFold greatest R² of a fold
     */
    public record Row(String path, double r2, double low, double high, double leastFold, double greatestFold) {
        /** Whether the facts say something about it: the whole interval is above 0. */
        public boolean told() {
            return low > 0;
        }
    }

    /** Over these sets, all of which measured the same facts. */
    static Identifiability of(List<FreeParameter> free, List<TriedSet> sets, long seed) {
        if (sets.size() < FEWEST) {
            return new Identifiability(sets.size(), List.of());
        }
        Draws draws = new Draws(seed, 0);
        List<TriedSet> mixed = new ArrayList<>(sets);
        mixed.sort(Comparator.comparingLong(set -> draws.lot(ParameterSearch.FOLD, set.number())));
        double[][] facts = scores(mixed);
        int n = mixed.size();
        double[][] errors = new double[free.size()][n];
        double[][] spreads = new double[free.size()][n];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TriedSet> others = new ArrayList<>();
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (i % FOLDS != fold) {
                    others.add(mixed.get(i));
                    rows.add(facts[i]);
                }
            }
            RidgeRegression regression = new RidgeRegression(rows.toArray(double[][]::new));
            for (int p = 0; p < free.size(); p++) {
                FreeParameter parameter = free.get(p);
                RidgeRegression.Fit fit = regression.fit(
                        others.stream().mapToDouble(t -> t.place(parameter)).toArray());
                for (int i = fold; i < n; i += FOLDS) {
                    double place = mixed.get(i).place(parameter);
                    errors[p][i] = square(place - fit.at(facts[i]));
                    spreads[p][i] = square(place - fit.mean());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int p = 0; p < free.size(); p++) {
            rows.add(row(free.get(p).path(), errors[p], spreads[p]));
        }
        return new Identifiability(n, rows);
    }

    private static Row row(String path, double[] errors, double[] spreads) {
        int[] each = new int[errors.length];
        double[] error = new double[FOLDS];
        double[] spread = new double[FOLDS];
        for (int i = 0; i < each.length; i++) {
            each[i] = i;
            error[i % FOLDS] += errors[i];
            spread[i % FOLDS] += spreads[i];
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int fold = 0; fold < FOLDS; fold++) {
            double r2 = 1 - error[fold] / spread[fold];
            least = Math.min(least, r2);
            greatest = Math.max(greatest, r2);
        }
        RatioOfMeans unexplained = RatioOfMeans.of(errors, spreads, each);
        Interval interval = unexplained.interval(IntervalKind.MONTE_CARLO, .95);
        return new Row(path, 1 - unexplained.value(), 1 - interval.high(), 1 - interval.low(), least, greatest);
    }

    private static double square(double value) {
        return value * value;
    }

    /** Three columns for each fact: u, u² and whether it is undefined. */
    private static double[][] scores(List<TriedSet> sets) {
        int facts = sets.get(0).statistics().length;
        double[][] scores = new double[sets.size()][3 * facts];
        for (int f = 0; f < facts; f++) {
            double[] values = new double[sets.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = sets.get(i).statistics()[f];
            }
            double[] u = ranks(values);
            for (int i = 0; i < u.length; i++) {
                scores[i][3 * f] = u[i];
                scores[i][3 * f + 1] = u[i] * u[i];
                scores[i][3 * f + 2] = Double.isNaN(values[i]) ? 1 : 0;
            }
        }
        return scores;
    }

    /** Ranks from −½ to ½; equal values share theirs, undefined ones have 0. */
    private static double[] ranks(double... values) {
        double[] ranks = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE).rank(values);
        long defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? 0 : (ranks[i] - .5) / defined - .5;
        }
        return ranks;
    }
}

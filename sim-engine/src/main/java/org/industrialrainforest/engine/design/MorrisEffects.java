package org.industrialrainforest.engine.design;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.industrialrainforest.engine.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Elementary effects of inputs on an output: along a trajectory one input after the other takes a step, and its effect is d = (y' − y)/(u' − u), with
 * u the input scaled to [0, 1].
 *
 * <p>μ is the mean of an input's effects over trajectories, μ* that of their absolute values, σ their standard deviation with n − 1. A large σ
 * beside μ* tells of interactions or of a bent response. Intervals are percentiles of bootstrap resamples of whole trajectories.
 *
 * <p>A trajectory in which an output is {@link Double#NaN} is left out whole and counted: it failed. Without trajectories all is NaN; of one, σ is.
 *
 * <p>Sources: Morris (1991), Technometrics 33, 161–174, doi:10.1080/00401706.1991.10484804; Campolongo, Cariboni and Saltelli (2007),
 * doi:10.1016/j.envsoft.2006.10.004.
 */
public final class MorrisEffects {
    private static final int RESAMPLES = 1000;

    private final double[][] effects;
    private final int[] trajectories;
    private final int dropped;

    private MorrisEffects(double[][] effects, int[] trajectories, int dropped) {
        this.effects = effects;
        this.trajectories = trajectories;
        this.dropped = dropped;
    }

    /**
     * Effects along trajectories of k + 1 points each, as {@link Trajectories} makes them; k is the number of inputs.
     *
     * @param units one row of inputs scaled to [0, 1] for each point, trajectory after trajectory
     * @param outputs of the points; {@link Double#NaN} where the model failed
     * @throws IllegalArgumentException if lengths differ, a step changes not exactly one input, or a trajectory changes one twice
     */
    public static MorrisEffects of(double[][] units, double[] outputs) {
        int k = units.length == 0 ? 0 : units[0].length;
        if (units.length != outputs.length || units.length % (k + 1) != 0) {
            throw new IllegalArgumentException(units.length + " points of " + k + " inputs and " + outputs.length
                    + " outputs; there must be " + (k + 1) + " of both for each trajectory");
        }
        double[] steps = new double[units.length / (k + 1) * k];
        for (int s = 0; s < steps.length; s++) {
            int from = s / k * (k + 1) + s % k;
            steps[s] = outputs[from + 1] - outputs[from];
        }
        return ofSteps(units, steps);
    }

    /**
     * The same from differences of outputs, for models whose replicates are paired step by step.
     *
     * @param steps output after a step less that before it, k for each trajectory; {@link Double#NaN} where one of the two is undefined
     * @throws IllegalArgumentException as above
     */
    public static MorrisEffects ofSteps(double[][] units, double[] steps) {
        int k = units.length == 0 ? 0 : units[0].length;
        int all = units.length / (k + 1);
        if (units.length % (k + 1) != 0 || steps.length != all * k) {
            throw new IllegalArgumentException(units.length + " points of " + k + " inputs and " + steps.length
                    + " steps; there must be " + (k + 1) + " points and " + k + " steps for each trajectory");
        }
        double[][] found = new double[k][all];
        int[] kept = new int[all];
        int n = 0;
        for (int t = 0; t < all; t++) {
            double[] effect = along(units, steps, t, k);
            boolean whole = Arrays.stream(steps, t * k, (t + 1) * k).allMatch(Double::isFinite);
            if (whole) {
                for (int i = 0; i < k; i++) {
                    found[i][n] = effect[i];
                }
                kept[n++] = t;
            }
        }
        int whole = n;
        return new MorrisEffects(
                Arrays.stream(found).map(row -> Arrays.copyOf(row, whole)).toArray(double[][]::new),
                Arrays.copyOf(kept, whole),
                all - whole);
    }

    private static double[] along(double[][] units, double[] steps, int trajectory, int k) {
        int from = trajectory * (k + 1);
        double[] effect = new double[k];
        boolean[] stepped = new boolean[k];
        for (int p = from; p < from + k; p++) {
            int moved = moved(units[p], units[p + 1], p);
            if (stepped[moved]) {
                throw new IllegalArgumentException("input " + moved + " takes a second step from point " + p
                        + "; in a trajectory each takes one. Maybe the points are not in their order.");
            }
            stepped[moved] = true;
            effect[moved] = steps[trajectory * k + p - from] / (units[p + 1][moved] - units[p][moved]);
        }
        return effect;
    }

    /** The input that differs between two neighbours. */
    static int moved(double[] from, double[] to, int p) {
        int moved = -1;
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                if (moved >= 0) {
                    throw new IllegalArgumentException("inputs " + moved + " and " + i + " both change from point " + p
                            + " to the next; a step changes one");
                }
                moved = i;
            }
        }
        if (moved < 0) {
            throw new IllegalArgumentException("no input changes from point " + p + " to the next; a step changes one");
        }
        return moved;
    }

    /** Number of inputs. */
    public int inputs() {
        return effects.length;
    }

    /** Number of trajectories that count. */
    public int trajectories() {
        return trajectories.length;
    }

    /** Number of trajectories that were left out since a point of them failed. */
    public int dropped() {
        return dropped;
    }

    /** The effects of an input, trajectory after trajectory. */
    public double[] effects(int input) {
        return effects[input].clone();
    }

    /** Which trajectories they are of, from 0. */
    public int[] kept() {
        return trajectories.clone();
    }

    /** μ, the mean effect: what the input does on average, for which effects of both signs cancel. */
    public double mu(int input) {
        return mean(effects[input], null, false);
    }

    /** μ*, the mean absolute effect: how much the input matters. */
    public double muStar(int input) {
        return mean(effects[input], null, true);
    }

    /** σ, the standard deviation of the effects with n − 1; NaN of fewer than two. */
    public double sigma(int input) {
        double[] all = effects[input];
        return all.length < 2 ? Double.NaN : FastMath.sqrt(squares(all, null) / (all.length - 1));
    }

    /** The same with n, for effects that are a whole population, such as all moves on a grid. */
    public double populationSigma(int input) {
        double[] all = effects[input];
        return FastMath.sqrt(squares(all, null) / all.length);
    }

    /** Intervals of an input's μ, μ* and σ. */
    public record Intervals(Interval mu, Interval muStar, Interval sigma) {}

    /**
     * Intervals of all inputs, over the same resamples of trajectories.
     *
     * @param level such as .95
     * @return undefined ones where there are fewer than two trajectories
     */
    public Intervals[] intervals(double level, long seed) {
        int n = trajectories();
        double[][][] values = new double[effects.length][3][n < 2 ? 0 : RESAMPLES];
        Keyed keyed = new Keyed(seed);
        for (int b = 0; b < RESAMPLES && n >= 2; b++) {
            int[] rows = keyed.resample(n, b);
            for (int i = 0; i < effects.length; i++) {
                values[i][0][b] = mean(effects[i], rows, false);
                values[i][1][b] = mean(effects[i], rows, true);
                values[i][2][b] = FastMath.sqrt(squares(effects[i], rows) / (n - 1));
            }
        }
        return Arrays.stream(values)
                .map(of -> new Intervals(
                        Percentiles.of(of[0], level), Percentiles.of(of[1], level), Percentiles.of(of[2], level)))
                .toArray(Intervals[]::new);
    }

    private static double mean(double[] all, int @Nullable [] rows, boolean absolute) {
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            double one = all[rows == null ? i : rows[i]];
            sum += absolute ? Math.abs(one) : one;
        }
        return sum / all.length;
    }

    private static double squares(double[] all, int @Nullable [] rows) {
        double mean = mean(all, rows, false);
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            double one = all[rows == null ? i : rows[i]] - mean;
            sum += one * one;
        }
        return sum;
    }
}

package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;

/**
 * Whether planted truths lie inside their own regions. Each point that was run is the truth in turn: its outputs, with errors of observation and discrepancy drawn
 * as large as their variances say, stand for the observed ones. Emulators of all other points judge it, with the same kernels. It costs no further run
 * and judges the emulators of this wave, their variances and the cut; it does not judge how later waves choose their points.
 *
 * @param truths that were planted
 * @param inside those that lie inside their own regions
 * @param ruledOut mean share of the other points that a truth's observations rule out
 */
public record Planted(int truths, int inside, double ruledOut) {
    /** Fewer say little. */
    public static final int FEWEST = 50;

    /** Share of truths inside. */
    public double coverage() {
        return new Proportion(inside, truths).share();
    }

    /** Wilson's interval of 95 % of the coverage. */
    public Interval interval() {
        return new Proportion(inside, truths).wilson(.95);
    }

    /** Of the points that emulators were made from. */
    static Planted of(Cut cut, List<Simulated> points, List<Emulator> emulators, Draws draws) {
        int outputs = emulators.size();
        int n = points.size();
        double[][] value = new double[n][outputs];
        double[][] mean = new double[n][outputs];
        double[][] variance = new double[n][outputs];
        for (int k = 0; k < outputs; k++) {
            Emulator emulator = emulators.get(k);
            GaussianProcess.Prediction[] others = emulator.process().leftOut();
            int at = 0;
            for (int i = 0; i < n; i++) {
                boolean known = emulator.defined(points.get(i));
                value[i][k] = known ? emulator.value(at) : Double.NaN;
                mean[i][k] = known ? others[at].mean() : Double.NaN;
                variance[i][k] = known ? others[at].variance() : Double.NaN;
                at += known ? 1 : 0;
            }
        }
        int inside = 0;
        List<Double> out = new ArrayList<>();
        for (int truth = 0; truth < n; truth++) {
            double[] observed = new double[outputs];
            double[] beside = new double[outputs];
            for (int k = 0; k < outputs; k++) {
                beside[k] = emulators.get(k).target().beside();
                observed[k] = value[truth][k] + Math.sqrt(beside[k]) * draws.normal(Population.PLANTED, truth, k, n);
            }
            int left = 0;
            for (int i = 0; i < n; i++) {
                double[] off = new double[outputs];
                for (int k = 0; k < outputs; k++) {
                    double difference = Math.abs(mean[i][k] - observed[k]);
                    double one = difference == 0 ? 0 : difference / Math.sqrt(variance[i][k] + beside[k]);
                    off[k] = Double.isNaN(one) ? 0 : one; // Undefined on either side rules nothing out.
                }
                boolean leaves = cut.leaves(off);
                inside += leaves && i == truth ? 1 : 0;
                left += leaves && i != truth ? 1 : 0;
            }
            out.add(1 - (double) left / (n - 1));
        }
        return new Planted(
                n,
                inside,
                out.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
    }
}

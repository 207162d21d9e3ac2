package org.industrialrainforest.engine.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An emulator of one output and what it is held against. The implausibility of a point is |E − z| / √(Var E + Var runs + Var discrepancy + Var observation)
 * (Craig et al. 1997; Vernon, Goldstein and Bower 2010, doi:10.1214/10-BA524).
 *
 * <p>Variances from a few replicates are drawn towards their mean over all points, which counts as {@value #PRIOR} replicates.
 */
public final class Emulator {
    private static final int FEWEST = 8;
    private static final int PRIOR = 4;

    private final Target target;
    private final GaussianProcess process;
    private final double runs;
    private final List<Simulated> points;
    private final int output;

    private Emulator(Target target, GaussianProcess process, double runs, List<Simulated> points, int output) {
        this.target = target;
        this.process = process;
        this.runs = runs;
        this.points = points;
        this.output = output;
    }

    /**
     * An emulator of an output; null where it is undefined at more than half of the points, or defined at fewer than {@value #FEWEST}.
     *
     * @param output its place among the outputs
     */
    static @Nullable Emulator of(Target target, int output, List<Simulated> points) {
        List<Simulated> defined =
                points.stream().filter(p -> !Double.isNaN(p.values()[output])).toList();
        if (defined.size() < FEWEST || 2 * defined.size() < points.size()) {
            return null;
        }
        double mean = defined.stream()
                .mapToDouble(p -> p.variances()[output])
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(0);
        double[] noise = defined.stream()
                .mapToDouble(p -> drawn(p.variances()[output], p.runs(), mean))
                .toArray();
        GaussianProcess process = GaussianProcess.of(
                defined.stream().map(Simulated::point).toArray(double[][]::new),
                defined.stream().mapToDouble(p -> p.values()[output]).toArray(),
                noise);
        return new Emulator(target, process, mean, defined, output);
    }

    private static double drawn(double variance, int runs, double mean) {
        return Double.isNaN(variance) ? mean : ((runs - 1) * variance + PRIOR * mean) / (runs - 1 + PRIOR);
    }

    /** What it is held against. */
    public Target target() {
        return target;
    }

    /** The process that tells the output's mean. */
    public GaussianProcess process() {
        return process;
    }

    /** Mean variance of a value over the choice of replicates; 0 with a single run, where the process holds it. */
    public double runVariance() {
        return runs;
    }

    /** Whether its output is defined at a point; those of which it was made are all that are, in their order. */
    boolean defined(Simulated at) {
        return !Double.isNaN(at.values()[output]);
    }

    /** The value at one of the points that it was made from. */
    double value(int point) {
        return points.get(point).values()[output];
    }

    /** How implausible a point of the cube is by this output, at least 0. */
    public double implausibility(double... point) {
        GaussianProcess.Prediction there = process.at(point);
        return off(there.mean(), there.variance() + runs);
    }

    /** How far a mean of that variance is from the target. */
    double off(double mean, double variance) {
        double off = Math.abs(mean - target.value());
        return off == 0 ? 0 : off / Math.sqrt(variance + target.beside());
    }
}

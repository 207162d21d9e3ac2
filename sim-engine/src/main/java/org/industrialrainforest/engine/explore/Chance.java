package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/**
 * How large the steps of a parameter would be if it did nothing and runs differed by chance alone.
 *
 * <p>The differences of a step's n replicates are a vector whose mean is the step. If they are luck, normal and of any variance, every direction of that
 * vector is as likely as any other: turned at random, step by step, it shows which sizes luck alone would bring (Langsrud 2005,
 * doi:10.1007/s11222-005-4789-5). A rank has no replicates: there the two ends of a step change places, replicate by replicate, at random.
 *
 * <p>Steps with fewer than two replicates tell nothing of luck and are left out, of what was seen too. Luck of a replicate that is the same in many
 * steps counts once for each of them: what is found holds for the replicates that were run.
 *
 * @param noise size that luck alone would bring on average; {@link Double#NaN} where nothing is known of it
 * @param share of turns in which luck alone brings at least the size that was seen; {@link Double#NaN} where nothing is known of it
 */
record Chance(double noise, double share) {
    /** The size that luck alone exceeds in this share of cases is its 97.5 % quantile. */
    static final double LEVEL = .025;

    private static final int TURNS = 1000;
    private static final int TABLE = 64;

    /** Mean absolute value of a standard normal. */
    private static final double HALF_NORMAL = FastMath.sqrt(2 / FastMath.PI);

    private static final Process RUNS = Process.lifelong("chance between runs", "turn", "place", "swap", "replicate");
    private static final Draw TURN = RUNS.draw("turn");
    private static final Draw PLACE = RUNS.draw("place");
    private static final Draw SWAP = RUNS.draw("swap");
    private static final Draw REPLICATE = RUNS.draw("replicate");

    /** Whether there are replicates to tell it from. */
    boolean known() {
        return !Double.isNaN(share);
    }

    /** Whether what was seen is larger than the 97.5 % quantile of what luck alone brings. */
    boolean exceeded() {
        return share < LEVEL;
    }

    /**
     * A step of a parameter.
     *
     * @param block trajectory or base block
     * @param size that was seen
     * @param error its standard error over replicates
     * @param replicates number
     * @param length of the vector over √n; the size itself where it points straight to the mean
     * @param sizes that places changed at random bring, for a rank; else empty
     */
    @SuppressWarnings("ArrayRecordComponent") // Read by place, never compared.
    record Step(int block, double size, double error, int replicates, double length, double[] sizes) {
        /** The same for a step of the whole range. */
        Step over(double width) {
            double[] wide = Arrays.stream(sizes).map(v -> v / width).toArray();
            return new Step(block, size / width, error / width, replicates, length / width, wide);
        }
    }

    /** A step between two points over the replicates that both have. */
    static Step step(Answers answers, Moves.Move move, Output output, int[] replicates, double rounding, long seed) {
        double[][] from = answers.values(move.from(), output, replicates);
        double[][] to = answers.values(move.to(), output, replicates);
        int n = replicates.length;
        if (output.kind() == Output.Kind.RANK) {
            double seen = output.of(to) - output.of(from);
            double[] sizes = swapped(output, from, to, new Draws(seed, 0));
            double error = resampled(output, from, to, new Draws(seed, 0));
            return new Step(move.block(), Math.abs(seen), error, n, Math.abs(seen), sizes);
        }
        double[] each = output.replicates(to);
        double[] before = output.replicates(from);
        double squares = 0;
        for (int r = 0; r < n; r++) {
            each[r] = without(each[r] - before[r], rounding);
            squares += each[r] * each[r];
        }
        double size = Math.abs(Output.mean(each));
        double spread = Math.max(0, squares - n * size * size);
        return new Step(
                move.block(), size, FastMath.sqrt(spread / (n - 1) / n), n, FastMath.sqrt(squares / n), new double[0]);
    }

    /** A difference without what is but the order of a sum. */
    static double without(double difference, double rounding) {
        return Math.abs(difference) <= rounding ? 0 : difference;
    }

    /** Sizes of a step whose replicates have changed places at random: of all ways where they are few. */
    private static double[] swapped(Output output, double[][] from, double[][] to, Draws draws) {
        int n = from[0].length;
        double[] sizes = new double[n <= 6 ? 1 << n : TABLE];
        for (int way = 0; way < sizes.length; way++) {
            double[][] before = copy(from);
            double[][] after = copy(to);
            for (int r = 0; r < n; r++) {
                boolean swap = n <= 6 ? (way >> r & 1) == 1 : draws.choice(SWAP, way, r, 0, 2) == 1;
                for (int t = 0; t < from.length && swap; t++) {
                    before[t][r] = to[t][r];
                    after[t][r] = from[t][r];
                }
            }
            sizes[way] = Math.abs(output.of(after) - output.of(before));
        }
        return sizes;
    }

    /** Standard error of a step over resamples of its replicates, with n/(n − 1) for what resamples of few miss. */
    private static double resampled(Output output, double[][] from, double[][] to, Draws draws) {
        int n = from[0].length;
        double[] steps = new double[TABLE];
        for (int way = 0; way < TABLE; way++) {
            double[][] before = copy(from);
            double[][] after = copy(to);
            for (int r = 0; r < n; r++) {
                int drawn = draws.choice(REPLICATE, way, r, 0, n);
                for (int t = 0; t < from.length; t++) {
                    before[t][r] = from[t][drawn];
                    after[t][r] = to[t][drawn];
                }
            }
            steps[way] = output.of(after) - output.of(before);
        }
        double mean = Output.mean(steps);
        double squares = Arrays.stream(steps).map(v -> (v - mean) * (v - mean)).sum();
        return FastMath.sqrt(squares / TABLE * n / (n - 1));
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * What luck alone brings, for each parameter.
     *
     * @param steps of each parameter
     * @param squared whether the size of a parameter is the mean square of its steps and not their mean
     */
    static List<Chance> of(List<List<Step>> steps, boolean squared, long seed) {
        List<List<Step>> known = steps.stream()
                .map(all -> all.stream().filter(s -> s.replicates() >= 2).toList())
                .toList();
        int blocks = 0;
        int most = 0;
        for (List<Step> all : known) {
            for (Step step : all) {
                blocks = Math.max(blocks, step.block() + 1);
                most = Math.max(most, step.replicates());
            }
        }
        int[] reached = new int[steps.size()];
        double[] seen = known.stream()
                .mapToDouble(all -> all.stream()
                        .mapToDouble(step -> power(step.size(), squared))
                        .sum())
                .toArray();
        Draws draws = new Draws(seed, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            double[][] parts = parts(draws, turn, blocks, most);
            for (int i = 0; i < reached.length; i++) {
                double sum = 0;
                for (Step step : known.get(i)) {
                    double[] sizes = step.sizes();
                    double size = sizes.length == 0
                            ? step.length() * parts[step.block()][step.replicates()]
                            : sizes[draws.choice(PLACE, turn, step.block(), 0, sizes.length)];
                    sum += power(size, squared);
                }
                // What is equal but for the order of a sum is equal.
                reached[i] += sum >= seen[i] * (1 - 1e-12) ? 1 : 0;
            }
        }
        List<Chance> chances = new ArrayList<>();
        for (int i = 0; i < reached.length; i++) {
            chances.add(
                    known.get(i).isEmpty()
                            ? new Chance(Double.NaN, Double.NaN)
                            : new Chance(noise(known.get(i), squared), (1.0 + reached[i]) / (1 + TURNS)));
        }
        return chances;
    }

    private static double power(double size, boolean squared) {
        return squared ? size * size : size;
    }

    /** The part of a random direction in n dimensions that lies along the mean, for each block and n. */
    private static double[][] parts(Draws draws, int turn, int blocks, int most) {
        double[][] parts = new double[blocks][most + 1];
        for (int block = 0; block < blocks; block++) {
            double along = 0;
            double squares = 0;
            for (int r = 0; r < most; r++) {
                double normal = draws.normal(TURN, turn, block, r);
                along = r == 0 ? Math.abs(normal) : along;
                squares += normal * normal;
                parts[block][r + 1] = along / FastMath.sqrt(squares);
            }
        }
        return parts;
    }

    private static double noise(List<Step> steps, boolean squared) {
        return steps.stream()
                .mapToDouble(step -> squared
                        ? step.error() * step.error()
                        : HALF_NORMAL * step.error() / unbiased(step.replicates()))
                .average()
                .orElse(Double.NaN);
    }

    /** What the standard deviation of n normal values falls short by on average: c₄(n) = √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2). */
    static double unbiased(int n) {
        return FastMath.sqrt(2.0 / (n - 1)) * FastMath.exp(Gamma.logGamma(n / 2.0) - Gamma.logGamma((n - 1) / 2.0));
    }
}

package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.engine.design.MorrisEffects;
import org.industrialrainforest.engine.statistics.Interval;

/**
 * Which parameters matter for an output, by {@linkplain MorrisEffects elementary effects} over their whole ranges.
 *
 * @param output what is explained
 * @param trajectories that count
 * @param dropped trajectories that were left out since a run of them failed or the output was undefined
 * @param rows one for each parameter, the largest μ* first
 */
public record MorrisStudy(Output output, int trajectories, int dropped, List<Row> rows) {
    private static final double LEVEL = .95;

    /** A mean of sums of numbers of this size differs by this share when they are added in another order. */
    private static final double ROUNDING = 1e-12;

    private static final Interval ZERO = new Interval(0, 0);
    private static final MorrisEffects.Intervals SILENT = new MorrisEffects.Intervals(ZERO, ZERO, ZERO);

    /** Mean absolute value of a standard normal. */
    private static final double HALF_NORMAL = Math.sqrt(2 / Math.PI);

    /** Copies its list. */
    public MorrisStudy {
        rows = List.copyOf(rows);
    }

    /**
     * A parameter.
     *
     * @param mu mean effect of the whole range
     * @param muStar mean absolute effect
     * @param sigma standard deviation of the effects, with n − 1
     * @param intervals of the three, 95 %
     * @param noise what μ* would be if the parameter did nothing and runs differed by chance alone: √(2/π) times the mean standard error of an
     *     effect over replicates; {@link Double#NaN} with a single replicate and of ranks
     * @param places that it may have by μ*
     */
    public record Row(
            Factor factor,
            double mu,
            double muStar,
            double sigma,
            MorrisEffects.Intervals intervals,
            double noise,
            Places places) {
        /** Whether it did nothing at all in any step. */
        public boolean silent() {
            return muStar == 0;
        }

        /** Whether μ* lies surely above zero, and above the noise where that is known. */
        public boolean told() {
            return intervals.muStar().low() > (Double.isNaN(noise) ? 0 : noise);
        }

        /** Whether the sign of μ is sure. */
        public boolean signTold() {
            return told()
                    && !intervals.mu().contains(0)
                    && !Double.isNaN(intervals.mu().low());
        }
    }

    /**
     * Reads answers to {@link org.industrialrainforest.engine.design.Trajectories}.
     *
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if they answer something else
     */
    public static MorrisStudy of(Answers answers, Output output, long seed) {
        double[] outputs = answers.outputs(output);
        double rounding = ROUNDING
                * Arrays.stream(outputs)
                        .filter(Double::isFinite)
                        .map(Math::abs)
                        .max()
                        .orElse(0);
        MorrisEffects effects = MorrisEffects.of(answers.scaled(), outputs);
        MorrisEffects.Intervals[] intervals = effects.intervals(LEVEL, seed);
        double[] noise = noise(answers, output, effects);
        List<Interval> stars =
                Arrays.stream(intervals).map(MorrisEffects.Intervals::muStar).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < effects.inputs(); i++) {
            boolean silent = effects.muStar(i) <= rounding;
            rows.add(new Row(
                    answers.space().factors().get(i),
                    silent ? 0 : effects.mu(i),
                    silent ? 0 : effects.muStar(i),
                    silent ? 0 : effects.sigma(i),
                    silent ? SILENT : intervals[i],
                    noise[i],
                    Places.of(i, stars)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.muStar())
                .thenComparing(row -> row.factor().path()));
        return new MorrisStudy(output, effects.trajectories(), effects.dropped(), rows);
    }

    private static double[] noise(Answers answers, Output output, MorrisEffects effects) {
        double[] sums = new double[effects.inputs()];
        for (Moves.Move move : Moves.alongTrajectories(answers)) {
            boolean kept = Arrays.stream(effects.kept()).anyMatch(t -> t == move.block());
            if (kept) {
                double[] from = answers.replicates(move.from(), output);
                double[] to = answers.replicates(move.to(), output);
                for (int r = 0; r < from.length; r++) {
                    to[r] -= from[r];
                }
                double width =
                        answers.scaled()[move.to()][move.factor()] - answers.scaled()[move.from()][move.factor()];
                sums[move.factor()] += standardError(to) / Math.abs(width);
            }
        }
        return Arrays.stream(sums)
                .map(sum -> HALF_NORMAL * sum / effects.trajectories())
                .toArray();
    }

    private static double standardError(double[] values) {
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        int n = defined.length;
        double mean = Output.mean(defined);
        double squares =
                Arrays.stream(defined).map(v -> (v - mean) * (v - mean)).sum();
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
    }
}

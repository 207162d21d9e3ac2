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
 * @param unpaired replicates of steps that were left out since the outcome is undefined at one of the step's ends, or under one treatment
 * @param rows one for each parameter, the largest μ* first
 */
public record MorrisStudy(Output output, int trajectories, int dropped, int unpaired, List<Row> rows) {
    private static final double LEVEL = .95;

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
     * @param noise what μ* would be on average if the parameter did nothing and runs differed by chance alone: √(2/π) times the mean standard error of
     *     an effect over replicates, each over c₄(n); {@link Double#NaN} with a single replicate
     * @param chance how likely chance between runs alone brings such a μ*, from random turns of the steps' replicates; {@link Double#NaN} as above
     * @param places that it may have by μ*
     */
    public record Row(
            Factor factor,
            double mu,
            double muStar,
            double sigma,
            MorrisEffects.Intervals intervals,
            double noise,
            double chance,
            Places places) {
        /** Whether it did nothing at all in any step. */
        public boolean silent() {
            return muStar == 0;
        }

        /** Whether it is known how much of μ* may be chance between runs: there are replicates. */
        public boolean known() {
            return !Double.isNaN(chance);
        }

        /**
         * Whether μ* is larger than the 97.5 % quantile of what chance between runs alone would bring. Of many parameters that do nothing one in forty is.
         *
         * @return false where it is not {@link #known}
         */
        public boolean told() {
            return chance < Chance.LEVEL;
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
        double rounding = answers.rounding(output);
        List<Moves.Move> moves = Moves.alongTrajectories(answers);
        double[] steps = new double[moves.size()];
        List<List<Chance.Step>> ofRuns = new ArrayList<>();
        answers.space().factors().forEach(factor -> ofRuns.add(new ArrayList<>()));
        int unpaired = 0;
        for (int s = 0; s < steps.length; s++) {
            Moves.Move move = moves.get(s);
            int[] both = answers.common(output, move.from(), move.to());
            steps[s] = Chance.without(
                    answers.output(move.to(), output, both) - answers.output(move.from(), output, both), rounding);
            unpaired += both.length == 0 ? 0 : answers.runs() - both.length;
            if (both.length >= 2) {
                double width =
                        answers.scaled()[move.to()][move.factor()] - answers.scaled()[move.from()][move.factor()];
                ofRuns.get(move.factor())
                        .add(Chance.step(answers, move, output, both, rounding, seed)
                                .over(Math.abs(width)));
            }
        }
        MorrisEffects effects = MorrisEffects.ofSteps(answers.scaled(), steps);
        MorrisEffects.Intervals[] intervals = effects.intervals(LEVEL, seed);
        List<Chance> chances = chances(ofRuns, effects.kept(), seed);
        List<Interval> stars =
                Arrays.stream(intervals).map(MorrisEffects.Intervals::muStar).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < effects.inputs(); i++) {
            rows.add(new Row(
                    answers.space().factors().get(i),
                    effects.mu(i),
                    effects.muStar(i),
                    effects.sigma(i),
                    intervals[i],
                    chances.get(i).noise(),
                    chances.get(i).share(),
                    Places.of(i, stars)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.muStar())
                .thenComparing(row -> row.factor().path()));
        return new MorrisStudy(output, effects.trajectories(), effects.dropped(), unpaired, rows);
    }

    /** Of the trajectories that count. */
    private static List<Chance> chances(List<List<Chance.Step>> steps, int[] kept, long seed) {
        return Chance.of(
                steps.stream()
                        .map(all -> all.stream()
                                .filter(step -> Arrays.stream(kept).anyMatch(t -> t == step.block()))
                                .toList())
                        .toList(),
                false,
                seed);
    }
}

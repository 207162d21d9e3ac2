package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.SaltelliBlocks;
import org.industrialrainforest.engine.design.SobolIndices;
import org.industrialrainforest.engine.design.SobolIndices.Convention;
import org.industrialrainforest.engine.design.SobolOutputs;
import org.industrialrainforest.engine.statistics.Interval;

/**
 * What of an output's variance each parameter explains, while all that are varied lie anywhere in their ranges: {@linkplain SobolIndices Sobol indices}.
 *
 * @param output what is explained
 * @param blocks base blocks that count
 * @param dropped blocks that were left out since a run of them failed or the output was undefined
 * @param unpaired replicates of blocks that were left out since the outcome is undefined at one of the block's points, or under one treatment
 * @param rows one for each parameter, the largest total index first
 * @param pairs second-order indices, those that can be told from zero first, and of them the largest; empty where they were not asked for
 */
public record SobolStudy(
        Output output, Convention convention, int blocks, int dropped, int unpaired, List<Row> rows, List<Pair> pairs) {
    private static final double LEVEL = .95;

    /** Half a width below which an index is known well enough. */
    private static final double NARROW = .05;

    /** Copies its lists. */
    public SobolStudy {
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /**
     * An index as it was after N, N/2 and N/4 blocks.
     *
     * @param value after all
     * @param interval 95 %, over bootstrap resamples of blocks, for the replicates that were run
     * @param half after the first half of the blocks
     * @param quarter after the first quarter
     * @param noise what of a total index is chance between runs, on average: the variance of (a − ab) over replicates, over 2V; {@link Double#NaN} with a
     *     single replicate, and of a first-order index, which chance moves up as well as down
     * @param known whether it is known how much of it may be chance between runs
     * @param told whether it lies surely above zero: a first-order index with its interval, a total index, which is never negative, above the 97.5 %
     *     quantile of what chance between runs alone would bring
     */
    public record Index(
            double value, Interval interval, double half, double quarter, double noise, boolean known, boolean told) {
        /** Whether more blocks would hardly move it: its interval reaches at most .05 to each side, and so far lay it after half and a quarter of them. */
        public boolean settled() {
            return interval.halfWidth() <= NARROW
                    && Math.abs(half - value) <= NARROW
                    && Math.abs(quarter - value) <= NARROW;
        }
    }

    /**
     * A parameter.
     *
     * @param first share of the variance that it explains alone
     * @param total share that it has a part in
     * @param places that it may have by its total index
     */
    public record Row(Factor factor, Index first, Index total, Places places) {}

    /**
     * What two parameters explain together beyond what each does alone.
     *
     * @param interval 95 %, over bootstrap resamples of blocks, for the replicates that were run
     */
    public record Pair(Factor one, Factor other, double index, Interval interval) {
        /** Whether it lies surely on one side of zero. */
        public boolean told() {
            return interval.low() > 0 || interval.high() < 0;
        }
    }

    /**
     * Reads answers to a design of blocks. A block is of the replicates that are defined at all of its points.
     *
     * @param design that was answered
     * @param seed of the bootstrap
     */
    public static SobolStudy of(
            Answers answers, SaltelliBlocks design, Output output, Convention convention, long seed) {
        int d = answers.space().size();
        double rounding = answers.rounding(output);
        int[][] replicates = replicates(answers, design.blockSize(d), output);
        SobolOutputs all = design.outputs(d, p -> answers.output(p, output, replicates[p / design.blockSize(d)]));
        SobolOutputs whole = all.whole();
        SobolIndices indices = SobolIndices.of(whole, convention, rounding);
        SobolIndices half = SobolIndices.of(all.first(all.size() / 2).whole(), convention, rounding);
        SobolIndices quarter = SobolIndices.of(all.first(all.size() / 4).whole(), convention, rounding);
        SobolIndices.Intervals[] intervals = indices.intervals(LEVEL, seed);
        List<Chance> chances = chances(answers, design, output, replicates, seed);
        double[] squares = DoubleStream.concat(Arrays.stream(whole.a()), Arrays.stream(whole.b()))
                .toArray();
        double mean = Output.mean(squares);
        double twice = 2
                * Output.mean(
                        Arrays.stream(squares).map(y -> (y - mean) * (y - mean)).toArray());
        List<Interval> totals =
                Arrays.stream(intervals).map(SobolIndices.Intervals::total).toList();
        List<Factor> factors = answers.space().factors();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            rows.add(new Row(
                    factors.get(i),
                    new Index(
                            indices.first()[i],
                            intervals[i].first(),
                            half.first()[i],
                            quarter.first()[i],
                            Double.NaN,
                            true,
                            intervals[i].first().low() > 0),
                    new Index(
                            indices.total()[i],
                            intervals[i].total(),
                            half.total()[i],
                            quarter.total()[i],
                            chances.get(i).noise() / twice,
                            chances.get(i).known(),
                            chances.get(i).exceeded()),
                    Places.of(i, totals)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.total().value())
                .thenComparing(row -> row.factor().path()));
        List<Pair> pairs = new ArrayList<>();
        double[][] second = indices.second();
        Interval[][] ofSecond = indices.secondIntervals(LEVEL, seed);
        for (int i = 0; i < second.length; i++) {
            for (int j = i + 1; j < d; j++) {
                pairs.add(new Pair(factors.get(i), factors.get(j), second[i][j], ofSecond[i][j]));
            }
        }
        pairs.sort(
                Comparator.comparing((Pair pair) -> !pair.told()).thenComparingDouble(pair -> -Math.abs(pair.index())));
        int unpaired = Arrays.stream(replicates)
                .filter(block -> block.length > 0)
                .mapToInt(block -> answers.runs() - block.length)
                .sum();
        return new SobolStudy(output, convention, whole.size(), all.size() - whole.size(), unpaired, rows, pairs);
    }

    /** Those of each block that are defined at all of its points. */
    private static int[][] replicates(Answers answers, int size, Output output) {
        return IntStream.range(0, answers.points().size() / size)
                .mapToObj(block -> answers.common(
                        output,
                        IntStream.range(block * size, (block + 1) * size).toArray()))
                .toArray(int[][]::new);
    }

    /** What chance between runs alone does from A to A with one column from B. */
    private static List<Chance> chances(
            Answers answers, SaltelliBlocks design, Output output, int[][] replicates, long seed) {
        double rounding = answers.rounding(output);
        List<List<Chance.Step>> steps = new ArrayList<>();
        answers.space().factors().forEach(factor -> steps.add(new ArrayList<>()));
        for (Moves.Move move : Moves.inBlocks(answers, design)) {
            if (replicates[move.block()].length >= 2) {
                steps.get(move.factor())
                        .add(Chance.step(answers, move, output, replicates[move.block()], rounding, seed));
            }
        }
        return Chance.of(steps, true, seed);
    }
}

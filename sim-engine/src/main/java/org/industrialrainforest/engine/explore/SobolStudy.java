package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * @param rows one for each parameter, the largest total index first
 * @param pairs second-order indices, the largest first; empty where they were not asked for
 */
public record SobolStudy(
        Output output, Convention convention, int blocks, int dropped, List<Row> rows, List<Pair> pairs) {
    private static final double LEVEL = .95;

    /** Copies its lists. */
    public SobolStudy {
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /**
     * An index as it was after N, N/2 and N/4 blocks.
     *
     * @param value after all
     * @param interval 95 %, over bootstrap resamples of blocks
     * @param half after the first half of the blocks
     * @param quarter after the first quarter
     */
    public record Index(double value, Interval interval, double half, double quarter) {
        /** Whether it lies surely above zero. */
        public boolean told() {
            return interval.low() > 0;
        }

        /** Whether it had come to where it is after half the blocks: within the interval. */
        public boolean settled() {
            return interval.contains(half);
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

    /** What two parameters explain together beyond what each does alone; without an interval. */
    public record Pair(Factor one, Factor other, double index) {}

    /**
     * Reads answers to a design of blocks.
     *
     * @param design that was answered
     * @param seed of the bootstrap
     */
    public static SobolStudy of(
            Answers answers, SaltelliBlocks design, Output output, Convention convention, long seed) {
        int d = answers.space().size();
        double[] values = answers.outputs(output);
        SobolOutputs all = design.outputs(d, p -> values[p]);
        SobolOutputs whole = all.whole();
        SobolIndices indices = SobolIndices.of(whole, convention);
        SobolIndices half = SobolIndices.of(all.first(all.size() / 2).whole(), convention);
        SobolIndices quarter = SobolIndices.of(all.first(all.size() / 4).whole(), convention);
        SobolIndices.Intervals[] intervals = indices.intervals(LEVEL, seed);
        List<Interval> totals =
                Arrays.stream(intervals).map(SobolIndices.Intervals::total).toList();
        List<Factor> factors = answers.space().factors();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            rows.add(new Row(
                    factors.get(i),
                    new Index(indices.first()[i], intervals[i].first(), half.first()[i], quarter.first()[i]),
                    new Index(indices.total()[i], intervals[i].total(), half.total()[i], quarter.total()[i]),
                    Places.of(i, totals)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.total().value())
                .thenComparing(row -> row.factor().path()));
        List<Pair> pairs = new ArrayList<>();
        double[][] second = indices.second();
        for (int i = 0; i < second.length; i++) {
            for (int j = i + 1; j < d; j++) {
                pairs.add(new Pair(factors.get(i), factors.get(j), second[i][j]));
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.index())));
        return new SobolStudy(output, convention, whole.size(), all.size() - whole.size(), rows, pairs);
    }
}

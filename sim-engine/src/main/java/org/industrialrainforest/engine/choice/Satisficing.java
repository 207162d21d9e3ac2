package org.industrialrainforest.engine.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Proportion;

/**
 * In how many sampled futures an alternative is good enough: the domain criterion. The threshold itself is good enough.
 *
 * <p>Satisficing and regret often disagree, as one asks for enough and the other for the best that could be had; both are to be shown. Sources: Starr (1962),
 * Product Design and Decision Theory; Lempert and Collins (2007), Risk Analysis 27, 1009–1026, doi:10.1111/j.1539-6924.2007.00940.x.
 *
 * @param threshold in the outcome's unit
 * @param rows one for each alternative, the most often satisfied first
 */
public record Satisficing(double threshold, List<Row> rows) {
    private static final double LEVEL = .95;

    /** Copies its list. */
    public Satisficing {
        rows = List.copyOf(rows);
    }

    /**
     * An alternative.
     *
     * @param met futures in which it is good enough
     * @param share of all futures; NaN without any
     * @param interval Wilson's 95 % interval of the share, over futures and not over runs
     */
    public record Row(String alternative, int met, double share, Interval interval) {}

    /**
     * Of every alternative.
     *
     * @throws IllegalArgumentException if the threshold is NaN
     */
    public static Satisficing of(Futures futures, double threshold) {
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException("the threshold is NaN; give a number");
        }
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < futures.alternatives().size(); a++) {
            int met = 0;
            for (double value : futures.values(a)) {
                met += futures.lowerIsBetter() ? (value <= threshold ? 1 : 0) : (value >= threshold ? 1 : 0);
            }
            Proportion share = new Proportion(met, futures.size());
            rows.add(new Row(futures.alternatives().get(a), met, share.share(), share.wilson(LEVEL)));
        }
        rows.sort(Comparator.comparingInt((Row row) -> -row.met()));
        return new Satisficing(threshold, rows);
    }
}

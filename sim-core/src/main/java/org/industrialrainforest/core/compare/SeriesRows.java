package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.observe.StageOfLife;
import org.industrialrainforest.engine.statistics.Quantiles;

/** Series over time, as quantiles or means over runs. */
final class SeriesRows {
    private final PairedRuns runs;
    private final List<Case> cases;
    private final int months;
    private final int n;

    /** @param n replicates that are complete */
    SeriesRows(PairedRuns runs, int n) {
        this.runs = runs;
        this.cases = runs.cases();
        this.months = runs.months();
        this.n = n;
    }

    /** Quantiles of monthly series. */
    List<Comparison.Fan> fans() {
        List<Comparison.Fan> fans = new ArrayList<>();
        double[] levels = {.05, .25, .5, .75, .95};
        for (Series series : Series.values()) {
            for (int c = 0; c < cases.size() && n > 0; c++) {
                double[][] lines = new double[levels.length][months];
                double[][] all = new double[n][];
                for (int r = 0; r < n; r++) {
                    all[r] = runs.result(c, r).series(series);
                }
                double[] column = new double[n];
                for (int m = 0; m < months; m++) {
                    for (int r = 0; r < n; r++) {
                        column[r] = all[r][m];
                    }
                    Quantiles quantiles = Quantiles.of(column);
                    for (int q = 0; q < levels.length; q++) {
                        lines[q][m] = quantiles.at(levels[q]);
                    }
                }
                fans.add(new Comparison.Fan(
                        series.id(),
                        series.unit(),
                        series.title(),
                        cases.get(c),
                        lines[0],
                        lines[1],
                        lines[2],
                        lines[3],
                        lines[4]));
            }
        }
        return fans;
    }

    /** Firms by stage of life at each year's end. */
    List<Comparison.StageCount> stages() {
        List<Comparison.StageCount> counts = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            for (StageOfLife stage : StageOfLife.values()) {
                double[] mean = new double[runs.result(c, 0).stages(stage).length];
                for (int r = 0; r < n; r++) {
                    long[] one = runs.result(c, r).stages(stage);
                    for (int y = 0; y < mean.length; y++) {
                        mean[y] += (double) one[y] / n;
                    }
                }
                counts.add(new Comparison.StageCount(cases.get(c), stage.id(), stage.title(), mean));
            }
        }
        return counts;
    }
}

package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.time.Month;

/**
 * A run's series by sector as means of calendar years: a twelfth of the room that months take, of which hundreds of runs would fill the
 * memory.
 */
final class SectorYears {
    private final SortedMap<String, double[][]> bySector = new TreeMap<>();

    private SectorYears() {}

    static SectorYears of(RunResult result) {
        SectorYears years = new SectorYears();
        result.sectors().forEach((sector, months) -> {
            double[][] yearly = new double[months.length][];
            for (int s = 0; s < months.length; s++) {
                yearly[s] = means(months[s], result.firstMonth());
            }
            years.bySector.put(sector, yearly);
        });
        return years;
    }

    /** Means over the months of each calendar year, of which the first and the last may be shorter. */
    static double[] means(double[] months, int first) {
        if (months.length == 0) {
            return months;
        }
        int from = new Month(first).year();
        double[] means = new double[new Month(first + months.length - 1).year() - from + 1];
        int[] counts = new int[means.length];
        for (int t = 0; t < months.length; t++) {
            int year = new Month(first + t).year() - from;
            means[year] += months[t];
            counts[year]++;
        }
        for (int year = 0; year < means.length; year++) {
            means[year] /= counts[year];
        }
        return means;
    }

    private double[] of(String sector, Series series) {
        double[][] all = bySector.get(sector);
        return all == null ? new double[0] : all[series.ordinal()];
    }

    /** Quantiles over the first {@code n} runs, by series, sector and case. */
    static List<Comparison.SectorFan> fans(Design design, PairedRuns runs, int n) {
        List<Comparison.SectorFan> fans = new ArrayList<>();
        for (Series series : Series.values()) {
            for (Sector sector : design.scenario().sectors()) {
                for (int c = 0; c < runs.cases().size() && n > 0 && series.bySector(); c++) {
                    double[][] lines = quantiles(runs, n, c, sector.id(), series);
                    fans.add(new Comparison.SectorFan(
                            series.id(),
                            series.unit(),
                            series.title(),
                            sector.id(),
                            sector.title(),
                            runs.cases().get(c),
                            lines[0],
                            lines[1],
                            lines[2]));
                }
            }
        }
        return fans;
    }

    private static double[][] quantiles(PairedRuns runs, int n, int c, String sector, Series series) {
        double[] levels = {.05, .5, .95};
        int years = runs.sectors(c, 0).of(sector, series).length;
        double[][] lines = new double[levels.length][years];
        double[] column = new double[n];
        for (int year = 0; year < years; year++) {
            for (int r = 0; r < n; r++) {
                column[r] = runs.sectors(c, r).of(sector, series)[year];
            }
            Quantiles quantiles = Quantiles.of(column);
            for (int q = 0; q < levels.length; q++) {
                lines[q][year] = quantiles.at(levels[q]);
            }
        }
        return lines;
    }
}

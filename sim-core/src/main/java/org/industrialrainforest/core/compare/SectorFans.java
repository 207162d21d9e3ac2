package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.engine.statistics.Quantiles;

/** Fans of yearly series by sector. */
final class SectorFans {
    private SectorFans() {}

    /** Quantiles over the first {@code n} runs, by series, sector and case. */
    static List<Comparison.SectorFan> of(Design design, PairedRuns runs, int n) {
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

package org.industrialrainforest.core.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.observe.FirmSizes;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.Quantiles;

/** Sizes and growth of firms at the end of a case's runs: lines at the 5th, 50th and 95th percentile of runs. */
final class SizesOverRuns {
    private final Case of;
    private final List<FirmSizes> runs;
    private final Uncertainty uncertainty;

    SizesOverRuns(Case of, List<FirmSizes> runs, Uncertainty uncertainty) {
        this.of = of;
        this.runs = runs;
        this.uncertainty = uncertainty;
    }

    /** A figure of every run. */
    private double[] each(ToDoubleFunction<FirmSizes> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    static double quantile(double[] values, double level) {
        return Quantiles.of(Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray())
                .at(level);
    }

    /** Firms by rank of their sales, and the exponent of the tail. */
    Particulars.Sizes sizes() {
        double[] ranks = FirmSizes.ranks();
        double[][] lines = new double[3][ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            int rank = i;
            double[] sales = each(run -> run.atRank()[rank]);
            boolean everywhere = Arrays.stream(sales).noneMatch(Double::isNaN);
            // Where some runs have fewer firms, those that have more would not stand for all.
            lines[0][i] = everywhere ? quantile(sales, .05) : Double.NaN;
            lines[1][i] = everywhere ? quantile(sales, .5) : Double.NaN;
            lines[2][i] = everywhere ? quantile(sales, .95) : Double.NaN;
        }
        double[] exponents = each(run -> run.exponent());
        Interval interval = uncertainty.interval(exponents);
        return new Particulars.Sizes(
                of,
                PairedFigures.mean(each(run -> run.firms())),
                ranks,
                lines[0],
                lines[1],
                lines[2],
                PairedFigures.mean(exponents),
                interval.low(),
                interval.high(),
                quantile(each(run -> run.fittedAt(1)), .5),
                quantile(each(run -> run.fittedAt(run.fitted())), .5),
                PairedFigures.mean(each(run -> run.fitted())));
    }

    /** Distribution of growth rates. */
    Particulars.Growth growth() {
        double[] middles = FirmSizes.middles();
        double[][] lines = new double[3][middles.length];
        for (int i = 0; i < middles.length; i++) {
            int bin = i;
            double[] density = each(run -> run.rates() == 0 ? Double.NaN : run.density()[bin]);
            lines[0][i] = quantile(density, .05);
            lines[1][i] = PairedFigures.mean(density);
            lines[2][i] = quantile(density, .95);
        }
        double[] shapes = each(run -> run.subbotin().shape());
        Interval interval = uncertainty.interval(shapes);
        return new Particulars.Growth(
                of,
                PairedFigures.mean(each(run -> run.rates())),
                middles,
                lines[0],
                lines[1],
                lines[2],
                PairedFigures.mean(each(run -> run.subbotin().location())),
                PairedFigures.mean(each(run -> run.subbotin().scale())),
                PairedFigures.mean(shapes),
                interval.low(),
                interval.high(),
                PairedFigures.mean(each(run -> run.laplace())));
    }
}

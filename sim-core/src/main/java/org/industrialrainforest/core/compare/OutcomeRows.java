package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.lab.PooledFigures;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.MedianInterval;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/** Outcomes of all cases with their paired differences to the baseline. */
final class OutcomeRows {
    private final Design design;
    private final PairedRuns runs;
    private final List<Case> cases;
    private final Uncertainty uncertainty;
    private final int n;

    /** @param n replicates that are complete */
    OutcomeRows(Design design, PairedRuns runs, int n) {
        this.design = design;
        this.runs = runs;
        this.cases = runs.cases();
        this.uncertainty = design.uncertainty();
        this.n = n;
    }

    /** All outcomes of all cases: the metrics, those that need both worlds of a pair, and times of recovery. */
    List<Comparison.Outcome> rows() {
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < design.metrics().size(); m++) {
            Metric metric = design.metrics().get(m);
            if (metric.pooled() != null) {
                PooledFigures pooled = pooled(metric.pooled(), m);
                for (int c = 0; c < cases.size(); c++) {
                    outcomes.add(row(metric, cases.get(c), pooled.of(c, runs.baselineOf(c))));
                }
                continue;
            }
            for (int c = 0; c < cases.size(); c++) {
                double[] x = runs.values(c, m, n);
                double[] y = runs.values(runs.baselineOf(c), m, n);
                outcomes.add(row(metric, cases.get(c), PairedFigures.of(uncertainty, x, y)));
            }
        }
        for (int p = 0; p < runs.paired().size(); p++) {
            for (int c = 0; c < cases.size(); c++) {
                if (runs.baselineOf(c) != c) {
                    outcomes.add(paired(p, c));
                }
            }
        }
        for (Recovering what : Recovering.values()) {
            for (int c = 0; c < cases.size(); c++) {
                if (unshocked(c) >= 0 && unshocked(runs.baselineOf(c)) >= 0) {
                    outcomes.add(row(
                            what.id(),
                            "months",
                            what.title(),
                            cases.get(c),
                            PairedFigures.of(uncertainty, recovery(what, c), recovery(what, runs.baselineOf(c)))));
                }
            }
        }
        return outcomes;
    }

    private PooledFigures pooled(Metric.Pooled pooled, int place) {
        double[][][] parts = new double[cases.size()][n][];
        double[][] own = new double[cases.size()][];
        for (int c = 0; c < cases.size(); c++) {
            own[c] = runs.values(c, place, n);
            for (int r = 0; r < n; r++) {
                parts[c][r] = runs.result(c, r).parts(place);
            }
        }
        return new PooledFigures(uncertainty, pooled.figure(), parts, own);
    }

    private static Comparison.Outcome row(Metric metric, Case of, PairedFigures figures) {
        return row(metric.id(), metric.unit(), metric.title(), of, figures);
    }

    private static Comparison.Outcome row(String id, String unit, Title title, Case of, PairedFigures figures) {
        return new Comparison.Outcome(
                id,
                unit,
                title,
                of,
                figures.mean(),
                figures.meanInterval(),
                figures.baselineMean(),
                figures.difference(),
                figures.interval().low(),
                figures.interval().high(),
                figures.monteCarlo(),
                figures.prediction(),
                figures.correlation(),
                figures.varianceReduction(),
                figures.median().median(),
                figures.median().interval(),
                figures.reliable(),
                figures.pairs());
    }

    /** A paired outcome, less what it is where the baseline is paired with itself. */
    private Comparison.Outcome paired(int p, int c) {
        PairedMetric metric = runs.paired().get(p);
        int base = runs.baselineOf(c);
        double[] x = each(r -> runs.numerator(p, c, r));
        double[] y = each(r -> runs.denominator(p, c, r));
        double[] x0 = each(r -> runs.numerator(p, base, r));
        double[] y0 = each(r -> runs.denominator(p, base, r));
        RatioOfMeans with = uncertainty.ratio(x, y);
        RatioOfMeans identical = uncertainty.ratio(x0, y0);
        // Costs per additional firm say nothing where the policy brought fewer.
        double value = metric.denominator() == null || PairedFigures.mean(y) > 0 ? with.value() : Double.NaN;
        double none = metric.denominator() == null || PairedFigures.mean(y0) > 0 ? identical.value() : Double.NaN;
        double[] single = each(r -> {
            double one = x[r] / y[r] - x0[r] / y0[r];
            return Double.isFinite(one) ? one : Double.NaN;
        });
        RatioOfMeans difference;
        double shift;
        if (metric.denominator() == null) {
            difference = uncertainty.mean(single);
            shift = 0;
        } else if (Arrays.stream(identical.deviations()).allMatch(d -> d == 0)) {
            difference = with;
            shift = none;
        } else {
            double perFirst = PairedFigures.mean(y);
            double perSecond = PairedFigures.mean(y0);
            difference = uncertainty.mean(
                    each(r -> value - none + (x[r] - value * y[r]) / perFirst - (x0[r] - none * y0[r]) / perSecond));
            shift = 0;
        }
        boolean defined = !Double.isNaN(value) && !Double.isNaN(none);
        Interval mean = Double.isNaN(value) ? Interval.UNDEFINED : uncertainty.shown(with);
        MedianInterval median = uncertainty.median(defined ? single : new double[0]);
        return new Comparison.Outcome(
                metric.id(),
                metric.unit(),
                metric.title(),
                cases.get(c),
                value,
                mean,
                none,
                value - none,
                defined ? uncertainty.shown(difference).low() - shift : Double.NaN,
                defined ? uncertainty.shown(difference).high() - shift : Double.NaN,
                defined
                        ? difference
                                .interval(IntervalKind.MONTE_CARLO, Uncertainty.LEVEL)
                                .less(shift)
                        : Interval.UNDEFINED,
                defined ? uncertainty.prediction(difference).less(shift) : Interval.UNDEFINED,
                Double.NaN,
                Double.NaN,
                median.median(),
                median.interval(),
                defined && Uncertainty.reliable(difference),
                with.runs());
    }

    private double[] each(IntToDoubleFunction figure) {
        return IntStream.range(0, n).mapToDouble(figure).toArray();
    }

    /** The case of the same policy and point without a shock, −1 if there is none or this is it. */
    private int unshocked(int c) {
        for (int b = 0; b < cases.size(); b++) {
            if (b != c
                    && cases.get(b).shock().equals("none")
                    && cases.get(b).policy().equals(cases.get(c).policy())
                    && cases.get(b).point().equals(cases.get(c).point())) {
                return b;
            }
        }
        return -1;
    }

    private double[] recovery(Recovering what, int c) {
        Scenario at = design.scenarioOfCase(c);
        int from = at.shock(cases.get(c).shock()).from().since(at.recordFrom());
        var rules = at.rules().outcomes();
        double[] months = new double[n];
        for (int r = 0; r < n; r++) {
            months[r] = Recovery.months(
                    what.of(runs.result(c, r)),
                    what.of(runs.result(unshocked(c), r)),
                    from,
                    rules.recoveredWithin(),
                    rules.recoveredFor());
        }
        return months;
    }
}

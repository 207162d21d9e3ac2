package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Comparison.Stratum;
import org.industrialrainforest.engine.lab.PairedFigures;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.KaplanMeier;

/** Survival of founded firms, by where the same ideas were founded with and without the policy. */
final class SurvivalRows {
    private static final int[] YEARS = {3, 5, 10};
    private static final Stratum[] CURVES = {Stratum.ALL, Stratum.BOTH, Stratum.ONLY_WITH};

    private final PairedRuns runs;
    private final List<Case> cases;
    private final String baseline;
    private final Uncertainty uncertainty;
    private final int months;
    private final int n;

    /** @param n replicates that are complete */
    SurvivalRows(Design design, PairedRuns runs, int n) {
        this.runs = runs;
        this.cases = runs.cases();
        this.baseline = design.baseline();
        this.uncertainty = design.uncertainty();
        this.months = runs.months();
        this.n = n;
    }

    /** Mean over runs with its interval; runs in which the figure is undefined are left out. */
    private double[] meanWithInterval(double[] values) {
        Interval interval = uncertainty.interval(values);
        return new double[] {PairedFigures.mean(values), interval.low(), interval.high()};
    }

    /** Shares of firms that survive some years. */
    List<Comparison.Survival> survival() {
        List<Comparison.Survival> rows = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            for (Stratum stratum : Stratum.values()) {
                for (int years : YEARS) {
                    double[] at = new double[n];
                    double[] base = new double[n];
                    double firms = 0;
                    for (int r = 0; r < n; r++) {
                        StratumLives lives = runs.strata(c, r)[stratum.ordinal()];
                        at[r] = lives.firms == 0 ? Double.NaN : lives.curve().survivalAt(12 * years);
                        StratumLives same = runs.strata(c, r)[4];
                        StratumLives all = runs.strata(runs.baselineOf(c), r)[0];
                        StratumLives beside = stratum == Stratum.ALL ? all : stratum == Stratum.BOTH ? same : lives;
                        base[r] = stratum == Stratum.ONLY_WITH || beside.firms == 0
                                ? Double.NaN
                                : beside.curve().survivalAt(12 * years);
                        firms += (double) lives.firms / n;
                    }
                    double[] estimate = meanWithInterval(at);
                    rows.add(new Comparison.Survival(
                            cases.get(c),
                            stratum,
                            years,
                            estimate[0],
                            estimate[1],
                            estimate[2],
                            firms,
                            meanWithInterval(base)[0]));
                }
            }
        }
        return rows;
    }

    /** Kaplan–Meier curves. */
    List<Comparison.Curve> curves() {
        List<Comparison.Curve> curves = new ArrayList<>();
        int shown = Math.min(months, 181);
        for (int c = 0; c < cases.size(); c++) {
            for (Stratum stratum : CURVES) {
                if (n == 0 || (stratum != Stratum.ALL && cases.get(c).policy().equals(baseline))) {
                    continue;
                }
                curves.add(curve(c, stratum, shown));
            }
        }
        return curves;
    }

    private Comparison.Curve curve(int c, Stratum stratum, int shown) {
        double[][] byRun = new double[n][];
        double[] atRisk = new double[shown];
        StratumLives pooled = new StratumLives(months);
        for (int r = 0; r < n; r++) {
            StratumLives lives = runs.strata(c, r)[stratum.ordinal()];
            KaplanMeier curve = lives.curve();
            byRun[r] = new double[shown];
            for (int m = 0; m < shown; m++) {
                byRun[r][m] = lives.firms == 0 ? Double.NaN : curve.survivalAt(m);
                atRisk[m] += lives.firms == 0 ? 0 : (double) curve.atRiskAt(m) / n;
            }
            for (int m = 0; m <= months; m++) {
                pooled.exits[m] += lives.exits[m];
                pooled.censored[m] += lives.censored[m];
            }
            pooled.firms += lives.firms;
        }
        double[] estimate = new double[shown];
        double[] low = new double[shown];
        double[] high = new double[shown];
        KaplanMeier all = pooled.curve();
        double[] column = new double[n];
        for (int m = 0; m < shown; m++) {
            for (int r = 0; r < n; r++) {
                column[r] = byRun[r][m];
            }
            double[] interval = meanWithInterval(column);
            estimate[m] = pooled.firms == 0 ? Double.NaN : all.survivalAt(m);
            low[m] = Math.max(0, interval[1]);
            high[m] = Math.min(1, interval[2]);
        }
        return new Comparison.Curve(cases.get(c), stratum, estimate, low, high, atRisk);
    }
}

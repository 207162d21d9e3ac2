package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Comparison.Stratum;
import org.industrialrainforest.core.outcome.GainParty;
import org.industrialrainforest.core.outcome.LeverUse;
import org.industrialrainforest.core.outcome.Lives;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.outcome.Series;
import org.industrialrainforest.core.outcome.StageOfLife;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.statistics.Interval;
import org.industrialrainforest.core.statistics.KaplanMeier;
import org.industrialrainforest.core.statistics.PairedDifference;
import org.industrialrainforest.core.statistics.Quantiles;
import org.industrialrainforest.core.statistics.RatioOfMeans;

/** Collects runs as they come, in any order, and pairs those that share their randomness. Lives are let go once their replicate is complete. */
final class PairTally {
    private static final double LEVEL = .95;
    private static final int[] YEARS = {3, 5, 10};
    private static final Stratum[] CURVES = {Stratum.ALL, Stratum.BOTH, Stratum.ONLY_WITH};

    private final Experiment experiment;
    private final List<Case> cases;
    private final int runs;
    private final int months;
    private final RunResult[][] waiting;
    private final RunSummary[][] kept;
    private final SectorYears[][] sectors;
    private final List<PairedMetric> paired;

    /** What is kept of a run once its replicate is complete. */
    private record RunSummary(RunResult result, StratumLives[] strata, double[] numerators, double[] denominators) {}

    /** Exits and censorings by months since founding, of the firms of a stratum in one run. */
    private static final class StratumLives {
        final int[] exits;
        final int[] censored;
        int firms;

        StratumLives(int months) {
            exits = new int[months + 1];
            censored = new int[months + 1];
        }

        void add(Lives lives, int i) {
            firms++;
            (lives.deregistered(i) ? exits : censored)[lives.months(i)]++;
        }

        KaplanMeier curve() {
            return KaplanMeier.ofCounts(exits, censored);
        }
    }

    PairTally(Experiment experiment) {
        this.experiment = experiment;
        this.cases = experiment.cases();
        this.runs = experiment.runs();
        this.months = experiment.scenario().end().since(experiment.scenario().recordFrom()) + 1;
        this.waiting = new RunResult[runs][cases.size()];
        this.kept = new RunSummary[runs][cases.size()];
        this.sectors = new SectorYears[runs][cases.size()];
        this.paired = PairedMetrics.of(experiment.scenario());
    }

    void take(RunResult result) {
        RunSpec spec = result.spec();
        int replicate = spec.replicate();
        for (int c = 0; c < cases.size(); c++) {
            Case one = cases.get(c);
            if (one.policy().equals(spec.policy())
                    && one.point().equals(spec.pointText())
                    && one.shock().equals(spec.shock())) {
                waiting[replicate][c] = result;
            }
        }
        if (Arrays.stream(waiting[replicate]).allMatch(java.util.Objects::nonNull)) {
            for (int c = 0; c < cases.size(); c++) {
                sectors[replicate][c] = SectorYears.of(waiting[replicate][c]);
                kept[replicate][c] = summary(waiting[replicate][c], waiting[replicate][baselineOf(c)]);
            }
            Arrays.fill(waiting[replicate], null);
        }
    }

    private RunSummary summary(RunResult with, RunResult without) {
        Twins twins = Twins.of(
                with.lives(),
                without.lives(),
                experiment.scenario().sectors().size(),
                experiment.scenario().sources().size());
        PairedMetric.Pair pair = new PairedMetric.Pair(with, without, twins);
        double[] numerators = new double[paired.size()];
        double[] denominators = new double[paired.size()];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = paired.get(i).numerator().applyAsDouble(pair);
            var denominator = paired.get(i).denominator();
            denominators[i] = denominator == null ? 1 : denominator.applyAsDouble(pair);
        }
        return new RunSummary(with.withoutLives(), strata(with, without), numerators, denominators);
    }

    /** The baseline's case under the same point and shock. */
    int baselineOf(int c) {
        for (int b = 0; b < cases.size(); b++) {
            if (cases.get(b).policy().equals(experiment.baseline())
                    && cases.get(b).point().equals(cases.get(c).point())
                    && cases.get(b).shock().equals(cases.get(c).shock())) {
                return b;
            }
        }
        throw new IllegalStateException("case " + cases.get(c).label() + " has no baseline");
    }

    /** Strata of a run against its baseline; entry BOTH.ordinal() + 4 holds the baseline's lives of stratum BOTH. */
    private StratumLives[] strata(RunResult with, RunResult without) {
        StratumLives[] strata = new StratumLives[5];
        for (int s = 0; s < strata.length; s++) {
            strata[s] = new StratumLives(months);
        }
        Lives a = with.lives();
        Lives b = without.lives();
        int j = 0;
        for (int i = 0; i < a.size(); i++) {
            while (j < b.size() && b.idea(j) < a.idea(i)) {
                onlyWithout(strata, b, j++);
            }
            boolean same = j < b.size() && b.idea(j) == a.idea(i);
            boolean inBase = same && b.foundedHere(j);
            if (a.foundedHere(i)) {
                strata[Stratum.ALL.ordinal()].add(a, i);
                strata[(inBase ? Stratum.BOTH : Stratum.ONLY_WITH).ordinal()].add(a, i);
                if (inBase) {
                    strata[4].add(b, j);
                }
            } else if (inBase) {
                strata[Stratum.ONLY_WITHOUT.ordinal()].add(b, j);
            }
            j += same ? 1 : 0;
        }
        while (j < b.size()) {
            onlyWithout(strata, b, j++);
        }
        return strata;
    }

    private static void onlyWithout(StratumLives[] strata, Lives b, int j) {
        if (b.foundedHere(j)) {
            strata[Stratum.ONLY_WITHOUT.ordinal()].add(b, j);
        }
    }

    private int complete() {
        int n = 0;
        while (n < runs && kept[n][0] != null) {
            n++;
        }
        return n;
    }

    /** The comparison of all replicates that are complete. */
    Comparison comparison() {
        int n = complete();
        SetSpread spread = new SetSpread(experiment, this, n);
        List<Comparison.Outcome> outcomes = spread.widened(outcomes(n));
        double relative = outcomes.stream()
                .filter(o -> o.metric().equals("alive.5y_per_1000_ideas")
                        && !o.of().policy().equals(experiment.baseline()))
                .mapToDouble(o -> (o.high() - o.low()) / 2 / Math.abs(o.baselineMean()))
                .max()
                .orElse(Double.NaN);
        return new Comparison(
                experiment.scenario().id(),
                experiment.scenario().title(),
                experiment.seed(),
                n,
                experiment.scenario().start(),
                experiment.scenario().recordFrom(),
                experiment.scenario().end(),
                experiment.baseline(),
                cases,
                outcomes,
                survival(n),
                curves(n),
                fans(n),
                stages(n),
                capture(n),
                unabsorbed(n),
                new Factorial(experiment, this, n).terms(),
                relative,
                spread.ensemble(),
                SectorYears.fans(experiment, sectors, n),
                new ParticularsTally(experiment, this, n).particulars());
    }

    /** A run of a complete replicate, without its lives. */
    RunResult result(int c, int run) {
        return kept[run][c].result();
    }

    /** A metric's values over runs in a case. */
    double[] values(int c, String metric, int n) {
        double[] values = new double[n];
        for (int r = 0; r < n; r++) {
            values[r] = kept[r][c].result().outcome(metric);
        }
        return values;
    }

    List<Case> cases() {
        return cases;
    }

    private List<Comparison.Outcome> outcomes(int n) {
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < Metrics.all().size(); m++) {
            Metric metric = Metrics.all().get(m);
            for (int c = 0; c < cases.size(); c++) {
                double[] x = values(c, m, n);
                double[] y = values(baselineOf(c), m, n);
                outcomes.add(outcome(metric.id(), metric.unit(), metric.title(), cases.get(c), x, y));
            }
        }
        for (int p = 0; p < paired.size(); p++) {
            for (int c = 0; c < cases.size(); c++) {
                if (baselineOf(c) != c) {
                    outcomes.add(paired(p, c, n));
                }
            }
        }
        for (Recovering what : Recovering.values()) {
            for (int c = 0; c < cases.size(); c++) {
                if (unshocked(c) >= 0 && unshocked(baselineOf(c)) >= 0) {
                    outcomes.add(outcome(
                            what.id(),
                            "months",
                            what.title(),
                            cases.get(c),
                            recovery(what, c, n),
                            recovery(what, baselineOf(c), n)));
                }
            }
        }
        return outcomes;
    }

    private double[] values(int c, int metric, int n) {
        double[] values = new double[n];
        for (int r = 0; r < n; r++) {
            values[r] = kept[r][c].result().outcome(metric);
        }
        return values;
    }

    /** A paired outcome stands in both the mean and the difference; there is no figure of the baseline. */
    private Comparison.Outcome paired(int p, int c, int n) {
        PairedMetric metric = paired.get(p);
        double[] x = new double[n];
        double[] y = new double[n];
        int defined = 0;
        for (int r = 0; r < n; r++) {
            double numerator = kept[r][c].numerators()[p];
            double denominator = kept[r][c].denominators()[p];
            if (!Double.isNaN(numerator) && !Double.isNaN(denominator)) {
                x[defined] = numerator;
                y[defined++] = denominator;
            }
        }
        x = Arrays.copyOf(x, defined);
        y = Arrays.copyOf(y, defined);
        double nan = Double.NaN;
        double value = nan;
        double median = nan;
        Interval interval = Interval.UNDEFINED;
        boolean reliable = false;
        if (metric.denominator() == null) {
            PairedDifference difference = PairedDifference.of(x, new double[defined]);
            value = difference.mean();
            median = difference.median();
            interval = difference.interval(LEVEL);
            reliable = difference.reliable();
        } else if (mean(y) > 0) {
            RatioOfMeans ratio = RatioOfMeans.of(x, y, LEVEL);
            value = ratio.value();
            interval = ratio.interval();
            double[] single = new double[defined];
            for (int i = 0; i < defined; i++) {
                single[i] = x[i] / y[i];
            }
            median = Quantiles.of(Arrays.stream(single).filter(Double::isFinite).toArray())
                    .median();
            reliable = PairedDifference.of(x, new double[defined]).reliable()
                    && PairedDifference.of(y, new double[defined]).reliable();
        }
        return new Comparison.Outcome(
                metric.id(),
                metric.unit(),
                metric.title(),
                cases.get(c),
                value,
                nan,
                value,
                interval.low(),
                interval.high(),
                nan,
                nan,
                median,
                reliable);
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

    private double[] recovery(Recovering what, int c, int n) {
        int from = experiment
                .scenario()
                .shock(cases.get(c).shock())
                .from()
                .since(experiment.scenario().recordFrom());
        var rules = experiment.scenario().rules().outcomes();
        double[] months = new double[n];
        for (int r = 0; r < n; r++) {
            months[r] = Recovery.months(
                    what.of(kept[r][c].result()),
                    what.of(kept[r][unshocked(c)].result()),
                    from,
                    rules.recoveredWithin(),
                    rules.recoveredFor());
        }
        return months;
    }

    /** A figure that is undefined in one world of a pair leaves that pair out. */
    private static Comparison.Outcome outcome(
            String id, String unit, Title title, Case of, double[] first, double[] second) {
        int defined = 0;
        double[] x = new double[first.length];
        double[] y = new double[first.length];
        for (int r = 0; r < first.length; r++) {
            if (!Double.isNaN(first[r]) && !Double.isNaN(second[r])) {
                x[defined] = first[r];
                y[defined++] = second[r];
            }
        }
        if (defined == 0) {
            double nan = Double.NaN;
            return new Comparison.Outcome(
                    id, unit, title, of, mean(first), mean(second), nan, nan, nan, nan, nan, nan, false);
        }
        PairedDifference d = PairedDifference.of(Arrays.copyOf(x, defined), Arrays.copyOf(y, defined));
        Interval interval = d.interval(LEVEL);
        return new Comparison.Outcome(
                id,
                unit,
                title,
                of,
                mean(first),
                mean(second),
                d.mean(),
                interval.low(),
                interval.high(),
                d.correlation(),
                d.varianceReduction(),
                d.median(),
                d.reliable());
    }

    /** Mean over the runs in which a figure is defined. */
    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Mean over runs with a t interval; runs in which the figure is undefined are left out. */
    private double[] meanWithInterval(double[] values) {
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        if (defined.length < 2) {
            return new double[] {mean(defined), Double.NaN, Double.NaN};
        }
        Interval interval = SetSpread.interval(experiment.parameterSets(), values);
        return new double[] {mean(defined), interval.low(), interval.high()};
    }

    private List<Comparison.Survival> survival(int n) {
        List<Comparison.Survival> rows = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            for (Stratum stratum : Stratum.values()) {
                for (int years : YEARS) {
                    double[] at = new double[n];
                    double[] base = new double[n];
                    double firms = 0;
                    for (int r = 0; r < n; r++) {
                        StratumLives lives = kept[r][c].strata()[stratum.ordinal()];
                        at[r] = lives.firms == 0 ? Double.NaN : lives.curve().survivalAt(12 * years);
                        StratumLives same = kept[r][c].strata()[4];
                        StratumLives all = kept[r][baselineOf(c)].strata()[0];
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

    private List<Comparison.Curve> curves(int n) {
        List<Comparison.Curve> curves = new ArrayList<>();
        int shown = Math.min(months, 181);
        for (int c = 0; c < cases.size(); c++) {
            for (Stratum stratum : CURVES) {
                if (n == 0 || (stratum != Stratum.ALL && cases.get(c).policy().equals(experiment.baseline()))) {
                    continue;
                }
                curves.add(curve(c, stratum, n, shown));
            }
        }
        return curves;
    }

    private Comparison.Curve curve(int c, Stratum stratum, int n, int shown) {
        double[][] byRun = new double[n][];
        double[] atRisk = new double[shown];
        StratumLives pooled = new StratumLives(months);
        for (int r = 0; r < n; r++) {
            StratumLives lives = kept[r][c].strata()[stratum.ordinal()];
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

    private List<Comparison.Fan> fans(int n) {
        List<Comparison.Fan> fans = new ArrayList<>();
        double[] levels = {.05, .25, .5, .75, .95};
        for (Series series : Series.values()) {
            for (int c = 0; c < cases.size() && n > 0; c++) {
                double[][] lines = new double[levels.length][months];
                double[][] all = new double[n][];
                for (int r = 0; r < n; r++) {
                    all[r] = kept[r][c].result().series(series);
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

    private List<Comparison.StageCount> stages(int n) {
        List<Comparison.StageCount> counts = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            for (StageOfLife stage : StageOfLife.values()) {
                double[] mean = new double[kept[0][c].result().stages(stage).length];
                for (int r = 0; r < n; r++) {
                    long[] one = kept[r][c].result().stages(stage);
                    for (int y = 0; y < mean.length; y++) {
                        mean[y] += (double) one[y] / n;
                    }
                }
                counts.add(new Comparison.StageCount(cases.get(c), stage.id(), stage.title(), mean));
            }
        }
        return counts;
    }

    private List<Comparison.Capture> capture(int n) {
        List<Comparison.Capture> captures = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            int base = baselineOf(c);
            if (base == c) {
                continue;
            }
            double authorised = 0;
            double net = 0;
            for (int r = 0; r < n; r++) {
                authorised += kept[r][c].result().authorised() / n;
                net += (kept[r][c].result().outcome("public.net_cost")
                                - kept[r][base].result().outcome("public.net_cost"))
                        / n;
            }
            for (GainParty party : GainParty.values()) {
                double[] gain = new double[n];
                double imputed = 0;
                for (int r = 0; r < n; r++) {
                    gain[r] = kept[r][c].result().gain(party)
                            - kept[r][base].result().gain(party);
                    imputed += (kept[r][c].result().imputed(party)
                                    - kept[r][base].result().imputed(party))
                            / n;
                }
                double[] mean = meanWithInterval(gain);
                double per = authorised > 0 ? authorised : Double.NaN;
                captures.add(new Comparison.Capture(
                        cases.get(c),
                        party.id(),
                        party.title(),
                        mean[0],
                        mean[0] / per,
                        net > 0 ? mean[0] / net : Double.NaN,
                        mean[1] / per,
                        mean[2] / per,
                        imputed / per));
            }
        }
        return captures;
    }

    private List<Comparison.Unabsorbed> unabsorbed(int n) {
        List<Comparison.Unabsorbed> rows = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            for (int l = 0; l < kept[0][c].result().levers().size(); l++) {
                double authorised = 0;
                double spent = 0;
                for (int r = 0; r < n; r++) {
                    LeverUse use = kept[r][c].result().levers().get(l);
                    authorised += use.authorised() / n;
                    spent += use.outlay() / n;
                }
                LeverUse lever = kept[0][c].result().levers().get(l);
                if (authorised > 0) {
                    rows.add(new Comparison.Unabsorbed(
                            cases.get(c),
                            lever.lever(),
                            lever.title(),
                            authorised,
                            spent,
                            Math.max(0, authorised - spent)));
                }
            }
        }
        return rows;
    }
}

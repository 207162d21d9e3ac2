package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.core.experiment.Comparison.Case;
import org.industrialrainforest.core.experiment.Comparison.Stratum;
import org.industrialrainforest.core.outcome.GainParty;
import org.industrialrainforest.core.outcome.LeverUse;
import org.industrialrainforest.core.outcome.Lives;
import org.industrialrainforest.core.outcome.Metric;
import org.industrialrainforest.core.outcome.Metrics;
import org.industrialrainforest.core.outcome.Series;
import org.industrialrainforest.core.outcome.StageOfLife;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.KaplanMeier;
import org.industrialrainforest.engine.statistics.MedianInterval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/** Collects runs as they come, in any order, and pairs those that share their random numbers. Lives are let go once their replicate is complete. */
final class PairTally {
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
    private final Uncertainty uncertainty;

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
        this.uncertainty = experiment.uncertainty();
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
        Factorial factorial = new Factorial(experiment, this, n);
        List<Comparison.Outcome> outcomes = outcomes(n);
        double relative = outcomes.stream()
                .filter(o -> o.metric().equals("alive.5y_per_1000_ideas")
                        && Double.isFinite(o.difference())
                        && o.difference() != 0)
                .max(Comparator.comparingDouble(o -> Math.abs(o.difference())))
                .map(o -> (o.high() - o.low()) / 2 / Math.abs(o.difference()))
                .orElse(Double.NaN);
        return new Comparison(
                experiment.scenario().id(),
                experiment.title(),
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
                factorial.terms(),
                relative,
                spread.ensemble(),
                uncertainty.kind(),
                SectorYears.fans(experiment, sectors, n),
                new ParticularsTally(experiment, this, n).particulars(),
                factorial.arms(),
                factorial.cells().missing());
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
            if (metric.pooled() != null) {
                PooledOutcome pooled = new PooledOutcome(experiment, this, n, m);
                for (int c = 0; c < cases.size(); c++) {
                    outcomes.add(pooled.of(c));
                }
                continue;
            }
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

    double[] values(int c, int metric, int n) {
        double[] values = new double[n];
        for (int r = 0; r < n; r++) {
            values[r] = kept[r][c].result().outcome(metric);
        }
        return values;
    }

    /** A paired outcome, less what it is where the baseline is paired with itself. */
    private Comparison.Outcome paired(int p, int c, int n) {
        PairedMetric metric = paired.get(p);
        int base = baselineOf(c);
        double[] x = each(n, r -> kept[r][c].numerators()[p]);
        double[] y = each(n, r -> kept[r][c].denominators()[p]);
        double[] x0 = each(n, r -> kept[r][base].numerators()[p]);
        double[] y0 = each(n, r -> kept[r][base].denominators()[p]);
        RatioOfMeans with = uncertainty.ratio(x, y);
        RatioOfMeans identical = uncertainty.ratio(x0, y0);
        // Costs per additional firm say nothing where the policy brought fewer.
        double value = metric.denominator() == null || mean(y) > 0 ? with.value() : Double.NaN;
        double none = metric.denominator() == null || mean(y0) > 0 ? identical.value() : Double.NaN;
        double[] single = each(n, r -> {
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
            double perFirst = mean(y);
            double perSecond = mean(y0);
            difference = uncertainty.mean(each(
                    n, r -> value - none + (x[r] - value * y[r]) / perFirst - (x0[r] - none * y0[r]) / perSecond));
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

    private static double[] each(int n, IntToDoubleFunction figure) {
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

    private double[] recovery(Recovering what, int c, int n) {
        // Cases come in the order of the runs of a replicate.
        Scenario at = experiment.scenarioOf(experiment.specs().get(c));
        int from = at.shock(cases.get(c).shock()).from().since(at.recordFrom());
        var rules = at.rules().outcomes();
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
    private Comparison.Outcome outcome(String id, String unit, Title title, Case of, double[] first, double[] second) {
        double[] differences = each(first.length, r -> first[r] - second[r]);
        int[] pairs = IntStream.range(0, first.length)
                .filter(r -> !Double.isNaN(differences[r]))
                .toArray();
        PairedDifference paired = PairedDifference.of(
                each(pairs.length, i -> first[pairs[i]]), each(pairs.length, i -> second[pairs[i]]));
        RatioOfMeans difference = uncertainty.mean(differences);
        Interval shown = uncertainty.shown(difference);
        MedianInterval median = uncertainty.median(differences);
        return new Comparison.Outcome(
                id,
                unit,
                title,
                of,
                mean(first),
                uncertainty.interval(first),
                mean(second),
                difference.value(),
                shown.low(),
                shown.high(),
                difference.interval(IntervalKind.MONTE_CARLO, Uncertainty.LEVEL),
                uncertainty.prediction(difference),
                paired.correlation(),
                paired.varianceReduction(),
                median.median(),
                median.interval(),
                Uncertainty.reliable(difference),
                pairs.length);
    }

    /** Mean over the runs in which a figure is defined. */
    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Mean over runs with its interval; runs in which the figure is undefined are left out. */
    private double[] meanWithInterval(double[] values) {
        Interval interval = uncertainty.interval(values);
        return new double[] {mean(values), interval.low(), interval.high()};
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
        List<Double> pValues = new ArrayList<>();
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
                RatioOfMeans mean = uncertainty.mean(gain);
                Interval interval = uncertainty.shown(mean);
                pValues.add(mean.pValue(uncertainty.kind()));
                double per = authorised > 0 ? authorised : Double.NaN;
                captures.add(new Comparison.Capture(
                        cases.get(c),
                        party.id(),
                        party.title(),
                        mean.value(),
                        mean.value() / per,
                        net > 0 ? mean.value() / net : Double.NaN,
                        interval.low() / per,
                        interval.high() / per,
                        false,
                        imputed / per));
            }
        }
        boolean[] told = Uncertainty.told(pValues);
        return IntStream.range(0, told.length)
                .mapToObj(i -> captures.get(i).told(told[i]))
                .toList();
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

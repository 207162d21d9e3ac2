package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.engine.statistics.RandomEffects;
import org.industrialrainforest.engine.statistics.RatioOfMeans;
import org.jspecify.annotations.Nullable;

/** Tells the spread over parameter sets from Monte Carlo error: one-way analysis of variance of paired differences with random set effects. */
final class SetSpread {
    private static final double LEVEL = Uncertainty.LEVEL;
    private static final List<String> RANKED = List.of(Headline.ID, "ecosystem.valuation");

    private final Design design;
    private final ParameterSets sets;
    private final Uncertainty uncertainty;
    private final PairedRuns tally;
    private final int runs;

    SetSpread(Design design, PairedRuns tally, int runs) {
        this.design = design;
        this.sets = design.parameterSets();
        this.uncertainty = design.uncertainty();
        this.tally = tally;
        this.runs = runs;
    }

    private static RandomEffects effects(ParameterSets sets, double[] values) {
        int[] defined = IntStream.range(0, values.length)
                .filter(r -> !Double.isNaN(values[r]))
                .toArray();
        return RandomEffects.of(
                Arrays.stream(defined).mapToDouble(r -> values[r]).toArray(),
                Arrays.stream(defined).map(sets::setOf).toArray());
    }

    /** Null when every run had the scenario's own parameters. */
    @Nullable
    Ensemble ensemble() {
        if (sets.isEmpty()) {
            return null;
        }
        int used = (int) IntStream.range(0, runs).map(sets::setOf).distinct().count();
        List<Ensemble.Spread> spreads = new ArrayList<>();
        for (Metric metric : design.metrics()) {
            if (metric.pooled() != null) {
                continue; // No run has a figure of its own that the outcome is the mean of.
            }
            for (Case of : tally.cases()) {
                if (!of.policy().equals(design.baseline())) {
                    spreads.add(spread(metric.id(), of));
                }
            }
        }
        List<Ensemble.Ranking> rankings = new ArrayList<>();
        for (String metric : RANKED) {
            tally.cases().stream()
                    .filter(c -> c.policy().equals(design.baseline()))
                    .forEach(base -> rankings.add(ranking(metric, base)));
        }
        return new Ensemble(
                sets.of(),
                used,
                Arrays.stream(uncertainty.clusters(runs)).boxed().toList(),
                spreads,
                rankings);
    }

    private Ensemble.Spread spread(String metric, Case of) {
        double[] differences = differences(metric, of);
        RandomEffects effects = effects(sets, differences);
        RatioOfMeans mean = uncertainty.mean(differences);
        boolean told = effects.pValue() <= 1 - LEVEL;
        double atMost = effects.groupHalfWidthAtMost(LEVEL);
        double[] bySet =
                Arrays.stream(bySet(differences)).filter(d -> !Double.isNaN(d)).toArray();
        double sign = Math.signum(effects.mean());
        double same = (double)
                        Arrays.stream(bySet).filter(d -> Math.signum(d) == sign).count()
                / bySet.length;
        return new Ensemble.Spread(
                metric,
                of,
                uncertainty.prediction(mean).halfWidth(),
                mean.interval(IntervalKind.MONTE_CARLO, LEVEL).halfWidth(),
                effects.noiseHalfWidth(LEVEL),
                told ? effects.groupHalfWidth(LEVEL) : Double.NaN,
                atMost > 0 ? atMost : Double.NaN,
                same);
    }

    private double[] differences(String metric, Case of) {
        int c = tally.cases().indexOf(of);
        double[] with = tally.values(c, metric, runs);
        double[] without = tally.values(tally.baselineOf(c), metric, runs);
        return IntStream.range(0, runs).mapToDouble(r -> with[r] - without[r]).toArray();
    }

    /** Means by set of the replicates in which the value is defined; NaN for a set without any. */
    private double[] bySet(double[] values) {
        return IntStream.range(0, sets.size())
                .mapToDouble(set -> IntStream.range(0, values.length)
                        .filter(r -> sets.setOf(r) == set && !Double.isNaN(values[r]))
                        .mapToDouble(r -> values[r])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private Ensemble.Ranking ranking(String metric, Case base) {
        List<Integer> cases = IntStream.range(0, tally.cases().size())
                .filter(c -> tally.cases().get(c).point().equals(base.point())
                        && tally.cases().get(c).shock().equals(base.shock()))
                .boxed()
                .toList();
        double[][] bySet =
                cases.stream().map(c -> bySet(tally.values(c, metric, runs))).toArray(double[][]::new);
        // A set in which one policy has no figure ranks nobody.
        int[] used = IntStream.range(0, sets.size())
                .filter(s -> Arrays.stream(bySet).noneMatch(of -> Double.isNaN(of[s])))
                .toArray();
        double[] mean = Arrays.stream(bySet)
                .mapToDouble(of ->
                        Arrays.stream(used).mapToDouble(s -> of[s]).average().orElse(Double.NaN))
                .toArray();
        List<Integer> order = IntStream.range(0, mean.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -mean[i]))
                .toList();
        int whole = 0;
        int first = 0;
        double pairs = 0;
        for (int s : used) {
            int kept = 0;
            int all = 0;
            boolean leads = true;
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    boolean holds = bySet[order.get(i)][s] >= bySet[order.get(j)][s];
                    all++;
                    kept += holds ? 1 : 0;
                    leads &= i > 0 || holds;
                }
            }
            whole += kept == all ? 1 : 0;
            first += leads ? 1 : 0;
            pairs += all == 0 ? 1 : (double) kept / all;
        }
        List<String> names = order.stream()
                .map(i -> tally.cases().get(cases.get(i)).policy())
                .toList();
        return new Ensemble.Ranking(
                metric,
                base.point(),
                base.shock(),
                names,
                (double) whole / used.length,
                (double) first / used.length,
                pairs / used.length);
    }
}

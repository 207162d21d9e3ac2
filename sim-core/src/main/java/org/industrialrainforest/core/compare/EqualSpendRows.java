package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/**
 * Policies where all spend the same. Levers draw very different parts of one envelope, so that the policy that does most may only be the one that
 * draws most.
 *
 * <p>A policy's dose curve has the points (m_k, d_kr), k = 0, 1, …, K: nothing, its compared doses by their share, and the policy itself. m_k is the
 * mean over runs of the treasury's outlay above the baseline's ({@code public.cost}), with m_0 = 0, and d_kr the headline's difference in pair r, with d_0r
 * = 0. At a spend S, with the first k for which m_k ≥ S, pair r has
 *
 * <pre>w = (S − m_(k−1)) / (m_k − m_(k−1));  d_r(S) = (1 − w) d_(k−1)r + w d_kr</pre>
 *
 * <p>The weight is one number for all pairs, so that d(S) is a linear combination of runs and has the interval of every other difference. S is the least
 * m_K of the compared policies. A dose is known by what it spends: each share of the policy times one factor, from the same month. The
 * first k, and not a k that more doses would reach, because a lever that absorbs no more may draw less at a larger dose.
 *
 * <p>Nothing is told where the baseline itself spends or opens something, where fewer than two policies draw money, and for a policy that draws
 * none. A pair in which one of the two points is undefined is left out.
 */
final class EqualSpendRows {
    private static final String DRAWN = "public.cost";

    /** Shares are rounded. */
    private static final double SAME = 1e-9;

    private final Design design;
    private final PairedRuns runs;
    private final Uncertainty uncertainty;
    private final int n;
    /** Policies of the cases, under the scenario's own values and then under each parameter set. */
    private final List<List<Policy>> policies;

    /** @param n replicates that are complete */
    EqualSpendRows(Design design, PairedRuns runs, int n) {
        this.design = design;
        this.runs = runs;
        this.uncertainty = design.uncertainty();
        this.n = n;
        this.policies = IntStream.concat(
                        IntStream.of(ParameterSets.OWN_VALUES),
                        IntStream.range(0, design.parameterSets().size()))
                .mapToObj(design::policiesOfCases)
                .toList();
    }

    /** Every policy that draws money, at the least spending of its point and shock. */
    List<Comparison.EqualSpend> rows() {
        List<Comparison.EqualSpend> rows = new ArrayList<>();
        if (n == 0) {
            return rows;
        }
        double[] drawn = IntStream.range(0, runs.cases().size())
                .mapToDouble(c -> mean(differences(c, DRAWN)))
                .toArray();
        for (int base = 0; base < drawn.length; base++) {
            if (runs.baselineOf(base) == base && own(base).nothing()) {
                rows(base, drawn, rows);
            }
        }
        return rows;
    }

    private void rows(int base, double[] drawn, List<Comparison.EqualSpend> rows) {
        List<Integer> compared = IntStream.range(0, drawn.length)
                .filter(c -> c != base && runs.baselineOf(c) == base && drawn[c] > 0)
                .filter(c -> own(c).kind() != Policy.Kind.DOSE)
                .boxed()
                .toList();
        if (compared.size() < 2) {
            return;
        }
        double spend = compared.stream().mapToDouble(c -> drawn[c]).min().orElseThrow();
        Metric metric = design.metric(Headline.ID);
        for (int whole : compared) {
            List<Integer> points = points(whole);
            List<Dose> curve = points.stream()
                    .map(c -> new Dose(drawn[c], differences(c, metric.id())))
                    .toList();
            at(spend, curve).ifPresent(found -> {
                RatioOfMeans mean = uncertainty.mean(found.differences());
                Interval interval = uncertainty.shown(mean);
                rows.add(new Comparison.EqualSpend(
                        metric.id(),
                        metric.unit(),
                        runs.cases().get(whole),
                        spend,
                        drawn[whole],
                        points.size() - 1,
                        found.from(),
                        found.to(),
                        mean.value(),
                        interval.low(),
                        interval.high()));
            });
        }
    }

    /** The cases of a policy's doses by their share, and last its own. */
    private List<Integer> points(int whole) {
        List<Integer> points = new ArrayList<>(IntStream.range(0, runs.cases().size())
                .filter(c -> runs.baselineOf(c) == runs.baselineOf(whole))
                .filter(c -> policies.stream().allMatch(under -> share(under.get(c), under.get(whole)) > 0))
                .boxed()
                .sorted(Comparator.comparingDouble(c -> share(own(c), own(whole))))
                .toList());
        points.add(whole);
        return points;
    }

    private Policy own(int c) {
        return policies.get(0).get(c);
    }

    /** The factor by which each share of a dose is smaller than the policy's; 0 for what is no dose of it. */
    static double share(Policy dose, Policy whole) {
        boolean one = !dose.history()
                && !whole.history()
                && dose.phases().isEmpty()
                && whole.phases().isEmpty()
                && dose.start().equals(whole.start())
                && whole.mix().total() > 0;
        if (!one) {
            return 0;
        }
        double share = dose.mix().total() / whole.mix().total();
        double[] its = dose.mix().shares();
        double[] all = whole.mix().shares();
        boolean same = IntStream.range(0, its.length).allMatch(l -> Math.abs(its[l] - share * all[l]) < SAME);
        return same && share < 1 - SAME ? share : 0;
    }

    /**
     * A point of a dose curve.
     *
     * @param drawn mean money above the baseline's, RMB
     * @param differences to the baseline, pair by pair
     */
    // Values are combined and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Dose(double drawn, double[] differences) {}

    /** A point between two doses that draw {@code from} and {@code to}. */
    // Values are combined and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Between(double from, double to, double[] differences) {}

    /**
     * A dose curve at a spend.
     *
     * @param curve by dose; nothing, which draws and does nothing, goes before
     * @return empty where no dose draws so much, and for a spend of nothing
     */
    static Optional<Between> at(double spend, List<Dose> curve) {
        if (!(spend > 0)) {
            return Optional.empty();
        }
        Dose below = null;
        for (Dose dose : curve) {
            double from = below == null ? 0 : below.drawn();
            if (dose.drawn() >= spend) {
                double weight = (spend - from) / (dose.drawn() - from);
                double[] values = dose.differences().clone();
                for (int r = 0; r < values.length && weight < 1; r++) {
                    values[r] = weight * values[r] + (below == null ? 0 : (1 - weight) * below.differences()[r]);
                }
                return Optional.of(new Between(from, dose.drawn(), values));
            }
            below = dose;
        }
        return Optional.empty();
    }

    private double[] differences(int c, String metric) {
        double[] with = runs.values(c, metric, n);
        double[] without = runs.values(runs.baselineOf(c), metric, n);
        return IntStream.range(0, n).mapToDouble(r -> with[r] - without[r]).toArray();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(r -> values[r])
                .average()
                .orElse(0);
    }
}

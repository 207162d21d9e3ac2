package org.industrialrainforest.core.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.world.Lever;
import org.industrialrainforest.engine.choice.ParetoSet;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.statistics.Bootstrap;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.PairedDifference;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A search for shares of the envelope, before it is run. It begins with the simplex lattice: all mixes of whole parts of the envelope. Each round halves the part
 * and tries the neighbours of the mixes that none dominates so far. A neighbour has one part less for one lever and one more for another. All mixes share their
 * random numbers. What is kept is run anew with others.
 *
 * <p>It is a direct search on a grid, and no genetic algorithm: with a few levers and seconds for a run the grid is small, and every step can be followed.
 *
 * @param study its policies but the baseline are run beside the kept mixes; its runs are those of the search
 * @param levers at least two
 * @param goals at least one
 * @param parts into which the envelope is divided at first, at least 1
 * @param rounds of halving, at least 0
 * @param fresh runs of each kept mix, at least 2
 */
public record MixPlan(
        StudyPlan study, List<Lever> levers, List<MixChoice.Goal> goals, int parts, int rounds, int fresh) {
    /** Kept mixes of a Pareto set; more are thinned evenly along the first goal. */
    private static final int MOST_KEPT = 20;

    private static final int RESAMPLES = 500;
    private static final double ERROR = .05;

    public MixPlan {
        levers = List.copyOf(levers);
        goals = List.copyOf(goals);
        if (levers.size() < 2 || goals.isEmpty() || parts < 1 || rounds < 0 || rounds > 8 || fresh < 2) {
            throw new IllegalArgumentException("levers = " + levers + ", goals = " + goals.size() + ", parts = " + parts
                    + ", rounds = " + rounds + ", fresh = " + fresh
                    + "; at least 2 levers, 1 goal, 1 part, 2 fresh runs, and 0 to 8 rounds");
        }
    }

    /** Mixes of the lattice: C(parts + levers − 1, levers − 1). */
    public long lattice() {
        long count = 1;
        for (int k = 1; k < levers.size(); k++) {
            count = count * (parts + k) / k;
        }
        return count;
    }

    /** Runs of the lattice and the baseline; rounds and fresh runs come to it. */
    public long firstWorlds() {
        return (lattice() + 1) * study.runs();
    }

    /**
     * Does all runs.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public MixChoice run(RunExecutor executor, RunListener listener) {
        MixGrid grid = grid();
        Map<List<Integer>, double[]> tried = new LinkedHashMap<>();
        int part = 1 << rounds;
        Set<List<Integer>> next = grid.lattice();
        for (int round = 0; ; round++) {
            search(next, tried, executor, listener);
            if (round == rounds) {
                break;
            }
            part /= 2;
            next = new LinkedHashSet<>();
            for (List<Integer> best : front(tried)) {
                next.addAll(grid.neighbours(best, part));
            }
            next.removeAll(tried.keySet());
        }
        List<List<Integer>> chosen = thinned(front(tried));
        Set<List<Integer>> kept = new LinkedHashSet<>(chosen);
        if (goals.size() == 1) {
            kept.addAll(grid.neighbours(chosen.get(0), 1));
        }
        return choice(tried, chosen, new ArrayList<>(kept), executor, listener);
    }

    private void search(
            Set<List<Integer>> mixes, Map<List<Integer>, double[]> tried, RunExecutor executor, RunListener listener) {
        if (mixes.isEmpty()) {
            return;
        }
        List<List<Integer>> order = List.copyOf(mixes);
        List<Policy> policies = new ArrayList<>(List.of(baseline()));
        order.forEach(mix -> policies.add(grid().policy(mix)));
        CaseValues values = values(policies, study.runs(), study.seed(), executor, listener);
        for (List<Integer> mix : order) {
            tried.put(mix, gains(values, grid().policy(mix).id()));
        }
    }

    private CaseValues values(List<Policy> policies, int runs, long seed, RunExecutor executor, RunListener listener) {
        Map<String, ToDoubleFunction<RunResult>> measures = new TreeMap<>();
        goals.forEach(goal -> measures.put(
                goal.metric().id(), run -> run.outcome(goal.metric().id())));
        Experiment experiment = new StudyPlan(
                        study.scenario(),
                        policies,
                        study.baseline(),
                        study.metric(),
                        study.shock(),
                        runs,
                        seed,
                        study.own())
                .at(List.of(new TreeMap<>()));
        CaseValues values = new CaseValues(experiment.design(), measures);
        experiment.each(executor, listener, values::take);
        return values;
    }

    private double[] of(CaseValues values, int goal, String policy) {
        return values.of(goals.get(goal).metric().id(), policy, "", study.shock());
    }

    private double[] means(CaseValues values, String policy) {
        double[] means = new double[goals.size()];
        for (int g = 0; g < means.length; g++) {
            means[g] = CaseValues.mean(of(values, g, policy));
        }
        return means;
    }

    /** Mean paired differences to the baseline. */
    private double[] gains(CaseValues values, String policy) {
        double[] gains = means(values, policy);
        double[] without = means(values, study.baseline());
        for (int g = 0; g < gains.length; g++) {
            gains[g] -= without[g];
        }
        return gains;
    }

    private boolean[] lower() {
        boolean[] lower = new boolean[goals.size()];
        for (int g = 0; g < lower.length; g++) {
            lower[g] = goals.get(g).lowerIsBetter();
        }
        return lower;
    }

    /** Mixes that none dominates, best first by the first goal; the first mix where all are undefined. */
    private List<List<Integer>> front(Map<List<Integer>, double[]> tried) {
        List<List<Integer>> mixes = List.copyOf(tried.keySet());
        double[][] points = tried.values().toArray(double[][]::new);
        Comparator<Integer> byFirst = Comparator.comparingDouble(i -> points[i][0]);
        List<List<Integer>> front = ParetoSet.of(points, lower()).stream()
                .sorted(lower()[0] ? byFirst : byFirst.reversed())
                .map(mixes::get)
                .toList();
        if (front.isEmpty()) {
            return List.of(mixes.get(0));
        }
        return goals.size() == 1 ? List.of(front.get(0)) : front;
    }

    private static List<List<Integer>> thinned(List<List<Integer>> front) {
        int n = Math.min(MOST_KEPT, front.size());
        Set<List<Integer>> kept = new LinkedHashSet<>();
        for (int i = 0; i < n; i++) {
            kept.add(front.get(n == 1 ? 0 : (int) Math.round((double) i * (front.size() - 1) / (n - 1))));
        }
        return List.copyOf(kept);
    }

    private MixChoice choice(
            Map<List<Integer>, double[]> tried,
            List<List<Integer>> chosen,
            List<List<Integer>> kept,
            RunExecutor executor,
            RunListener listener) {
        List<Policy> policies = new ArrayList<>(study.policies());
        kept.forEach(mix -> policies.add(grid().policy(mix)));
        CaseValues values = values(policies, fresh, study.seed() + 1, executor, listener);
        double[][] means =
                kept.stream().map(mix -> means(values, grid().policy(mix).id())).toArray(double[][]::new);
        List<Integer> front = ParetoSet.of(means, lower());
        double[] onFront = onFront(values, kept);
        String best = grid().policy(chosen.get(0)).id();
        int others = kept.size() - 1 + study.compared().size();
        List<MixChoice.Row> rows = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            List<Integer> mix = kept.get(k);
            rows.add(new MixChoice.Row(
                    "",
                    grid().shares(mix),
                    chosen.contains(mix),
                    front.contains(k),
                    onFront[k],
                    row(values, grid().policy(mix).id(), best, others, tried.get(mix))));
        }
        Comparator<MixChoice.Row> byFirst =
                Comparator.comparingDouble(row -> row.values().get(0).mean());
        rows.sort(lower()[0] ? byFirst : byFirst.reversed());
        for (Policy named : study.compared()) {
            List<Double> shares =
                    levers.stream().map(lever -> lever.share(named.mix())).toList();
            rows.add(new MixChoice.Row(
                    named.id(), shares, false, false, Double.NaN, row(values, named.id(), best, others, null)));
        }
        return new MixChoice(
                study.scenario().id(),
                study.scenario().title(),
                study.baseline(),
                study.shock(),
                study.seed(),
                study.runs(),
                fresh,
                levers,
                goals,
                tried.size(),
                rows);
    }

    private List<MixChoice.Value> row(
            CaseValues values, String policy, String best, int others, double @Nullable [] searched) {
        List<MixChoice.Value> row = new ArrayList<>();
        for (int g = 0; g < goals.size(); g++) {
            double[] with = of(values, g, policy);
            double[] without = of(values, g, study.baseline());
            double[] leader = of(values, g, best);
            PairedDifference gain = CaseValues.defined(with, without) ? PairedDifference.of(with, without) : null;
            PairedDifference behind = CaseValues.defined(with, leader) ? PairedDifference.of(with, leader) : null;
            row.add(new MixChoice.Value(
                    searched == null ? Double.NaN : searched[g],
                    CaseValues.mean(with),
                    gain == null ? Double.NaN : gain.mean(),
                    gain == null ? Interval.UNDEFINED : gain.interval(1 - ERROR),
                    behind == null ? Double.NaN : behind.mean(),
                    behind == null ? Interval.UNDEFINED : behind.interval(1 - ERROR / Math.max(1, others))));
        }
        return row;
    }

    /** Share of resamples of the fresh replicates in which each kept mix is on the front. */
    private double[] onFront(CaseValues values, List<List<Integer>> kept) {
        double[][][] runs = new double[kept.size()][goals.size()][];
        for (int k = 0; k < runs.length; k++) {
            for (int g = 0; g < goals.size(); g++) {
                runs[k][g] = of(values, g, grid().policy(kept.get(k)).id());
            }
        }
        double[] share = new double[kept.size()];
        double[][] means = new double[kept.size()][goals.size()];
        for (int[] resample : Bootstrap.resamples(fresh, RESAMPLES, study.seed())) {
            for (int k = 0; k < runs.length; k++) {
                for (int g = 0; g < goals.size(); g++) {
                    double[] all = runs[k][g];
                    means[k][g] = Arrays.stream(resample)
                            .mapToDouble(r -> all[r])
                            .average()
                            .orElse(Double.NaN);
                }
            }
            ParetoSet.of(means, lower()).forEach(k -> share[k] += 1.0 / RESAMPLES);
        }
        return share;
    }

    private MixGrid grid() {
        Month start = Policy.mix(study.scenario().policies())
                .map(Policy::start)
                .orElse(Policy.none().start());
        return new MixGrid(levers, parts, rounds, start);
    }

    private Policy baseline() {
        return study.policies().stream()
                .filter(policy -> policy.id().equals(study.baseline()))
                .findFirst()
                .orElseThrow();
    }
}

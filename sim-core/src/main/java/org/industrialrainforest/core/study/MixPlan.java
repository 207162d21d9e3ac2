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
import java.util.stream.IntStream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.engine.choice.ParetoSet;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A search for shares of the envelope, before it is run. It begins with the simplex lattice: all mixes of whole parts of the envelope. Each round halves the part
 * and tries the neighbours of the leaders so far: with one goal the best three mixes, with several those that none dominates. A neighbour has one part less for one lever and one more for another. All mixes share their
 * random numbers. What is kept is run anew with others: with one goal the best eight and the neighbours of the best, so that a lucky region can be found out.
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

    /** Mixes around which a search for one goal goes on, and those of them that are run anew. */
    private static final int LEADERS = 3;

    private static final int RIVALS = 8;

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
        return MixGrid.count(levers.size(), parts);
    }

    /** Runs of the lattice and the baseline; rounds and fresh runs come to it. */
    public long firstWorlds() {
        return (lattice() + 1) * study.runs();
    }

    /**
     * Runs if no round finds a neighbour that was tried before. With several goals this may be many times as many as there will be, for nobody knows
     * before how many mixes are not dominated.
     */
    public long mostWorlds() {
        return firstWorlds() + mostSearched(lattice(), 0) + mostFresh();
    }

    /** Of the rounds after this one, where so many mixes are tried: none is tried twice, and there are no more than the lattice of the last round has. */
    private long mostSearched(long tried, int round) {
        long neighbours = (long) levers.size() * (levers.size() - 1);
        long mixes = tried;
        for (int next = round + 1; next <= rounds; next++) {
            long around = goals.size() == 1 ? Math.min(LEADERS, mixes) : mixes;
            mixes = Math.min(mixes + around * neighbours, MixGrid.count(levers.size(), (long) parts << next));
        }
        return (mixes - tried + rounds - round) * study.runs();
    }

    private long mostFresh() {
        long kept = goals.size() == 1 ? RIVALS + (long) levers.size() * (levers.size() - 1) : MOST_KEPT;
        return (study.policies().size() + kept) * fresh;
    }

    /** Does all runs on an executor. */
    public MixChoice run(RunExecutor executor, RunListener listener) {
        return run(StudyRuns.on(executor, listener), Progress.NONE);
    }

    /**
     * Does all runs.
     *
     * @param runs of one round after another, and then of what is kept
     * @param whole is told of all of them as one, of at most so many as {@link #mostWorlds}, and fewer as they prove needless
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public MixChoice run(StudyRuns runs, Progress whole) {
        SearchProgress progress = new SearchProgress(mostWorlds(), whole);
        MixGrid grid = grid();
        Map<List<Integer>, double[]> tried = new LinkedHashMap<>();
        double[] base = {};
        int part = 1 << rounds;
        Set<List<Integer>> next = grid.lattice();
        for (int round = 0; ; round++) {
            base = next.isEmpty() ? base : search(next, tried, runs, progress);
            progress.left(mostSearched(tried.size(), round) + mostFresh());
            if (round == rounds) {
                break;
            }
            part /= 2;
            next = new LinkedHashSet<>();
            for (List<Integer> best : leaders(tried, LEADERS)) {
                next.addAll(grid.neighbours(best, part));
            }
            next.removeAll(tried.keySet());
        }
        List<List<Integer>> front = leaders(tried, 1);
        List<List<Integer>> chosen = thinned(front);
        Set<List<Integer>> kept = new LinkedHashSet<>(chosen);
        if (goals.size() == 1) {
            kept.addAll(leaders(tried, RIVALS));
            kept.addAll(grid.neighbours(chosen.get(0), 1));
        }
        return choice(tried, base, front.size() - chosen.size(), chosen, new ArrayList<>(kept), runs, progress);
    }

    /** Runs mixes and returns the means of the baseline, which are the same in every round. */
    private double[] search(
            Set<List<Integer>> mixes, Map<List<Integer>, double[]> tried, StudyRuns runs, SearchProgress progress) {
        List<List<Integer>> order = List.copyOf(mixes);
        List<Policy> policies = new ArrayList<>(List.of(baseline()));
        order.forEach(mix -> policies.add(grid().policy(mix)));
        MixValues values = values(policies, study.runs(), study.seed(), runs, progress);
        for (List<Integer> mix : order) {
            tried.put(mix, values.means(grid().policy(mix).id()));
        }
        return values.means(study.baseline());
    }

    private MixValues values(List<Policy> policies, int each, long seed, StudyRuns runs, SearchProgress progress) {
        Map<String, ToDoubleFunction<RunResult>> measures = new TreeMap<>();
        goals.forEach(goal -> measures.put(
                goal.metric().id(), run -> run.outcome(goal.metric().id())));
        Experiment experiment = new StudyPlan(
                        study.scenario(),
                        policies,
                        study.baseline(),
                        study.metric(),
                        study.shock(),
                        each,
                        seed,
                        study.own())
                .at(List.of(new TreeMap<>()));
        CaseValues values = new CaseValues(experiment.design(), measures);
        runs.each(experiment, progress.part(), values::take);
        progress.did((long) policies.size() * each);
        return new MixValues(study, goals, values, each);
    }

    private static double @Nullable [] gains(double @Nullable [] means, double[] base) {
        if (means == null) {
            return null;
        }
        double[] gains = means.clone();
        for (int g = 0; g < gains.length; g++) {
            gains[g] -= base[g];
        }
        return gains;
    }

    /**
     * With one goal the best mixes, at most so many; with several all that none dominates, best first by the first goal.
     *
     * @throws BadInput if a goal is undefined under every mix
     */
    private List<List<Integer>> leaders(Map<List<Integer>, double[]> tried, int most) {
        List<List<Integer>> mixes = List.copyOf(tried.keySet());
        double[][] points = tried.values().toArray(double[][]::new);
        List<Integer> candidates = goals.size() > 1
                ? ParetoSet.of(points, MixValues.lower(goals))
                : IntStream.range(0, points.length)
                        .filter(i -> !Double.isNaN(points[i][0]))
                        .boxed()
                        .toList();
        if (candidates.isEmpty()) {
            throw new BadInput(Problem.of(
                    Place.NOWHERE,
                    "",
                    "no mix has a value of every goal; name goals that are defined wherever money is spent"));
        }
        double sign = MixValues.lower(goals)[0] ? 1 : -1;
        return candidates.stream()
                .sorted(Comparator.comparingDouble(i -> sign * points[i][0]))
                .limit(goals.size() > 1 ? points.length : most)
                .map(mixes::get)
                .toList();
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
            double[] base,
            int thinned,
            List<List<Integer>> chosen,
            List<List<Integer>> kept,
            StudyRuns runs,
            SearchProgress progress) {
        List<Policy> policies = new ArrayList<>(study.policies());
        kept.forEach(mix -> policies.add(grid().policy(mix)));
        MixValues values = values(policies, fresh, study.seed() + 1, runs, progress);
        List<String> ids = new ArrayList<>();
        kept.forEach(mix -> ids.add(grid().policy(mix).id()));
        study.compared().forEach(named -> ids.add(named.id()));
        List<Integer> front = values.front(ids);
        double[] onFront = values.onFront(ids, study.seed());
        String best = grid().policy(chosen.get(0)).id();
        int others = goals.size() * (ids.size() - 1);
        List<MixChoice.Row> rows = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            List<Integer> mix = kept.get(k);
            rows.add(new MixChoice.Row(
                    "",
                    grid().shares(mix),
                    chosen.contains(mix),
                    front.contains(k),
                    onFront[k],
                    values.row(grid().policy(mix).id(), best, others, gains(tried.get(mix), base))));
        }
        double sign = MixValues.lower(goals)[0] ? 1 : -1; // NaN comes last either way
        rows.sort(Comparator.comparingDouble(row -> sign * row.values().get(0).mean()));
        for (Policy named : study.compared()) {
            int place = ids.indexOf(named.id());
            List<Double> shares =
                    levers.stream().map(lever -> lever.share(named.mix())).toList();
            rows.add(new MixChoice.Row(
                    named.id(),
                    shares,
                    false,
                    front.contains(place),
                    onFront[place],
                    values.row(named.id(), best, others, null)));
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
                (int) tried.values().stream()
                        .filter(its -> Arrays.stream(its).anyMatch(Double::isNaN))
                        .count(),
                thinned,
                rows);
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

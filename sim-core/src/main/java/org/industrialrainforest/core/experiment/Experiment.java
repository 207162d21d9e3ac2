package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.statistics.IntervalKind;

/**
 * Many runs of one scenario that share their randomness: policies × points × shocks × replicates. Immutable; every method returns a changed
 * copy.
 *
 * <pre>{@code
 * Comparison comparison = Experiment.of(shanghai).policies("none", "rainforest").runs(20).compare(RunExecutor.local(2));
 * }</pre>
 */
public final class Experiment {
    /** Policies that are compared unless told otherwise: three levers, all together, and the cells of the factorial. */
    public static final List<String> DEFAULT_POLICIES = List.of(
            "none",
            "platforms",
            "incubation",
            "bridges",
            "rainforest",
            "dose-p",
            "dose-i",
            "dose-b",
            "dose-pi",
            "dose-pb",
            "dose-ib");

    private final Scenario scenario;
    private final List<Policy> policies;
    private final List<Map<String, String>> points;
    private final List<String> shocks;
    private final int runs;
    private final long seed;
    private final String baseline;
    private final UnaryOperator<RuleBook> rules;
    private final ParameterSets sets;
    private final IntervalKind intervals;
    private final ScenarioCache scenarios;

    private Experiment(
            Scenario scenario,
            List<Policy> policies,
            List<Map<String, String>> points,
            List<String> shocks,
            int runs,
            long seed,
            String baseline,
            UnaryOperator<RuleBook> rules,
            ParameterSets sets,
            IntervalKind intervals) {
        this.scenario = scenario;
        this.policies = List.copyOf(policies);
        this.points = List.copyOf(points);
        this.shocks = List.copyOf(shocks);
        this.runs = runs;
        this.seed = seed;
        this.baseline = baseline;
        this.rules = rules;
        this.sets = sets;
        this.intervals = intervals;
        this.scenarios = new ScenarioCache(scenario);
    }

    /**
     * Ids of the policies that are compared when nobody says which: {@link #DEFAULT_POLICIES} where the scenario has all of them, else all of
     * its own but the dated ones, which share no envelope with others.
     */
    public static List<String> usual(Scenario scenario) {
        List<String> ids = scenario.policies().stream().map(Policy::id).toList();
        return ids.containsAll(DEFAULT_POLICIES)
                ? DEFAULT_POLICIES
                : scenario.policies().stream()
                        .filter(p -> !p.history())
                        .map(Policy::id)
                        .toList();
    }

    /** 100 pairs of the {@linkplain #usual usual} policies of the scenario, without shocks. */
    public static Experiment of(Scenario scenario) {
        List<Policy> policies = usual(scenario).stream().map(scenario::policy).toList();
        return new Experiment(
                scenario,
                policies,
                List.of(new TreeMap<>()),
                List.of("none"),
                100,
                1,
                "none",
                UnaryOperator.identity(),
                ParameterSets.OWN,
                IntervalKind.PREDICTION);
    }

    /** Compares these policies of the scenario. */
    public Experiment policies(String... ids) {
        List<Policy> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(scenario.policy(id));
        }
        return policies(chosen);
    }

    /** Compares these policies, which need not be the scenario's own. */
    public Experiment policies(List<Policy> chosen) {
        return new Experiment(scenario, chosen, points, shocks, runs, seed, baseline, rules, sets, intervals);
    }

    /** Varies a parameter; several calls make a grid. */
    public Experiment vary(String path, String... values) {
        List<Map<String, String>> grid = new ArrayList<>();
        for (Map<String, String> point : points) {
            for (String value : values) {
                Map<String, String> longer = new TreeMap<>(point);
                longer.put(path, value);
                grid.add(longer);
            }
        }
        return at(grid);
    }

    /** Compares at these points, each a value by path. */
    public Experiment at(List<Map<String, String>> newPoints) {
        Experiment changed =
                new Experiment(scenario, policies, newPoints, shocks, runs, seed, baseline, rules, sets, intervals);
        changed.specs(1).forEach(spec -> WorldSize.check(changed.scenarioOf(spec)));
        return changed;
    }

    /** Puts every policy under each of these shocks. */
    public Experiment shocks(String... ids) {
        for (String id : ids) {
            scenario.shock(id);
        }
        return new Experiment(scenario, policies, points, List.of(ids), runs, seed, baseline, rules, sets, intervals);
    }

    /** Number of replicates of each case. */
    public Experiment runs(int newRuns) {
        if (newRuns < 1) {
            throw new IllegalArgumentException("runs = " + newRuns + " is below 1");
        }
        return new Experiment(scenario, policies, points, shocks, newRuns, seed, baseline, rules, sets, intervals);
    }

    public Experiment seed(long newSeed) {
        return new Experiment(scenario, policies, points, shocks, runs, newSeed, baseline, rules, sets, intervals);
    }

    /** The policy that the others are compared to; it is run even if it is not among them. */
    public Experiment baseline(String id) {
        return new Experiment(scenario, policies, points, shocks, runs, seed, id, rules, sets, intervals);
    }

    /** Replaces rules of the model in every run. */
    public Experiment rules(UnaryOperator<RuleBook> newRules) {
        return new Experiment(scenario, policies, points, shocks, runs, seed, baseline, newRules, sets, intervals);
    }

    /** Gives every pair one of these parameter sets; {@link ParameterSets#OWN} for the scenario's own values, the default. */
    public Experiment parameterSets(ParameterSets newSets) {
        Experiment changed =
                new Experiment(scenario, policies, points, shocks, runs, seed, baseline, rules, newSets, intervals);
        for (int set = 0; set < newSets.size(); set++) {
            WorldSize.check(changed.scenarios.with(newSets.set(set), new TreeMap<>()));
        }
        return changed;
    }

    /**
     * What the 95 % intervals of the comparison hold. By default, and as far as runs have {@linkplain #parameterSets parameter sets}, the prediction for
     * one unknown set; runs with the scenario's own parameters have Monte Carlo intervals whatever is asked.
     */
    public Experiment intervals(IntervalKind kind) {
        return new Experiment(scenario, policies, points, shocks, runs, seed, baseline, rules, sets, kind);
    }

    /** How values over replicates become intervals. */
    Uncertainty uncertainty() {
        return new Uncertainty(sets, intervals);
    }

    ParameterSets parameterSets() {
        return sets;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The policies with the baseline first. */
    public List<Policy> policies() {
        List<Policy> all = new ArrayList<>();
        all.add(policies.stream()
                .filter(p -> p.id().equals(baseline))
                .findFirst()
                .orElseGet(() -> scenario.policy(baseline)));
        policies.stream().filter(p -> !p.id().equals(baseline)).forEach(all::add);
        return all;
    }

    String baseline() {
        return baseline;
    }

    int runs() {
        return runs;
    }

    long seed() {
        return seed;
    }

    List<Map<String, String>> points() {
        return points;
    }

    /** The cases: every policy at every point under every shock. */
    public List<Comparison.Case> cases() {
        List<Comparison.Case> cases = new ArrayList<>();
        for (RunSpec spec : specs(1)) {
            Policy policy = policies().stream()
                    .filter(p -> p.id().equals(spec.policy()))
                    .findFirst()
                    .orElseThrow();
            cases.add(new Comparison.Case(spec.policy(), policy.title(), spec.pointText(), spec.shock()));
        }
        return cases;
    }

    /** All runs, replicate by replicate. */
    public List<RunSpec> specs() {
        return specs(runs);
    }

    private List<RunSpec> specs(int replicates) {
        List<RunSpec> specs = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (String shock : shocks) {
                for (Map<String, String> point : points) {
                    for (Policy policy : policies()) {
                        specs.add(RunSpec.of(scenario.id(), point, policy.id(), shock, seed, replicate)
                                .parameterSet(sets.setOf(replicate)));
                    }
                }
            }
        }
        return specs;
    }

    /** The scenario at a run's point with its parameter set. */
    public Scenario scenarioOf(RunSpec spec) {
        return scenarios.with(sets.set(spec.parameterSet()), spec.point());
    }

    /** The run's policy: the scenario's own as the point has it, another as it was given. */
    private Policy policyOf(RunSpec spec, Scenario at) {
        Policy given = policies().stream()
                .filter(p -> p.id().equals(spec.policy()))
                .findFirst()
                .orElseThrow();
        return scenario.policies().contains(given) ? at.policy(given.id()) : given;
    }

    /** Does one run on the caller's thread. */
    public RunResult run(RunSpec spec, RunListener listener) {
        return run(spec, listener, 1);
    }

    /** Does one run whose months are shared out among threads; the result does not depend on their number. */
    public RunResult run(RunSpec spec, RunListener listener, int threads) {
        Scenario at = scenarioOf(spec);
        Rainforest.Settings settings = Rainforest.of(at)
                .under(policyOf(spec, at))
                .with(at.shock(spec.shock()))
                .rules(rules.apply(RuleBook.of(at)))
                .record(listener.recorder(spec));
        if (listener.chronicled(spec)) {
            settings.followEverybody();
        }
        try (Rainforest run = settings.start(spec.seed(), spec.replicate(), threads)) {
            while (run.nextMonth() <= at.end().index()) {
                run.step();
                listener.month(spec, run.nextMonth() - at.start().index(), at.months());
            }
            Observed observed = run.finish();
            listener.finished(spec, run, observed);
            return RunResult.of(spec, run.digest(), observed);
        }
    }

    /**
     * Does all runs and compares.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public Comparison compare(RunExecutor executor) {
        return compare(executor, RunListener.NONE);
    }

    /**
     * Does all runs and compares, telling a listener.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public Comparison compare(RunExecutor executor, RunListener listener) {
        PairTally tally = new PairTally(this);
        each(executor, listener, tally::take);
        return tally.comparison();
    }

    /**
     * Does all runs and hands over each result, one at a time, in any order.
     *
     * @throws IllegalStateException when the executor returns without having handed over all of them
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    void each(RunExecutor executor, RunListener listener, Consumer<RunResult> taker) {
        List<RunSpec> specs = specs();
        int[] done = {0};
        executor.execute(specs, spec -> run(spec, listener), result -> {
            taker.accept(result);
            done[0]++;
            listener.taken(result, done[0], specs.size());
        });
        Parallel.refuseInterrupted();
        if (done[0] != specs.size()) {
            throw new IllegalStateException("the executor handed over " + done[0] + " results of " + specs.size()
                    + " runs; it must hand over all, or throw");
        }
    }
}

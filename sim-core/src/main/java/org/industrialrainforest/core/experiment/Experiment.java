package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.scenario.Cohort;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;

/**
 * Many runs of one scenario with common random numbers: policies × points × shocks × replicates. Immutable; every method returns a changed
 * copy.
 *
 * <pre>{@code
 * Comparison comparison = Experiment.of(shanghai).policies("none", "rainforest").runs(20).compare(RunExecutor.local(2));
 * }</pre>
 */
public final class Experiment {
    /** Stands for the scenario in a point; no path of a scenario is called so. */
    private static final String SCENARIO = "scenario";

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
    private final List<Beside> others;
    private final ScenarioCache scenarios;

    /** Another scenario, with parameter sets of its own. */
    private record Beside(Scenario scenario, ParameterSets sets, ScenarioCache cache) {}

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
            IntervalKind intervals,
            List<Beside> others) {
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
        this.others = List.copyOf(others);
        this.scenarios = new ScenarioCache(scenario);
    }

    /**
     * Ids of the policies that are compared when nobody says which. Where the scenario has doses of a mix: no money, the mix, each of its levers with
     * the whole envelope, and the doses. Else all but the dated ones, which share no envelope with others.
     */
    public static List<String> usual(Scenario scenario) {
        List<Policy> all = scenario.policies();
        boolean doses = all.stream().anyMatch(p -> p.kind() == Policy.Kind.DOSE);
        Policy mix = doses ? Policy.mix(all).orElse(null) : null;
        return all.stream()
                .filter(p -> mix == null
                        ? !p.history()
                        : p.nothing() || p.equals(mix) || p.singleOf(mix) || p.kind() == Policy.Kind.DOSE)
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
                IntervalKind.PREDICTION,
                List.of());
    }

    /** Compares these policies of the scenario. */
    public Experiment policies(String... ids) {
        List<Policy> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(scenario.policy(id));
        }
        return policies(chosen);
    }

    /**
     * Compares these policies, which need not be the scenario's own.
     *
     * @throws IllegalArgumentException where two have one id: their runs could not be told apart
     */
    public Experiment policies(List<Policy> chosen) {
        once("policy", chosen.stream().map(Policy::id).toList());
        return new Experiment(scenario, chosen, points, shocks, runs, seed, baseline, rules, sets, intervals, others);
    }

    /**
     * Varies a parameter; several calls make a grid.
     *
     * @param path as {@link Scenario#with(String, String)} takes it; it must name no value that an earlier path names
     * @param values each once, however it is written; a list in brackets or with commas
     * @throws IllegalArgumentException where a path or a value is given twice, or no value
     */
    public Experiment vary(String path, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("path '" + path + "' has no values; name at least one");
        }
        if (points.stream().anyMatch(point -> point.containsKey(path))) {
            throw new IllegalArgumentException("path '" + path + "' is varied twice; name all its values at once");
        }
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

    /**
     * Compares at these points, each a value by path.
     *
     * @throws IllegalArgumentException where two points are the same or two paths of a point name the same value
     */
    public Experiment at(List<Map<String, String>> newPoints) {
        scenarios().forEach(one -> Points.check(one, newPoints, this::refuseApart));
        Experiment changed = new Experiment(
                scenario, policies, newPoints, shocks, runs, seed, baseline, rules, sets, intervals, others);
        if (!sets.isEmpty()) {
            changed.specs(1).stream().map(changed::scenarioOf).forEach(this::refuseApart);
        }
        return changed;
    }

    private void refuseApart(Scenario world) {
        WorldSize.check(world);
        String apart = Points.apart(scenario, world);
        if (!apart.isEmpty()) {
            throw new IllegalArgumentException(apart);
        }
    }

    /**
     * Puts every policy under each of these shocks.
     *
     * @throws IllegalArgumentException where one is named twice or unknown
     */
    public Experiment shocks(String... ids) {
        once("shock", List.of(ids));
        for (String id : ids) {
            scenario.shock(id);
        }
        return new Experiment(
                scenario, policies, points, List.of(ids), runs, seed, baseline, rules, sets, intervals, others);
    }

    private static void once(String kind, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                throw new IllegalArgumentException(
                        kind + " '" + ids.get(i) + "' is named twice; its runs would count twice under one run id");
            }
        }
    }

    /** Number of replicates of each case. */
    public Experiment runs(int newRuns) {
        if (newRuns < 1) {
            throw new IllegalArgumentException("runs = " + newRuns + " is below 1");
        }
        return new Experiment(
                scenario, policies, points, shocks, newRuns, seed, baseline, rules, sets, intervals, others);
    }

    public Experiment seed(long newSeed) {
        return new Experiment(
                scenario, policies, points, shocks, runs, newSeed, baseline, rules, sets, intervals, others);
    }

    /** The policy that the others are compared to; it is run even if it is not among them. */
    public Experiment baseline(String id) {
        return new Experiment(scenario, policies, points, shocks, runs, seed, id, rules, sets, intervals, others);
    }

    /** Replaces rules of the model in every run. */
    public Experiment rules(UnaryOperator<RuleBook> newRules) {
        return new Experiment(
                scenario, policies, points, shocks, runs, seed, baseline, newRules, sets, intervals, others);
    }

    /** Gives every pair one of these parameter sets; {@link ParameterSets#OWN} for the scenario's own values, the default. */
    public Experiment parameterSets(ParameterSets newSets) {
        Experiment changed = new Experiment(
                scenario, policies, points, shocks, runs, seed, baseline, rules, newSets, intervals, others);
        for (Beside other : others) {
            if (other.sets().size() != newSets.size()) {
                throw new IllegalArgumentException(
                        "scenario '" + other.scenario().id() + "' has "
                                + other.sets().size() + " parameter sets and not " + newSets.size()
                                + "; name parameter sets before the scenarios beside");
            }
        }
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
        return new Experiment(scenario, policies, points, shocks, runs, seed, baseline, rules, sets, kind, others);
    }

    /** How values over replicates become intervals. */
    Uncertainty uncertainty() {
        return new Uncertainty(sets, intervals);
    }

    /**
     * Puts another scenario beside the first: all cases run in both under the same seeds, each compared with the baseline of its own scenario. Which
     * scenario it is stands in a case's point, as {@code scenario=ID}. Policies, shocks and points are named as in the first and taken from each.
     *
     * @param itsSets as many as the first scenario has
     * @throws IllegalArgumentException where its tables could not stand beside the first one's, see {@link #apart}
     */
    public Experiment beside(Scenario other, ParameterSets itsSets) {
        for (Scenario known : scenarios()) {
            String apart = apart(known, sets, other, itsSets);
            if (!apart.isEmpty()) {
                throw new IllegalArgumentException(apart);
            }
        }
        Points.check(other, points, world -> {});
        List<Beside> all = new ArrayList<>(others);
        all.add(new Beside(other, itsSets, new ScenarioCache(other)));
        Experiment changed =
                new Experiment(scenario, policies, points, shocks, runs, seed, baseline, rules, sets, intervals, all);
        changed.specs(1).forEach(changed::settings);
        return changed;
    }

    /**
     * Why the tables of two worlds cannot stand side by side: they have other recorded months, sectors or sources of founders.
     *
     * @return a sentence; empty where they can
     */
    public static String apart(Scenario first, Scenario other) {
        return Points.apart(first, other);
    }

    /**
     * Why two scenarios cannot be compared side by side: they have one id, or other recorded months, sectors or sources of founders, or not as many
     * parameter sets.
     *
     * @return a sentence; empty where they can
     */
    public static String apart(Scenario first, ParameterSets sets, Scenario other, ParameterSets itsSets) {
        if (first.id().equals(other.id())) {
            return "scenario '" + other.id() + "' is named twice; give each its own id";
        }
        return itsSets.size() == sets.size()
                ? Points.apart(first, other)
                : "scenario '" + other.id() + "' has " + itsSets.size() + " parameter sets and '" + first.id()
                        + "' has " + sets.size() + "; compare with --parameters baseline, or give both as many";
    }

    ParameterSets parameterSets() {
        return sets;
    }

    /** The first scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** All scenarios, the first one first. */
    List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>(List.of(scenario));
        others.forEach(other -> all.add(other.scenario()));
        return all;
    }

    /** What is compared: the titles of all scenarios. */
    Title title() {
        return new Title(
                String.join(", ", scenarios().stream().map(s -> s.title().en()).toList()),
                String.join("、", scenarios().stream().map(s -> s.title().zh()).toList()));
    }

    /** Whether there is one scenario at one point. */
    boolean single() {
        return points.size() == 1 && others.isEmpty();
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
                for (Scenario one : scenarios()) {
                    for (Map<String, String> point : points) {
                        for (Policy policy : policies()) {
                            specs.add(RunSpec.of(one.id(), in(one, point), policy.id(), shock, seed, replicate)
                                    .parameterSet(sets.setOf(replicate)));
                        }
                    }
                }
            }
        }
        return specs;
    }

    /** A point with its scenario, which is left out where there is one only. */
    private Map<String, String> in(Scenario one, Map<String, String> point) {
        if (others.isEmpty()) {
            return point;
        }
        Map<String, String> longer = new TreeMap<>(point);
        longer.put(SCENARIO, one.id());
        return longer;
    }

    /** The scenario at a run's point with its parameter set. */
    public Scenario scenarioOf(RunSpec spec) {
        SortedMap<String, String> point = new TreeMap<>(spec.point());
        point.remove(SCENARIO);
        for (Beside other : others) {
            if (other.scenario().id().equals(spec.scenario())) {
                return other.cache().with(other.sets().set(spec.parameterSet()), point);
            }
        }
        return scenarios.with(sets.set(spec.parameterSet()), point);
    }

    /** What a run needs of its scenario; refused where that lacks the policy or the shock. */
    private Rainforest.Settings settings(RunSpec spec) {
        Scenario at = scenarioOf(spec);
        return Rainforest.of(at).under(policyOf(spec, at)).with(at.shock(spec.shock()));
    }

    /** The run's policy: the scenario's own as the point has it, another as it was given. */
    private Policy policyOf(RunSpec spec, Scenario at) {
        Policy given = policies().stream()
                .filter(p -> p.id().equals(spec.policy()))
                .findFirst()
                .orElseThrow();
        return scenario.policies().contains(given) ? at.policy(given.id()) : given;
    }

    /**
     * The policy of each case, as its point has it.
     *
     * @param set number of the parameter set
     */
    List<Policy> policiesOfCases(int set) {
        List<Policy> policies = new ArrayList<>();
        for (RunSpec spec : specs(1)) {
            RunSpec under = spec.parameterSet(set);
            policies.add(policyOf(under, scenarioOf(under)));
        }
        return policies;
    }

    /** The ideas that the headline of each case counts. */
    List<Cohort> cohortsOfCases() {
        return specs(1).stream()
                .map(spec ->
                        scenarioOf(spec.parameterSet(ParameterSets.OWN_VALUES)).cohort())
                .toList();
    }

    /** Does one run on the caller's thread. */
    public RunResult run(RunSpec spec, RunListener listener) {
        return run(spec, listener, 1);
    }

    /** Does one run whose months are shared out among threads; the result does not depend on their number. */
    public RunResult run(RunSpec spec, RunListener listener, int threads) {
        Scenario at = scenarioOf(spec);
        Rainforest.Settings settings =
                settings(spec).rules(rules.apply(RuleBook.of(at))).record(listener.recorder(spec));
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
        specs(1).forEach(this::settings);
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

package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.model.Extension;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.run.Points;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.run.ScenarioCache;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterPoints;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
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
    private final Design design;

    private Experiment(
            RainforestModel model,
            List<? extends Map<String, String>> points,
            org.industrialrainforest.engine.lab.Experiment<RunResult> runs) {
        this.design = new Design(model, List.copyOf(points), runs.model(model));
    }

    /**
     * Ids of the policies that are compared when nobody says which: all but the dated ones, which share no envelope with others. A mix thus stands
     * beside its levers, its doses and its rivals, which are other uses of the same envelope.
     */
    public static List<String> usual(Scenario scenario) {
        return scenario.policies().stream()
                .filter(policy -> !policy.history())
                .map(Policy::id)
                .toList();
    }

    /** The usual policies of a study of mechanisms or of doses: where the scenario has doses of a mix, no money, the mix and each of its levers. */
    public static List<String> usualOfStudies(Scenario scenario) {
        List<Policy> all = scenario.policies();
        boolean doses = all.stream().anyMatch(p -> p.kind() == Policy.Kind.DOSE);
        Policy mix = doses ? Policy.mix(all).orElse(null) : null;
        return mix == null
                ? usual(scenario)
                : all.stream()
                        .filter(p -> p.nothing() || p.equals(mix) || p.singleOf(mix))
                        .map(Policy::id)
                        .toList();
    }

    /** 100 pairs of the {@linkplain #usual usual} policies of the scenario, without shocks. */
    public static Experiment of(Scenario scenario) {
        RainforestModel model = RainforestModel.of(scenario);
        List<String> usual = usual(scenario);
        org.industrialrainforest.engine.lab.Experiment<RunResult> runs =
                org.industrialrainforest.engine.lab.Experiment.of(model);
        return new Experiment(
                model,
                List.of(new TreeMap<>()),
                runs.treatments(usual.toArray(String[]::new))
                        .baseline(Policy.none().id()));
    }

    private Experiment runs(org.industrialrainforest.engine.lab.Experiment<RunResult> runs) {
        return new Experiment(design.model(), design.points(), runs);
    }

    private Experiment model(RainforestModel model) {
        return new Experiment(model, design.points(), design.runsOf());
    }

    /** Compares these policies of the scenario. */
    public Experiment policies(String... ids) {
        List<Policy> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(scenario().policy(id));
        }
        return policies(chosen);
    }

    /**
     * Compares these policies, which need not be the scenario's own.
     *
     * @throws IllegalArgumentException where two have one id: their runs could not be told apart
     */
    public Experiment policies(List<Policy> chosen) {
        for (Policy policy : chosen) {
            if (chosen.stream().filter(other -> other.id().equals(policy.id())).count() > 1) {
                throw new IllegalArgumentException(
                        "policy '" + policy.id() + "' is named twice; its runs would count twice under one run id");
            }
        }
        RainforestModel model = design.model().policies(chosen);
        String[] ids = chosen.stream().map(Policy::id).toArray(String[]::new);
        return new Experiment(
                model, design.points(), design.runsOf().model(model).treatments(ids));
    }

    /**
     * Varies a parameter; several calls make a grid.
     *
     * @param path as {@link Scenario#with(String, String)} takes it; it must name no value that an earlier path names
     * @param values each once, however it is written; a list in brackets or with commas
     * @throws IllegalArgumentException where a path or a value is given twice, or no value
     */
    public Experiment vary(String path, String... values) {
        return at(ParameterPoints.grid(design.points(), path, values));
    }

    /**
     * Compares at these points, each a value by path.
     *
     * @throws IllegalArgumentException where two points are the same or two paths of a point name the same value
     */
    public Experiment at(List<? extends Map<String, String>> newPoints) {
        RainforestModel model = design.model();
        Experiment changed =
                new Experiment(model, newPoints, design.runsOf().at(Design.inEveryScenario(model, newPoints)));
        if (!changed.design.parameterSets().isEmpty()) {
            changed.design.runsOf().specs(1).stream().map(model::scenarioOf).forEach(model::refuse);
        }
        return changed;
    }

    /**
     * Puts every policy under each of these shocks.
     *
     * @throws IllegalArgumentException where one is named twice or unknown
     */
    public Experiment shocks(String... ids) {
        for (String id : ids) {
            scenario().shock(id);
        }
        return runs(design.runsOf().shocks(ids));
    }

    /**
     * Number of replicates of each case.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Experiment runs(int newRuns) {
        return runs(design.runsOf().runs(newRuns));
    }

    /** The key of all random numbers, 1 unless said otherwise. */
    public Experiment seed(long newSeed) {
        return runs(design.runsOf().seed(newSeed));
    }

    /** The policy that the others are compared to; it is run even if it is not among them. */
    public Experiment baseline(String id) {
        design.model().policy(id);
        return runs(design.runsOf().baseline(id));
    }

    /** Replaces rules of the model in every run. */
    public Experiment rules(UnaryOperator<RuleBook> newRules) {
        return model(design.model().rules(newRules));
    }

    /** Adds tables, columns, parties, purposes of payment and phases of one's own to every run. */
    public Experiment extended(Extension added) {
        return model(design.model().extended(added));
    }

    /**
     * Measures outcomes of one's own in every run: they stand in tables, screen and report beside the model's.
     *
     * @throws IllegalArgumentException if the id of one is taken
     */
    public Experiment measuring(Metric... added) {
        return model(design.model().measuring(added));
    }

    /** Gives every pair one of these parameter sets; {@link ParameterSets#OWN} for the scenario's own values, the default. */
    public Experiment parameterSets(ParameterSets newSets) {
        RainforestModel model = design.model().parameterSets(newSets);
        for (Scenario other : model.scenarios()) {
            int sets = model.parameterSets(other).size();
            if (sets != newSets.size()) {
                throw new IllegalArgumentException(
                        "scenario '" + other.id() + "' has " + sets + " parameter sets and not " + newSets.size()
                                + "; name parameter sets before the scenarios beside");
            }
        }
        ScenarioCache scenarios = new ScenarioCache(scenario());
        for (int set = 0; set < newSets.size(); set++) {
            WorldSize.check(scenarios.with(newSets.set(set), new TreeMap<>()));
        }
        return new Experiment(model, design.points(), design.runsOf().parameterSets(newSets));
    }

    /**
     * What the 95 % intervals of the comparison hold. By default, and as far as runs have {@linkplain #parameterSets parameter sets}, the prediction for
     * one unknown set; runs with the scenario's own parameters have Monte Carlo intervals whatever is asked.
     */
    public Experiment intervals(IntervalKind kind) {
        return runs(design.runsOf().intervals(kind));
    }

    /**
     * Puts another scenario beside the first: all cases run in both under the same seeds, each compared with the baseline of its own scenario. Which
     * scenario it is stands in a case's point, as {@code scenario=ID}. Policies, shocks and points are named as in the first and taken from each.
     *
     * @param itsSets as many as the first scenario has
     * @throws IllegalArgumentException where its tables could not stand beside the first one's, see {@link #apart}
     */
    public Experiment beside(Scenario other, ParameterSets itsSets) {
        for (Scenario known : design.model().scenarios()) {
            String apart = apart(known, design.parameterSets(), other, itsSets);
            if (!apart.isEmpty()) {
                throw new IllegalArgumentException(apart);
            }
        }
        RainforestModel model = design.model().beside(other, itsSets);
        Points.check(other, design.points(), world -> {});
        Experiment changed = new Experiment(
                model,
                design.points(),
                design.runsOf().model(model).at(Design.inEveryScenario(model, design.points())));
        changed.design.runsOf().specs(1).forEach(model::settings);
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

    /** The first scenario. */
    public Scenario scenario() {
        return design.scenario();
    }

    /** The outcomes that are measured, the model's own first. */
    public List<Metric> metrics() {
        return design.metrics();
    }

    /** The policies with the baseline first. */
    public List<Policy> policies() {
        return design.policies();
    }

    /** The cases: every policy at every point under every shock. */
    public List<Case> cases() {
        return design.cases();
    }

    /** All runs, replicate by replicate. */
    public List<RunSpec> specs() {
        return design.runsOf().specs();
    }

    /** The scenario at a run's point with its parameter set. */
    public Scenario scenarioOf(RunSpec spec) {
        return design.model().scenarioOf(spec);
    }

    /** What is run, for those who tally runs. */
    public Design design() {
        return design;
    }

    /** Does one run on the caller's thread. */
    public RunResult run(RunSpec spec, RunListener listener) {
        return run(spec, listener, 1);
    }

    /** Does one run whose months are shared out among threads; the result does not depend on their number. */
    public RunResult run(RunSpec spec, RunListener listener, int threads) {
        RainforestModel model = design.model().telling(listener).threads(threads);
        return design.runsOf().model(model).run(spec, Progress.NONE).result();
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
        PairTally tally = new PairTally(design);
        each(executor, listener, tally::take);
        return tally.comparison();
    }

    /**
     * Does all runs and hands over each result, one at a time, in any order.
     *
     * @throws IllegalStateException when the executor returns without having handed over all of them
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public void each(RunExecutor executor, RunListener listener, Consumer<RunResult> taker) {
        RainforestModel model = design.model().telling(listener);
        design.runsOf().specs(1).forEach(model::settings);
        int all = specs().size();
        int[] done = {0};
        design.runsOf().model(model).each(executor, Progress.NONE, completed -> {
            taker.accept(completed.result());
            done[0]++;
            listener.taken(completed.result(), done[0], all);
        });
    }
}

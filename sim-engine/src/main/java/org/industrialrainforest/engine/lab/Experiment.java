package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.industrialrainforest.engine.statistics.IntervalKind;

/**
 * Many runs of one model that share their random numbers: treatments × points × shocks × replicates. Immutable; every method returns a changed
 * copy.
 *
 * <pre>{@code
 * Comparison comparison = Experiment.of(model).vary("demand.elasticity", "0.8", "1.2").runs(50).compare(RunExecutor.local(2));
 * }</pre>
 *
 * @param <R> what a finished run of the model shows
 */
public final class Experiment<R> {
    private final Plan<R> plan;

    private Experiment(Plan<R> plan) {
        this.plan = plan;
    }

    /**
     * 100 replicates of all treatments of a model, the first of which is the baseline, without shocks.
     *
     * @throws IllegalArgumentException if the model has no treatment, or two of them, or two outcomes, have one id
     */
    public static <R> Experiment<R> of(Model<R> model) {
        List<String> ids = model.treatments().stream().map(Treatment::id).toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(
                    "model '" + model.id() + "' has no treatment; it needs at least a baseline");
        }
        once("treatment", ids);
        once("outcome", model.outcomes().stream().map(Outcome::id).toList());
        return new Experiment<>(new Plan<>(
                model,
                ids,
                ids.get(0),
                List.of(new TreeMap<>()),
                List.of(Treatment.NO_SHOCK.id()),
                100,
                1,
                ParameterSets.OWN,
                IntervalKind.PREDICTION,
                Uncertainty.LEVEL,
                List.of()));
    }

    /** The same experiment with another model that has the same treatments. */
    public Experiment<R> model(Model<R> other) {
        return new Experiment<>(plan.model(other));
    }

    /**
     * Compares these treatments of the model.
     *
     * @throws IllegalArgumentException where one is unknown, or named twice: its runs would count twice
     */
    public Experiment<R> treatments(String... ids) {
        once("treatment", List.of(ids));
        Treatment.known("treatment", plan.model().treatments(), ids);
        return new Experiment<>(plan.treatments(List.of(ids)));
    }

    /**
     * The treatment that the others are compared to; it is run even if it is not among them.
     *
     * @throws IllegalArgumentException where it is unknown
     */
    public Experiment<R> baseline(String id) {
        Treatment.known("treatment", plan.model().treatments(), id);
        return new Experiment<>(plan.baseline(id));
    }

    /**
     * Varies a parameter; several calls make a grid.
     *
     * @param values each once, however it is written
     * @throws IllegalArgumentException where the model refuses the path or a value, or one is given twice, or there is no value
     */
    public Experiment<R> vary(String path, String... values) {
        return at(ParameterPoints.grid(plan.points(), path, values));
    }

    /**
     * Compares at these points, each a value by path.
     *
     * @throws IllegalArgumentException where the model refuses one, or two are the same
     */
    public Experiment<R> at(List<? extends Map<String, String>> newPoints) {
        plan.model().check(newPoints);
        List<SortedMap<String, String>> sorted = new ArrayList<>();
        newPoints.forEach(point -> sorted.add(new TreeMap<>(point)));
        return new Experiment<>(plan.points(sorted));
    }

    /**
     * Puts every treatment under each of these shocks.
     *
     * @throws IllegalArgumentException where one is named twice or unknown
     */
    public Experiment<R> shocks(String... ids) {
        once("shock", List.of(ids));
        Treatment.known("shock", plan.model().shocks(), ids);
        return new Experiment<>(plan.shocks(List.of(ids)));
    }

    /**
     * Number of replicates of each case.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Experiment<R> runs(int newRuns) {
        if (newRuns < 1) {
            throw new IllegalArgumentException("runs = " + newRuns + " is below 1");
        }
        return new Experiment<>(plan.runs(newRuns));
    }

    /** The key of all random numbers, 1 unless said otherwise. */
    public Experiment<R> seed(long newSeed) {
        return new Experiment<>(plan.seed(newSeed));
    }

    /** Gives every replicate one of these parameter sets; {@link ParameterSets#OWN} for the model's own values, the default. */
    public Experiment<R> parameterSets(ParameterSets newSets) {
        return new Experiment<>(plan.sets(newSets));
    }

    /**
     * What intervals hold. By default, and as far as runs have {@linkplain #parameterSets parameter sets}, the prediction for one unknown set; runs
     * with the model's own values have Monte Carlo intervals whatever is asked.
     */
    public Experiment<R> intervals(IntervalKind kind) {
        return new Experiment<>(plan.intervals(kind));
    }

    /**
     * Level of the intervals, .95 unless said otherwise.
     *
     * @throws IllegalArgumentException unless it lies strictly between 0 and 1
     */
    public Experiment<R> level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level = " + newLevel + " is not strictly between 0 and 1; perhaps .95");
        }
        return new Experiment<>(plan.level(newLevel));
    }

    /**
     * Compares two cases with each other, beside the comparison of each with its baseline: two points, two treatments or two shocks.
     *
     * @param label of the case, such as {@code tariff @ demand.elasticity=0.8}
     * @param against label of the case whose outcome is subtracted
     * @throws IllegalArgumentException where there is no such case by now
     */
    public Experiment<R> contrast(String label, String against) {
        cases().labelled(label);
        cases().labelled(against);
        List<Plan.Contrast> more = new ArrayList<>(plan.contrasts());
        more.add(new Plan.Contrast(label, against));
        return new Experiment<>(plan.contrasts(more));
    }

    /** The model. */
    public Model<R> model() {
        return plan.model();
    }

    /** Ids of the treatments, the baseline first. */
    public List<String> treatments() {
        return plan.baselineFirst();
    }

    /** Id of the treatment that the others are compared to. */
    public String baseline() {
        return plan.baseline();
    }

    /** Points, each a value by path. */
    public List<SortedMap<String, String>> points() {
        return plan.points();
    }

    /** Number of replicates of each case. */
    public int runs() {
        return plan.runs();
    }

    /** The key of all random numbers. */
    public long seed() {
        return plan.seed();
    }

    /** The parameter sets that replicates take in turn. */
    public ParameterSets parameterSets() {
        return plan.sets();
    }

    /** How values over replicates become intervals. */
    public Uncertainty uncertainty() {
        return plan.uncertainty();
    }

    /** The cases: every treatment at every point under every shock. */
    public Cases cases() {
        return plan.cases();
    }

    /** All runs, replicate by replicate. */
    public List<RunSpec> specs() {
        return plan.specs(plan.runs());
    }

    /** The runs of the first replicates. */
    public List<RunSpec> specs(int replicates) {
        return plan.specs(replicates);
    }

    /** A run about to begin, on the caller's thread. */
    public Run<R> start(RunSpec spec) {
        return plan.model().start(spec, plan.values(spec));
    }

    /** Does one run on the caller's thread. */
    public Completed<R> run(RunSpec spec, Progress progress) {
        try (Run<R> run = start(spec)) {
            while (!run.over()) {
                run.step();
                progress.stepped(spec);
            }
            return new Completed<>(spec, run.digest(), run.result());
        }
    }

    /**
     * Does all runs and hands over each result, one at a time, in any order.
     *
     * @throws IllegalStateException when the executor returns without having handed over all of them
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public void each(RunExecutor executor, Progress progress, Consumer<Completed<R>> taker) {
        List<RunSpec> specs = specs();
        int[] done = {0};
        executor.execute(specs, spec -> run(spec, progress), (Completed<R> result) -> {
            taker.accept(result);
            done[0]++;
            progress.taken(result.spec(), done[0], specs.size());
        });
        Parallel.refuseInterrupted();
        if (done[0] != specs.size()) {
            throw new IllegalStateException("the executor handed over " + done[0] + " results of " + specs.size()
                    + " runs; it must hand over all, or throw");
        }
    }

    /**
     * Does all runs and compares every case with the baseline at its point and shock.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public Comparison compare(RunExecutor executor) {
        return compare(executor, Progress.NONE);
    }

    /**
     * Does all runs and compares, telling how far it is.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and no run is taken any more
     */
    public Comparison compare(RunExecutor executor, Progress progress) {
        OutcomeTally<R> tally = new OutcomeTally<>(plan);
        each(executor, progress, tally::take);
        return tally.comparison();
    }

    /** The same experiment with runs that are kept in a store: {@code experiment.into(store).on(executor)}. */
    public KeptExperiment<R> into(ResultStore store) {
        return new KeptExperiment<>(plan, store);
    }

    private static void once(String kind, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                throw new IllegalArgumentException(
                        kind + " '" + ids.get(i) + "' is named twice; its runs would count twice under one run id");
            }
        }
    }
}

package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final Model<R> model;
    private final List<String> treatments;
    private final String baseline;
    private final List<SortedMap<String, String>> points;
    private final List<String> shocks;
    private final int runs;
    private final long seed;
    private final ParameterSets sets;
    private final IntervalKind intervals;

    private Experiment(
            Model<R> model,
            List<String> treatments,
            String baseline,
            List<SortedMap<String, String>> points,
            List<String> shocks,
            int runs,
            long seed,
            ParameterSets sets,
            IntervalKind intervals) {
        this.model = model;
        this.treatments = List.copyOf(treatments);
        this.baseline = baseline;
        this.points = List.copyOf(points);
        this.shocks = List.copyOf(shocks);
        this.runs = runs;
        this.seed = seed;
        this.sets = sets;
        this.intervals = intervals;
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
        return new Experiment<>(
                model,
                ids,
                ids.get(0),
                List.of(new TreeMap<>()),
                List.of(Treatment.NO_SHOCK.id()),
                100,
                1,
                ParameterSets.OWN,
                IntervalKind.PREDICTION);
    }

    /** The same experiment with another model that has the same treatments. */
    public Experiment<R> model(Model<R> other) {
        return new Experiment<>(other, treatments, baseline, points, shocks, runs, seed, sets, intervals);
    }

    /**
     * Compares these treatments of the model.
     *
     * @throws IllegalArgumentException where one is unknown, or named twice: its runs would count twice
     */
    public Experiment<R> treatments(String... ids) {
        once("treatment", List.of(ids));
        known("treatment", model.treatments(), ids);
        return new Experiment<>(model, List.of(ids), baseline, points, shocks, runs, seed, sets, intervals);
    }

    /**
     * The treatment that the others are compared to; it is run even if it is not among them.
     *
     * @throws IllegalArgumentException where it is unknown
     */
    public Experiment<R> baseline(String id) {
        known("treatment", model.treatments(), id);
        return new Experiment<>(model, treatments, id, points, shocks, runs, seed, sets, intervals);
    }

    /**
     * Varies a parameter; several calls make a grid.
     *
     * @param values each once, however it is written
     * @throws IllegalArgumentException where the model refuses the path or a value, or one is given twice, or there is no value
     */
    public Experiment<R> vary(String path, String... values) {
        return at(grid(points, path, values));
    }

    /**
     * Points with one more parameter.
     *
     * @throws IllegalArgumentException where the points have it already or there is no value
     */
    public static List<Map<String, String>> grid(
            List<? extends Map<String, String>> points, String path, String... values) {
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
        return grid;
    }

    /**
     * Compares at these points, each a value by path.
     *
     * @throws IllegalArgumentException where the model refuses one, or two are the same
     */
    public Experiment<R> at(List<? extends Map<String, String>> newPoints) {
        model.check(newPoints);
        List<SortedMap<String, String>> sorted = new ArrayList<>();
        newPoints.forEach(point -> sorted.add(new TreeMap<>(point)));
        return new Experiment<>(model, treatments, baseline, sorted, shocks, runs, seed, sets, intervals);
    }

    /**
     * Puts every treatment under each of these shocks.
     *
     * @throws IllegalArgumentException where one is named twice or unknown
     */
    public Experiment<R> shocks(String... ids) {
        once("shock", List.of(ids));
        known("shock", model.shocks(), ids);
        return new Experiment<>(model, treatments, baseline, points, List.of(ids), runs, seed, sets, intervals);
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
        return new Experiment<>(model, treatments, baseline, points, shocks, newRuns, seed, sets, intervals);
    }

    /** The key of all random numbers, 1 unless said otherwise. */
    public Experiment<R> seed(long newSeed) {
        return new Experiment<>(model, treatments, baseline, points, shocks, runs, newSeed, sets, intervals);
    }

    /** Gives every replicate one of these parameter sets; {@link ParameterSets#OWN} for the model's own values, the default. */
    public Experiment<R> parameterSets(ParameterSets newSets) {
        return new Experiment<>(model, treatments, baseline, points, shocks, runs, seed, newSets, intervals);
    }

    /**
     * What 95 % intervals hold. By default, and as far as runs have {@linkplain #parameterSets parameter sets}, the prediction for one unknown set; runs
     * with the model's own values have Monte Carlo intervals whatever is asked.
     */
    public Experiment<R> intervals(IntervalKind kind) {
        return new Experiment<>(model, treatments, baseline, points, shocks, runs, seed, sets, kind);
    }

    /** The model. */
    public Model<R> model() {
        return model;
    }

    /** Ids of the treatments, the baseline first. */
    public List<String> treatments() {
        List<String> all = new ArrayList<>(List.of(baseline));
        treatments.stream().filter(id -> !id.equals(baseline)).forEach(all::add);
        return all;
    }

    /** Id of the treatment that the others are compared to. */
    public String baseline() {
        return baseline;
    }

    /** Points, each a value by path. */
    public List<SortedMap<String, String>> points() {
        return points;
    }

    /** Number of replicates of each case. */
    public int runs() {
        return runs;
    }

    /** The key of all random numbers. */
    public long seed() {
        return seed;
    }

    /** The parameter sets that replicates take in turn. */
    public ParameterSets parameterSets() {
        return sets;
    }

    /** How values over replicates become intervals. */
    public Uncertainty uncertainty() {
        return new Uncertainty(sets, intervals);
    }

    /** The cases: every treatment at every point under every shock. */
    public Cases cases() {
        return new Cases(specs(1).stream().map(Case::of).toList(), baseline);
    }

    /** All runs, replicate by replicate. */
    public List<RunSpec> specs() {
        return specs(runs);
    }

    /** The runs of the first replicates. */
    public List<RunSpec> specs(int replicates) {
        List<RunSpec> specs = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (String shock : shocks) {
                for (SortedMap<String, String> point : points) {
                    for (String treatment : treatments()) {
                        specs.add(new RunSpec(
                                model.instance(point),
                                model.version(),
                                point,
                                treatment,
                                shock,
                                sets.setOf(replicate),
                                seed,
                                replicate));
                    }
                }
            }
        }
        return specs;
    }

    /** A run about to begin, on the caller's thread. */
    public Run<R> start(RunSpec spec) {
        return model.start(spec, new Values(sets.set(spec.parameterSet()), spec.point()));
    }

    /** All values of a run's parameters as text: what its identity rests on, beside its specification. */
    String resolved(RunSpec spec) {
        Values values = new Values(sets.set(spec.parameterSet()), spec.point());
        return model.parameters().stream()
                .map(parameter -> parameter.path() + "=" + values.of(parameter))
                .collect(Collectors.joining(";"));
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
        OutcomeTally<R> tally = new OutcomeTally<>(this);
        each(executor, progress, tally::take);
        return tally.comparison();
    }

    private static void once(String kind, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                throw new IllegalArgumentException(
                        kind + " '" + ids.get(i) + "' is named twice; its runs would count twice under one run id");
            }
        }
    }

    private static void known(String kind, List<Treatment> all, String... ids) {
        List<String> known = all.stream().map(Treatment::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(kind + " '" + id + "' is not one of the model's: " + known);
            }
        }
    }
}

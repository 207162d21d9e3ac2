package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.industrialrainforest.engine.design.Design;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.ResultStore;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Together;
import org.industrialrainforest.engine.lab.Treatment;

/**
 * A model explored over a space of parameters: all treatments at all points of a design, with the same seeds everywhere. Immutable; every method
 * returns a changed copy.
 *
 * <pre>{@code
 * Trajectories design = Trajectories.of(10, 1);
 * Answers answers = Exploration.of(model).over(Space.of(model)).runs(4).ask(design, Evaluation.on(RunExecutor.local(2)));
 * MorrisStudy study = MorrisStudy.of(answers, Output.level("price", "restrained"), 1);
 * }</pre>
 *
 * @param <R> what a finished run of the model shows
 */
public final class Exploration<R> {
    private final Model<R> model;
    private final Space space;
    private final List<String> treatments;
    private final String shock;
    private final int runs;
    private final long seed;

    private Exploration(Model<R> model, Space space, List<String> treatments, String shock, int runs, long seed) {
        this.model = model;
        this.space = space;
        this.treatments = List.copyOf(treatments);
        this.shock = shock;
        this.runs = runs;
        this.seed = seed;
    }

    /**
     * All treatments of a model over all parameters that the evidence leaves open, one run of each, seed 1.
     *
     * @throws IllegalArgumentException if no parameter has a plausible range
     */
    public static <R> Exploration<R> of(Model<R> model) {
        List<String> all = model.treatments().stream().map(Treatment::id).toList();
        return new Exploration<>(model, Space.of(model), all, Treatment.NO_SHOCK.id(), 1, 1);
    }

    /** Over another space. */
    public Exploration<R> over(Space newSpace) {
        return new Exploration<>(model, newSpace, treatments, shock, runs, seed);
    }

    /** With these treatments. */
    public Exploration<R> treatments(List<String> newTreatments) {
        return new Exploration<>(model, space, newTreatments, shock, runs, seed);
    }

    /** Under a shock. */
    public Exploration<R> shock(String newShock) {
        return new Exploration<>(model, space, treatments, newShock, runs, seed);
    }

    /** With so many replicates of each treatment at each point: the same ones at all points. */
    public Exploration<R> runs(int newRuns) {
        return new Exploration<>(model, space, treatments, shock, newRuns, seed);
    }

    /** With another key of all random numbers of runs. */
    public Exploration<R> seed(long newSeed) {
        return new Exploration<>(model, space, treatments, shock, runs, newSeed);
    }

    /** What is varied. */
    public Space space() {
        return space;
    }

    /** Number of runs for so many points, before equal points are found. */
    public long worlds(long points) {
        return points * treatments.size() * runs;
    }

    /** Runs a design over the space. */
    public Answers ask(Design design, Evaluation evaluation) {
        return ask(design, evaluation, Progress.NONE);
    }

    /** The same, telling how far it is. */
    public Answers ask(Design design, Evaluation evaluation, Progress progress) {
        double[][] units = design.points(space.size());
        return ask(space.points(units), space.scaled(units), evaluation, progress);
    }

    /**
     * Runs points that were chosen elsewhere, each a value by path.
     *
     * @return answers without a design: {@link Answers#scaled} is empty
     */
    public Answers ask(List<SortedMap<String, String>> points, Evaluation evaluation, Progress progress) {
        return ask(points, new double[0][], evaluation, progress);
    }

    private Answers ask(
            List<SortedMap<String, String>> points, double[][] scaled, Evaluation evaluation, Progress progress) {
        Map<SortedMap<String, String>, Integer> places = new HashMap<>();
        int[] place = new int[points.size()];
        List<SortedMap<String, String>> distinct = new ArrayList<>();
        for (int p = 0; p < place.length; p++) {
            Integer known = places.putIfAbsent(points.get(p), distinct.size());
            place[p] = known == null ? distinct.size() : known;
            if (known == null) {
                distinct.add(points.get(p));
            }
        }
        NumberedModel<R> numbered = new NumberedModel<>(model, distinct);
        Experiment<R> experiment = experiment(numbered);
        Map<String, double[]> values = evaluation.values(experiment, progress);
        double[][][][] cells = new double[distinct.size()][treatments.size()][runs][];
        int failed = 0;
        KeptExperiment<R> identities = identities(experiment);
        for (RunSpec spec : experiment.specs()) {
            double[] of = values.get(identities.id(spec));
            failed += of == null ? 1 : 0;
            cells[NumberedModel.number(spec)][treatments.indexOf(spec.treatment())][spec.replicate()] =
                    of == null ? new double[0] : of;
        }
        return new Answers(
                space,
                points,
                scaled,
                place,
                treatments,
                model.outcomes().stream().map(o -> o.id()).toList(),
                cells,
                failed);
    }

    private Experiment<R> experiment(NumberedModel<R> numbered) {
        return Experiment.of(numbered)
                .treatments(treatments.toArray(String[]::new))
                .baseline(treatments.get(0))
                .shocks(shock)
                .at(numbered.numbers())
                .runs(runs)
                .seed(seed)
                .parameterSets(ParameterSets.OWN);
    }

    private static <R> KeptExperiment<R> identities(Experiment<R> experiment) {
        ResultStore none = (design, shard) -> {
            throw new IllegalStateException("nothing is kept here");
        };
        return experiment.into(none).together(Together.POINT);
    }
}

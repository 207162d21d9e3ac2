package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.industrialrainforest.engine.statistics.IntervalKind;

/**
 * What an experiment runs and how it compares. Nothing is checked here.
 *
 * @param contrasts pairs of cases, by label, that are compared beside those with their baselines
 */
record Plan<R>(
        Model<R> model,
        List<String> treatments,
        String baseline,
        List<SortedMap<String, String>> points,
        List<String> shocks,
        int runs,
        long seed,
        ParameterSets sets,
        IntervalKind intervals,
        double level,
        List<Contrast> contrasts) {
    /** One case compared with another. */
    record Contrast(String label, String against) {}

    Plan {
        treatments = List.copyOf(treatments);
        points = List.copyOf(points);
        shocks = List.copyOf(shocks);
        contrasts = List.copyOf(contrasts);
    }

    Plan<R> model(Model<R> other) {
        return new Plan<>(other, treatments, baseline, points, shocks, runs, seed, sets, intervals, level, contrasts);
    }

    Plan<R> treatments(List<String> other) {
        return new Plan<>(model, other, baseline, points, shocks, runs, seed, sets, intervals, level, contrasts);
    }

    Plan<R> baseline(String other) {
        return new Plan<>(model, treatments, other, points, shocks, runs, seed, sets, intervals, level, contrasts);
    }

    Plan<R> points(List<SortedMap<String, String>> other) {
        return new Plan<>(model, treatments, baseline, other, shocks, runs, seed, sets, intervals, level, contrasts);
    }

    Plan<R> shocks(List<String> other) {
        return new Plan<>(model, treatments, baseline, points, other, runs, seed, sets, intervals, level, contrasts);
    }

    Plan<R> runs(int other) {
        return new Plan<>(model, treatments, baseline, points, shocks, other, seed, sets, intervals, level, contrasts);
    }

    Plan<R> seed(long other) {
        return new Plan<>(model, treatments, baseline, points, shocks, runs, other, sets, intervals, level, contrasts);
    }

    Plan<R> sets(ParameterSets other) {
        return new Plan<>(model, treatments, baseline, points, shocks, runs, seed, other, intervals, level, contrasts);
    }

    Plan<R> intervals(IntervalKind other) {
        return new Plan<>(model, treatments, baseline, points, shocks, runs, seed, sets, other, level, contrasts);
    }

    Plan<R> level(double other) {
        return new Plan<>(model, treatments, baseline, points, shocks, runs, seed, sets, intervals, other, contrasts);
    }

    Plan<R> contrasts(List<Contrast> other) {
        return new Plan<>(model, treatments, baseline, points, shocks, runs, seed, sets, intervals, level, other);
    }

    /** The treatments with the baseline first, also where it is not among them. */
    List<String> baselineFirst() {
        List<String> all = new ArrayList<>(List.of(baseline));
        treatments.stream().filter(id -> !id.equals(baseline)).forEach(all::add);
        return all;
    }

    Uncertainty uncertainty() {
        return new Uncertainty(sets, intervals, level);
    }

    Cases cases() {
        return new Cases(specs(1).stream().map(Case::of).toList(), baseline);
    }

    /** The runs of the first replicates, replicate by replicate. */
    List<RunSpec> specs(int replicates) {
        List<RunSpec> specs = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (String shock : shocks) {
                for (SortedMap<String, String> point : points) {
                    for (String treatment : baselineFirst()) {
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

    Values values(RunSpec spec) {
        return new Values(sets.set(spec.parameterSet()), spec.point());
    }

    /** All values of a run's parameters as text: what its identity rests on, beside its specification. */
    String resolved(RunSpec spec) {
        Values values = values(spec);
        return model.parameters().stream()
                .map(parameter -> parameter.path() + "=" + values.of(parameter))
                .collect(Collectors.joining(";"));
    }
}

package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;

/** Keeps the outcomes of every run and compares cases. */
final class OutcomeTally<R> {
    private final Experiment<R> experiment;
    private final List<Outcome<R>> outcomes;
    private final Cases cases;
    private final String[][] digests;
    /** By outcome, case and replicate. */
    private final double[][][] values;
    /** By outcome, case and replicate; null for an outcome that is not pooled. */
    private final double[][][][] parts;

    OutcomeTally(Experiment<R> experiment) {
        this.experiment = experiment;
        outcomes = experiment.model().outcomes();
        cases = experiment.cases();
        digests = new String[cases.size()][experiment.runs()];
        values = new double[outcomes.size()][cases.size()][experiment.runs()];
        parts = new double[outcomes.size()][cases.size()][experiment.runs()][];
    }

    void take(Completed<R> run) {
        int c = cases.of(run.spec());
        int replicate = run.spec().replicate();
        digests[c][replicate] = run.digest();
        for (int o = 0; o < outcomes.size(); o++) {
            Outcome<R> outcome = outcomes.get(o);
            values[o][c][replicate] = outcome.measure().applyAsDouble(run.result());
            Outcome.Pooling<R> pooling = outcome.pooling();
            if (pooling != null) {
                parts[o][c][replicate] = pooling.parts().apply(run.result());
            }
        }
    }

    Comparison comparison() {
        List<Comparison.Row> rows = new ArrayList<>();
        for (int o = 0; o < outcomes.size(); o++) {
            Outcome<R> outcome = outcomes.get(o);
            Outcome.Pooling<R> pooling = outcome.pooling();
            PooledFigures pooled = pooling == null
                    ? null
                    : new PooledFigures(experiment.uncertainty(), pooling.figure(), parts[o], values[o]);
            for (int c = 0; c < cases.size(); c++) {
                int base = cases.baselineOf(c);
                PairedFigures figures = pooled == null
                        ? PairedFigures.of(experiment.uncertainty(), values[o][c], values[o][base])
                        : pooled.of(c, base);
                rows.add(new Comparison.Row(
                        outcome.id(),
                        outcome.unit(),
                        outcome.title(),
                        cases.all().get(c),
                        figures));
            }
        }
        List<Comparison.RunRow> runs = new ArrayList<>();
        for (RunSpec spec : experiment.specs()) {
            int c = cases.of(spec);
            double[] figures = new double[outcomes.size()];
            for (int o = 0; o < figures.length; o++) {
                figures[o] = values[o][c][spec.replicate()];
            }
            runs.add(new Comparison.RunRow(
                    spec.id(experiment.resolved(spec)), spec, digests[c][spec.replicate()], figures));
        }
        return new Comparison(
                experiment.model().id(),
                experiment.seed(),
                experiment.runs(),
                experiment.baseline(),
                experiment.uncertainty().kind(),
                outcomes.stream().map(Outcome::id).toList(),
                rows,
                runs);
    }
}

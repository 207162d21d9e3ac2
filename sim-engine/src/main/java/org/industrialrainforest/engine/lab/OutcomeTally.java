package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the outcomes of every run and compares cases. */
final class OutcomeTally<R> {
    private final Plan<R> plan;
    private final List<Outcome<R>> outcomes;
    private final Cases cases;
    private final String[][] digests;
    /** By outcome, case and replicate. */
    private final double[][][] values;
    /** By outcome, case and replicate; null for an outcome that is not pooled. */
    private final double[][][][] parts;

    OutcomeTally(Plan<R> plan) {
        this.plan = plan;
        outcomes = plan.model().outcomes();
        cases = plan.cases();
        for (Plan.Contrast contrast : plan.contrasts()) {
            cases.labelled(contrast.label());
            cases.labelled(contrast.against());
        }
        digests = new String[cases.size()][plan.runs()];
        values = new double[outcomes.size()][cases.size()][plan.runs()];
        parts = new double[outcomes.size()][cases.size()][plan.runs()][];
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
            Outcome.Pooling<R> pooling = outcomes.get(o).pooling();
            PooledFigures pooled = pooling == null
                    ? null
                    : new PooledFigures(plan.uncertainty(), pooling.figure(), parts[o], values[o]);
            for (int c = 0; c < cases.size(); c++) {
                rows.add(row(o, pooled, c, cases.baselineOf(c)));
            }
            for (Plan.Contrast contrast : plan.contrasts()) {
                rows.add(row(o, pooled, cases.labelled(contrast.label()), cases.labelled(contrast.against())));
            }
        }
        List<Comparison.RunRow> runs = new ArrayList<>();
        for (RunSpec spec : plan.specs(plan.runs())) {
            int c = cases.of(spec);
            double[] figures = new double[outcomes.size()];
            for (int o = 0; o < figures.length; o++) {
                figures[o] = values[o][c][spec.replicate()];
            }
            runs.add(new Comparison.RunRow(spec.id(plan.resolved(spec)), spec, digests[c][spec.replicate()], figures));
        }
        return new Comparison(
                plan.model().id(),
                plan.seed(),
                plan.runs(),
                plan.baseline(),
                plan.uncertainty().kind(),
                plan.level(),
                outcomes.stream().map(Outcome::id).toList(),
                rows,
                runs);
    }

    private Comparison.Row row(int o, @Nullable PooledFigures pooled, int c, int against) {
        Outcome<R> outcome = outcomes.get(o);
        PairedFigures figures = pooled == null
                ? PairedFigures.of(plan.uncertainty(), values[o][c], values[o][against])
                : pooled.of(c, against);
        return new Comparison.Row(
                outcome.id(),
                outcome.unit(),
                outcome.title(),
                cases.all().get(c),
                cases.all().get(against),
                figures);
    }
}

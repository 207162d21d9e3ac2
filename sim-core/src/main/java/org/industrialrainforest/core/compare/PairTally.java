package org.industrialrainforest.core.compare;

import java.util.Comparator;
import java.util.List;
import org.industrialrainforest.core.metrics.Headline;
import org.industrialrainforest.core.run.RunResult;

/** Takes the runs of an experiment and makes its comparison. */
final class PairTally {
    private final Design design;
    private final PairedRuns runs;

    PairTally(Design design) {
        this(design, new PairedRuns(design));
    }

    PairTally(Design design, PairedRuns runs) {
        this.design = design;
        this.runs = runs;
    }

    void take(RunResult result) {
        runs.take(result);
    }

    /** The comparison of all replicates that are complete. */
    Comparison comparison() {
        int n = runs.complete();
        SetSpread spread = new SetSpread(design, runs, n);
        Factorial factorial = new Factorial(design, runs, n);
        SurvivalRows survival = new SurvivalRows(design, runs, n);
        SeriesRows series = new SeriesRows(runs, n);
        CaptureRows capture = new CaptureRows(design, runs, n);
        List<Comparison.Outcome> outcomes = new OutcomeRows(design, runs, n).rows();
        double relative = outcomes.stream()
                .filter(o -> o.metric().equals(Headline.ID) && Double.isFinite(o.difference()) && o.difference() != 0)
                .max(Comparator.comparingDouble(o -> Math.abs(o.difference())))
                .map(o -> (o.high() - o.low()) / 2 / Math.abs(o.difference()))
                .orElse(Double.NaN);
        return new Comparison(
                design.scenario().id(),
                design.title(),
                design.seed(),
                n,
                design.scenario().start(),
                design.scenario().recordFrom(),
                design.scenario().end(),
                design.baseline(),
                runs.cases(),
                outcomes,
                survival.survival(),
                survival.curves(),
                series.fans(),
                series.stages(),
                capture.capture(),
                capture.unabsorbed(),
                factorial.terms(),
                relative,
                spread.ensemble(),
                design.uncertainty().kind(),
                SectorFans.of(design, runs, n),
                new ParticularsTally(design, runs, n).particulars(),
                factorial.arms(),
                factorial.cells().missing(),
                new EqualSpendRows(design, runs, n).rows());
    }
}

package org.industrialrainforest.core.compare;

import java.util.List;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.lab.Cases;
import org.industrialrainforest.engine.lab.Replicates;

/** Collects runs as they come, in any order, and pairs those that share their random numbers. Lives are let go once their replicate is complete. */
final class PairedRuns {
    private final Design design;
    private final List<Case> cases;
    private final Cases places;
    private final int[] baselineOf;
    private final int months;
    private final Replicates<RunResult> replicates;
    private final Kept[][] kept;
    private final List<PairedMetric> paired;

    /** What is kept of a run once its replicate is complete. */
    private record Kept(
            RunResult result, SectorYears sectors, StratumLives[] strata, double[] numerators, double[] denominators) {}

    PairedRuns(Design design) {
        this.design = design;
        cases = design.cases();
        places = design.runsOf().cases();
        baselineOf = new int[cases.size()];
        for (int c = 0; c < baselineOf.length; c++) {
            baselineOf[c] = places.baselineOf(c);
        }
        months = design.scenario().end().since(design.scenario().recordFrom()) + 1;
        kept = new Kept[design.runs()][cases.size()];
        paired = PairedMetrics.of(design.scenario());
        replicates = new Replicates<>(places, design.runs(), this::keep);
    }

    void take(RunResult result) {
        replicates.take(result.spec(), result);
    }

    private void keep(int replicate, List<RunResult> byCase) {
        for (int c = 0; c < cases.size(); c++) {
            kept[replicate][c] = pair(byCase.get(c), byCase.get(baselineOf[c]));
        }
    }

    private Kept pair(RunResult with, RunResult without) {
        Twins twins = Twins.of(
                with.lives(),
                without.lives(),
                design.scenario().sectors().size(),
                design.scenario().sources().size());
        PairedMetric.Pair pair = new PairedMetric.Pair(with, without, twins);
        double[] numerators = new double[paired.size()];
        double[] denominators = new double[paired.size()];
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = paired.get(i).numerator().applyAsDouble(pair);
            var denominator = paired.get(i).denominator();
            denominators[i] = denominator == null ? 1 : denominator.applyAsDouble(pair);
        }
        return new Kept(
                with.withoutLives(),
                SectorYears.of(with),
                StratumLives.strata(with, without, months),
                numerators,
                denominators);
    }

    /** Number of replicates that are complete, from the first on. */
    int complete() {
        return replicates.complete();
    }

    /** Recorded months. */
    int months() {
        return months;
    }

    List<Case> cases() {
        return cases;
    }

    /** The baseline's case under the same point and shock. */
    int baselineOf(int c) {
        return baselineOf[c];
    }

    /** A run of a complete replicate, without its lives. */
    RunResult result(int c, int run) {
        return kept[run][c].result();
    }

    /** Series by sector of a run of a complete replicate. */
    SectorYears sectors(int c, int run) {
        return kept[run][c].sectors();
    }

    /** Lives by stratum of a run of a complete replicate, see {@link StratumLives#strata}. */
    StratumLives[] strata(int c, int run) {
        return kept[run][c].strata();
    }

    /** Outcomes that need both worlds of a pair. */
    List<PairedMetric> paired() {
        return paired;
    }

    /** Numerator of a paired outcome in a run, at its place in {@link #paired()}. */
    double numerator(int metric, int c, int run) {
        return kept[run][c].numerators()[metric];
    }

    /** Denominator of a paired outcome in a run, 1 where it has none. */
    double denominator(int metric, int c, int run) {
        return kept[run][c].denominators()[metric];
    }

    /** A metric's values over the first runs of a case. */
    double[] values(int c, String metric, int runs) {
        double[] values = new double[runs];
        for (int r = 0; r < runs; r++) {
            values[r] = result(c, r).outcome(metric);
        }
        return values;
    }

    /** The values of the metric at a place over the first runs of a case. */
    double[] values(int c, int metric, int runs) {
        double[] values = new double[runs];
        for (int r = 0; r < runs; r++) {
            values[r] = result(c, r).outcome(metric);
        }
        return values;
    }
}

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
    private final PairReading[][] kept;
    private final boolean[] whole;
    private final List<PairedMetric> paired;

    PairedRuns(Design design) {
        this.design = design;
        cases = design.cases();
        places = design.runsOf().cases();
        baselineOf = new int[cases.size()];
        for (int c = 0; c < baselineOf.length; c++) {
            baselineOf[c] = places.baselineOf(c);
        }
        months = design.scenario().end().since(design.scenario().recordFrom()) + 1;
        kept = new PairReading[design.runs()][cases.size()];
        whole = new boolean[design.runs()];
        paired = PairedMetrics.of(design.scenario());
        replicates = new Replicates<>(places, design.runs(), this::keep);
    }

    void take(RunResult result) {
        replicates.take(result.spec(), result);
    }

    private void keep(int replicate, List<RunResult> byCase) {
        for (int c = 0; c < cases.size(); c++) {
            kept[replicate][c] = reading(byCase, c);
        }
        whole[replicate] = true;
    }

    /** What the comparison needs of a run, beside its baseline's. */
    PairReading reading(List<RunResult> byCase, int c) {
        return PairReading.of(design, paired, months, byCase.get(c), byCase.get(baselineOf[c]));
    }

    /** Puts a replicate whose runs were read before at a place, which has the same parameter set. */
    void put(int place, PairReading[] byCase) {
        kept[place] = byCase.clone();
        whole[place] = true;
    }

    /** Number of replicates that are complete, from the first on. */
    int complete() {
        int n = 0;
        while (n < whole.length && whole[n]) {
            n++;
        }
        return n;
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

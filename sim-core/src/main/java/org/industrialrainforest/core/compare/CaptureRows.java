package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.LeverUse;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.statistics.Interval;
import org.industrialrainforest.engine.statistics.RatioOfMeans;

/** Who gains of public money, and what of it was not absorbed. */
final class CaptureRows {
    private final PairedRuns runs;
    private final List<Case> cases;
    private final Uncertainty uncertainty;
    private final int n;

    /** @param n replicates that are complete */
    CaptureRows(Design design, PairedRuns runs, int n) {
        this.runs = runs;
        this.cases = runs.cases();
        this.uncertainty = design.uncertainty();
        this.n = n;
    }

    /** Gain of every party per RMB of public money. */
    List<Comparison.Capture> capture() {
        List<Comparison.Capture> captures = new ArrayList<>();
        List<Double> pValues = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            int base = runs.baselineOf(c);
            if (base == c) {
                continue;
            }
            double authorised = 0;
            double net = 0;
            for (int r = 0; r < n; r++) {
                authorised += runs.result(c, r).authorised() / n;
                net += (runs.result(c, r).outcome("public.net_cost")
                                - runs.result(base, r).outcome("public.net_cost"))
                        / n;
            }
            for (GainParty party : GainParty.values()) {
                double[] gain = new double[n];
                double imputed = 0;
                for (int r = 0; r < n; r++) {
                    gain[r] =
                            runs.result(c, r).gain(party) - runs.result(base, r).gain(party);
                    imputed += (runs.result(c, r).imputed(party)
                                    - runs.result(base, r).imputed(party))
                            / n;
                }
                RatioOfMeans mean = uncertainty.mean(gain);
                Interval interval = uncertainty.shown(mean);
                pValues.add(mean.pValue(uncertainty.kind()));
                double per = authorised > 0 ? authorised : Double.NaN;
                captures.add(new Comparison.Capture(
                        cases.get(c),
                        party.id(),
                        party.title(),
                        mean.value(),
                        mean.value() / per,
                        net > 0 ? mean.value() / net : Double.NaN,
                        interval.low() / per,
                        interval.high() / per,
                        false,
                        imputed / per));
            }
        }
        boolean[] told = Uncertainty.told(pValues);
        return IntStream.range(0, told.length)
                .mapToObj(i -> captures.get(i).told(told[i]))
                .toList();
    }

    /** Envelope that levers could not absorb. */
    List<Comparison.Unabsorbed> unabsorbed() {
        List<Comparison.Unabsorbed> rows = new ArrayList<>();
        for (int c = 0; c < cases.size() && n > 0; c++) {
            for (int l = 0; l < runs.result(c, 0).levers().size(); l++) {
                double authorised = 0;
                double spent = 0;
                for (int r = 0; r < n; r++) {
                    LeverUse use = runs.result(c, r).levers().get(l);
                    authorised += use.authorised() / n;
                    spent += use.outlay() / n;
                }
                LeverUse lever = runs.result(c, 0).levers().get(l);
                if (authorised > 0) {
                    rows.add(new Comparison.Unabsorbed(
                            cases.get(c),
                            lever.lever(),
                            lever.title(),
                            authorised,
                            spent,
                            Math.max(0, authorised - spent)));
                }
            }
        }
        return rows;
    }
}

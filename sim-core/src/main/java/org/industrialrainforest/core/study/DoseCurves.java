package org.industrialrainforest.core.study;

import java.util.List;
import org.industrialrainforest.core.scenario.Title;

/**
 * Dose–response of public money: the effect of policies on one outcome at several multiples of the envelope, in worlds that share their
 * randomness.
 *
 * @param envelopeBn the envelope at dose 1, RMB bn a year
 * @param equalSpend the curves read at equal spending
 */
public record DoseCurves(
        String scenario,
        Title title,
        long seed,
        int runs,
        String metric,
        String unit,
        Title metricTitle,
        String baseline,
        String shock,
        double envelopeBn,
        List<Curve> curves,
        List<EqualSpend> equalSpend) {

    public DoseCurves {
        curves = List.copyOf(curves);
        equalSpend = List.copyOf(equalSpend);
    }

    /**
     * A policy's effects by rising dose.
     *
     * @param works the least dose whose effect differs significantly from zero (95 %); NaN where there is none
     * @param saturates what more money brings beyond the least dose from which no greater one that was run differs significantly
     * @param most the most that it draws at any dose, RMB
     * @param mostFrom the least dose at which it draws nearly all of that: 95 % of it
     */
    public record Curve(
            String policy,
            Title title,
            List<Dose> doses,
            double works,
            Saturation saturates,
            double most,
            double mostFrom) {
        public Curve {
            doses = List.copyOf(doses);
        }
    }

    /**
     * What more money brings beyond a dose.
     *
     * @param from the dose; the greatest of the curve where each differs significantly from a greater one; NaN where the outcome is undefined in some run
     * @param change paired difference of the effect at the greatest dose to that at {@code from}, with its 95 % interval
     */
    public record Saturation(double from, double change, double low, double high) {
        static final Saturation UNDEFINED = new Saturation(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A policy at a multiple of the envelope; money as means of present values over runs, effects with 95 % intervals.
     *
     * @param authorised what the levers might have drawn, RMB
     * @param drawn what they drew, RMB
     * @param net net public cost above the baseline's, taxes and returns counted; RMB, may be negative
     * @param unabsorbed share of the authorised money that was never drawn
     * @param effect paired difference to the baseline
     * @param marginal effect gained per RMB bn drawn beyond the dose before (nothing before the first); NaN where it cannot be told (95 %) that
     *     more is drawn
     */
    public record Dose(
            double dose,
            double authorised,
            double drawn,
            double net,
            double unabsorbed,
            double effect,
            double low,
            double high,
            double marginal,
            double marginalLow,
            double marginalHigh) {}

    /**
     * All policies where each draws the same.
     *
     * @param like the policy whose drawing at dose 1 is taken, or empty where an amount was asked for
     * @param drawn RMB
     */
    public record EqualSpend(String like, double drawn, List<At> at) {
        public EqualSpend {
            at = List.copyOf(at);
        }
    }

    /** A policy's effect at equal spending; NaN where it is not attainable because no dose makes the policy draw so much. */
    public record At(String policy, boolean attainable, double effect, double low, double high, double most) {}
}

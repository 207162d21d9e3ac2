package org.industrialrainforest.core.fit;

/**
 * One fact, measured or not.
 *
 * @param kind {@code input, verify, fit, holdout, report}
 * @param simulated the row's statistic (median over replicates unless the row says otherwise); NaN when not measured
 * @param simulatedLow 2.5 % quantile over replicates
 * @param simulatedHigh 97.5 % quantile over replicates
 * @param share of replicates in which a coefficient is significant; NaN for facts that are no coefficient
 * @param status {@code met, missed, reported, input, not_measured}
 */
public record ValidationRow(
        String id,
        String factEn,
        String factZh,
        String metric,
        String world,
        double target,
        double low,
        double high,
        String kind,
        String source,
        double simulated,
        double simulatedLow,
        double simulatedHigh,
        String status,
        double share) {

    /** A fact with what was measured of it. */
    public static ValidationRow of(
            Fact fact, double simulated, double simulatedLow, double simulatedHigh, String status, double share) {
        return new ValidationRow(
                fact.id(),
                fact.en(),
                fact.zh(),
                fact.metric(),
                fact.world(),
                fact.target(),
                fact.low(),
                fact.high(),
                fact.kind(),
                fact.source(),
                simulated,
                simulatedLow,
                simulatedHigh,
                status,
                share);
    }

    /** A fact that is no coefficient. */
    public ValidationRow(
            String id,
            String factEn,
            String factZh,
            String metric,
            String world,
            double target,
            double low,
            double high,
            String kind,
            String source,
            double simulated,
            double simulatedLow,
            double simulatedHigh,
            String status) {
        this(
                id,
                factEn,
                factZh,
                metric,
                world,
                target,
                low,
                high,
                kind,
                source,
                simulated,
                simulatedLow,
                simulatedHigh,
                status,
                Double.NaN);
    }

    /** Whether there is a target and an interval to hold it against. */
    public boolean predicts() {
        return !Double.isNaN(target) && !Double.isNaN(simulatedLow) && !Double.isNaN(simulatedHigh);
    }

    /** Whether the target lies in the 95 % predictive interval: what one city that the model describes could have shown. */
    public boolean covers() {
        return predicts() && target >= simulatedLow && target <= simulatedHigh;
    }
}

package org.industrialrainforest.core.experiment;

/**
 * One fact, measured or not.
 *
 * @param kind {@code input, verify, fit, holdout, report}
 * @param simulated the row's statistic (median over replicates unless the row says otherwise); NaN when not measured
 * @param simulatedLow 2.5 % quantile over replicates
 * @param simulatedHigh 97.5 % quantile over replicates
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
        String status) {}

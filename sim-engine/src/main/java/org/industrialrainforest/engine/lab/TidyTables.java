package org.industrialrainforest.engine.lab;

import java.util.stream.Collectors;

/** A comparison as tables of comma-separated values, one observation a line; an undefined figure is an empty cell. */
public final class TidyTables {
    private TidyTables() {}

    /** One line a run: its id, case, replicate, parameter set, seed, digest and a column for each outcome. */
    public static String runs(Comparison comparison) {
        StringBuilder text = new StringBuilder("run_id,treatment,point,shock,replicate,parameter_set,seed,digest,"
                + comparison.outcomes().stream().collect(Collectors.joining(",")) + "\n");
        for (Comparison.RunRow run : comparison.each()) {
            CsvLine line = new CsvLine()
                    .text(run.id())
                    .text(run.spec().treatment())
                    .text(run.spec().pointText())
                    .text(run.spec().shock())
                    .number(run.spec().replicate())
                    .number(run.spec().parameterSet())
                    .number(run.spec().seed())
                    .text(run.digest());
            for (double value : run.values()) {
                line.real(value);
            }
            text.append(line.end());
        }
        return text.toString();
    }

    /** One line an outcome of a case, with its paired difference to the case that it is held against. */
    public static String differences(Comparison comparison) {
        StringBuilder text = new StringBuilder(
                "outcome,unit,treatment,point,shock,against,mean,mean_low,mean_high,baseline_mean,difference,"
                        + "low,high,monte_carlo_low,monte_carlo_high,prediction_low,prediction_high,correlation,variance_reduction,"
                        + "median,median_low,median_high,reliable,pairs\n");
        for (Comparison.Row row : comparison.rows()) {
            PairedFigures f = row.figures();
            text.append(new CsvLine()
                    .text(row.outcome())
                    .text(row.unit())
                    .text(row.of().treatment())
                    .text(row.of().point())
                    .text(row.of().shock())
                    .text(row.against().label())
                    .real(f.mean())
                    .real(f.meanInterval().low())
                    .real(f.meanInterval().high())
                    .real(f.baselineMean())
                    .real(f.difference())
                    .real(f.interval().low())
                    .real(f.interval().high())
                    .real(f.monteCarlo().low())
                    .real(f.monteCarlo().high())
                    .real(f.prediction().low())
                    .real(f.prediction().high())
                    .real(f.correlation())
                    .real(f.varianceReduction())
                    .real(f.median().median())
                    .real(f.median().interval().low())
                    .real(f.median().interval().high())
                    .text(Boolean.toString(f.reliable()))
                    .number(f.pairs())
                    .end());
        }
        return text.toString();
    }
}

package org.industrialrainforest.engine.lab;

import java.util.List;
import java.util.Locale;
import org.industrialrainforest.engine.statistics.IntervalKind;

/**
 * What paired runs say about treatments.
 *
 * @param model id of the model
 * @param seed the key of all random numbers
 * @param runs number of replicates of each case
 * @param baseline id of the treatment that the others are compared to
 * @param intervals what 95 % intervals hold
 * @param outcomes ids of the outcomes, in the order of a run's values
 * @param rows outcome by outcome, case by case
 * @param each every run with its outcomes
 */
public record Comparison(
        String model,
        long seed,
        int runs,
        String baseline,
        IntervalKind intervals,
        List<String> outcomes,
        List<Row> rows,
        List<RunRow> each) {
    /** Copies its lists. */
    public Comparison {
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
        each = List.copyOf(each);
    }

    /**
     * An outcome of a case.
     *
     * @param outcome its id
     */
    public record Row(String outcome, String unit, String title, Case of, PairedFigures figures) {}

    /**
     * A run.
     *
     * @param id SHA-256 of model, values and specification, 32 hexadecimal digits
     * @param digest SHA-256 over what it computed
     * @param values of the outcomes; {@link Double#NaN} for undefined
     */
    @SuppressWarnings("ArrayRecordComponent") // Read by place, never compared.
    public record RunRow(String id, RunSpec spec, String digest, double[] values) {}

    /**
     * Figures of an outcome in a case.
     *
     * @param label of the case, such as {@code tariff @ demand.elasticity=0.8}
     * @throws IllegalArgumentException if there is no such row
     */
    public PairedFigures figures(String outcome, String label) {
        return rows.stream()
                .filter(row -> row.outcome().equals(outcome) && row.of().label().equals(label))
                .findFirst()
                .map(Row::figures)
                .orElseThrow(() -> new IllegalArgumentException("no outcome '" + outcome + "' of case '" + label
                        + "'; there are " + outcomes + " of "
                        + rows.stream().map(row -> row.of().label()).distinct().toList()));
    }

    /** The comparison as text, one line for each outcome of each case that is not the baseline. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %d runs a case, seed %d; differences to %s, 95 %% intervals (%s)%n",
                model,
                runs,
                seed,
                baseline,
                intervals.id()));
        for (Row row : rows) {
            if (!row.of().treatment().equals(baseline)) {
                PairedFigures f = row.figures();
                text.append(String.format(
                        Locale.ROOT,
                        "%-28s %-24s %10.4g − %10.4g = %10.4g [%.4g, %.4g] %s%s%n",
                        row.outcome(),
                        row.of().label(),
                        f.mean(),
                        f.baselineMean(),
                        f.difference(),
                        f.interval().low(),
                        f.interval().high(),
                        row.unit(),
                        Double.isNaN(f.correlation()) ? "" : String.format(Locale.ROOT, ", r %.2f", f.correlation())));
            }
        }
        return text.toString();
    }
}

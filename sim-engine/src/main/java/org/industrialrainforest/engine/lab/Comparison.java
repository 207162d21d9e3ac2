package org.industrialrainforest.engine.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.industrialrainforest.engine.statistics.IntervalKind;

/**
 * What paired runs say about treatments.
 *
 * @param model id of the model
 * @param seed the key of all random numbers
 * @param runs number of replicates of each case
 * @param baseline id of the treatment that the others are compared to
 * @param intervals what intervals hold
 * @param level of the intervals
 * @param outcomes ids of the outcomes, in the order of a run's values
 * @param rows outcome by outcome, case by case, then the contrasts that were asked for
 * @param each every run with its outcomes
 */
public record Comparison(
        String model,
        long seed,
        int runs,
        String baseline,
        IntervalKind intervals,
        double level,
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
     * @param against the case that it is compared to; the case itself for a baseline
     */
    public record Row(String outcome, String unit, String title, Case of, Case against, PairedFigures figures) {}

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
        // Comparisons with baselines stand before contrasts.
        return find(outcome, rows.stream().filter(row -> row.of().label().equals(label)), label);
    }

    /**
     * Figures of an outcome in a case against another: its baseline, or one that the experiment contrasts it with.
     *
     * @throws IllegalArgumentException if there is no such row
     */
    public PairedFigures figures(String outcome, String label, String against) {
        return find(
                outcome,
                rows.stream()
                        .filter(row -> row.of().label().equals(label))
                        .filter(row -> row.against().label().equals(against)),
                label + "' against '" + against);
    }

    private PairedFigures find(String outcome, Stream<Row> candidates, String what) {
        return candidates
                .filter(row -> row.outcome().equals(outcome))
                .findFirst()
                .map(Row::figures)
                .orElseThrow(() -> new IllegalArgumentException("no outcome '" + outcome + "' of case '" + what
                        + "'; there are " + outcomes + " of "
                        + rows.stream()
                                .map(row -> row.of().label() + " against "
                                        + row.against().label())
                                .distinct()
                                .toList()));
    }

    /** The comparison as text, one line for each outcome of each case that is compared with another. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %d runs a case, seed %d; differences to %s, %s %% intervals (%s)%n",
                model,
                runs,
                seed,
                baseline,
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString(),
                intervals.id()));
        for (Row row : rows) {
            if (!row.of().equals(row.against())) {
                PairedFigures f = row.figures();
                boolean contrast = !row.against().treatment().equals(baseline)
                        || !row.against().point().equals(row.of().point())
                        || !row.against().shock().equals(row.of().shock());
                text.append(String.format(
                        Locale.ROOT,
                        "%-28s %-24s %10.4g − %10.4g = %10.4g [%.4g, %.4g] %s, r %s%n",
                        row.outcome(),
                        row.of().label() + (contrast ? " − " + row.against().label() : ""),
                        f.mean(),
                        f.baselineMean(),
                        f.difference(),
                        f.interval().low(),
                        f.interval().high(),
                        row.unit(),
                        // An outcome that does not vary has no correlation.
                        Double.isNaN(f.correlation()) ? "—" : String.format(Locale.ROOT, "%.2f", f.correlation())));
            }
        }
        return text.toString();
    }
}

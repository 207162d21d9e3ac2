package org.industrialrainforest.engine.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a run.
 *
 * @param id SHA-256 of model, values and specification, 32 hexadecimal digits
 * @param digest SHA-256 over what it computed; empty where it failed
 * @param values of the outcomes, {@link Double#NaN} for undefined
 * @param tables rows of each {@linkplain RecordedTable further table}; none where it failed
 * @param failure why it has no outcomes; null where it has
 */
public record RecordedRun(
        String id,
        RunSpec spec,
        String digest,
        double[] values,
        List<TableRows> tables,
        @Nullable RunFailure failure) {
    /** Number of values that it holds: what it weighs in memory. */
    public long cells() {
        return values.length + 12L + tables.stream().mapToLong(TableRows::cells).sum();
    }

    /** A run that threw. */
    static RecordedRun failed(String id, RunSpec spec, RunFailure.Stage stage, Throwable e) {
        return new RecordedRun(id, spec, "", new double[0], List.of(), new RunFailure(stage, told(e)));
    }

    private static String told(Throwable e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null || message.isBlank() ? "" : ": " + message);
    }
}

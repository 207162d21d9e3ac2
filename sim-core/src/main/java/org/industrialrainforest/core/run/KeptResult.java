package org.industrialrainforest.core.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.lab.RecordedTable;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.TableSchema;

/** A run's result as a table of one row, so that whoever reads it computes bit for bit what the run itself would give. Lives are not in it. */
@Internal
public final class KeptResult {
    /** Name of the table. */
    public static final String TABLE = "results";

    /** Its only column beside the run. */
    public static final String COLUMN = "result";

    private KeptResult() {}

    /** What is to be kept of every run. */
    public static RecordedTable<RunResult> table() {
        TableSchema schema = new TableSchema(
                TABLE,
                List.of(new TableSchema.Column(
                        COLUMN, TableSchema.Kind.BYTES, "-", "outcomes and series of the run, for rainforest alone")));
        return new RecordedTable<>(schema, (result, rows) -> rows.bytes(bytes(result)));
    }

    private static byte[] bytes(RunResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            result.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException("what is only in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what was kept of a run.
     *
     * @param metrics that were measured
     * @throws IllegalArgumentException if it was not written by this version
     */
    public static RunResult read(RunSpec spec, String digest, List<Metric> metrics, byte[] bytes) {
        try (DataInputStream from = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            return RunResult.read(spec, digest, metrics, from);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "what was kept of replicate " + spec.replicate() + " cannot be read: " + e.getMessage(), e);
        }
    }
}

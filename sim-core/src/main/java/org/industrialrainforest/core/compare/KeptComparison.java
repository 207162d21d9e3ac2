package org.industrialrainforest.core.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.lab.Cases;
import org.industrialrainforest.engine.lab.ReplicateTable;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * A comparison whose runs are kept somewhere: what is to be kept of each, and the comparison of what was kept. It is bit for bit the comparison of
 * the runs themselves.
 *
 * <p>Only replicates count of which every run is there: pairs and ranks would compare other worlds else.
 */
@Internal
public final class KeptComparison {
    /** Name of the table. */
    public static final String TABLE = "readings";

    /** Its only column beside the run. */
    public static final String COLUMN = "reading";

    private final Design design;
    private final Cases places;
    private final Map<Integer, @Nullable PairReading[]> byReplicate = new TreeMap<>();

    public KeptComparison(Experiment experiment) {
        design = experiment.design();
        places = design.runsOf().cases();
    }

    /** What is to be kept of every run. */
    public ReplicateTable<RunResult> table() {
        PairedRuns pairs = new PairedRuns(design);
        TableSchema schema = new TableSchema(
                TABLE,
                List.of(new TableSchema.Column(
                        COLUMN,
                        TableSchema.Kind.BYTES,
                        "-",
                        "what a comparison needs of the run and its pair with the baseline, for rainforest alone")));
        return new ReplicateTable<>(
                schema,
                (byCase, place, rows) -> rows.bytes(pairs.reading(byCase, place).bytes()));
    }

    /**
     * Takes what was kept of a run, in any order.
     *
     * @throws IllegalArgumentException if it was not written by this version
     */
    public void take(RunSpec spec, String digest, byte[] bytes) {
        try {
            byReplicate.computeIfAbsent(spec.replicate(), r -> new PairReading[places.size()])[places.of(spec)] =
                    PairReading.read(spec, digest, design.metrics(), bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "what was kept of replicate " + spec.replicate() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a run shows, without lives; null where it is not there. */
    public @Nullable RunResult result(RunSpec spec) {
        @Nullable PairReading[] byCase = byReplicate.get(spec.replicate());
        PairReading reading = byCase == null ? null : byCase[places.of(spec)];
        return reading == null ? null : reading.result();
    }

    /** Number of replicates of which every run is there. */
    public int replicates() {
        return whole().size();
    }

    private List<PairReading[]> whole() {
        List<PairReading[]> whole = new ArrayList<>();
        for (int replicate = 0; replicate < design.runs(); replicate++) {
            PairReading[] byCase = whole(replicate);
            if (byCase.length > 0) {
                whole.add(byCase);
            }
        }
        return whole;
    }

    /** The readings of a replicate; none where some are missing. */
    private PairReading[] whole(int replicate) {
        @Nullable PairReading[] found = byReplicate.get(replicate);
        List<PairReading> all = new ArrayList<>();
        for (int c = 0; found != null && c < found.length; c++) {
            PairReading one = found[c];
            if (one != null) {
                all.add(one);
            }
        }
        return all.size() == places.size() ? all.toArray(PairReading[]::new) : new PairReading[0];
    }

    /** The comparison of the replicates that are whole. */
    public Comparison comparison() {
        List<Integer> there = IntStream.range(0, design.runs())
                .filter(replicate -> whole(replicate).length > 0)
                .boxed()
                .toList();
        boolean all = there.size() == design.runs();
        Design counted = all || there.isEmpty() ? design : design.counting(there);
        PairedRuns runs = new PairedRuns(counted);
        for (int i = 0; i < there.size(); i++) {
            runs.put(i, whole(there.get(i)));
        }
        return new PairTally(counted, runs).comparison();
    }
}

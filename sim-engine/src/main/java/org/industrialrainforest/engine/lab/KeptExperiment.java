package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment whose runs are kept in a store. What was kept before is not run again. Immutable; every method returns a changed copy.
 *
 * @param <R> what a finished run of the model shows
 */
public final class KeptExperiment<R> {
    private final Plan<R> plan;
    private final ResultStore store;
    private final List<RecordedTable<R>> tables;
    private final List<ReplicateTable<R>> replicateTables;
    private final Shard shard;
    private final Together together;
    private final RunRecorder<R> recorder;

    KeptExperiment(Plan<R> plan, ResultStore store) {
        this(plan, store, List.of(), List.of(), Shard.WHOLE, Together.REPLICATE);
    }

    private KeptExperiment(
            Plan<R> plan,
            ResultStore store,
            List<RecordedTable<R>> tables,
            List<ReplicateTable<R>> replicateTables,
            Shard shard,
            Together together) {
        this.plan = plan;
        this.store = store;
        this.tables = List.copyOf(tables);
        this.replicateTables = List.copyOf(replicateTables);
        this.shard = shard;
        this.together = together;
        recorder = new RunRecorder<>(plan, this.tables);
    }

    /** Keeps these tables beside the runs. What is kept does not change what runs compute. */
    public KeptExperiment<R> record(List<RecordedTable<R>> newTables) {
        return new KeptExperiment<>(plan, store, newTables, replicateTables, shard, together);
    }

    /**
     * Keeps these tables, too, whose rows are read off all runs of a replicate. Until it is whole, what its runs show stays in memory.
     *
     * @throws IllegalArgumentException where runs of a replicate do not stand or fall together
     */
    public KeptExperiment<R> recordReplicates(List<ReplicateTable<R>> newTables) {
        if (together == Together.POINT && !newTables.isEmpty()) {
            throw new IllegalArgumentException("tables that are read off whole replicates need whole replicates");
        }
        return new KeptExperiment<>(plan, store, tables, newTables, shard, together);
    }

    /** Does only this share of the runs. */
    public KeptExperiment<R> shard(Shard newShard) {
        return new KeptExperiment<>(plan, store, tables, replicateTables, newShard, together);
    }

    /** Which runs stand or fall together; those of a replicate unless said otherwise. */
    public KeptExperiment<R> together(Together newTogether) {
        if (newTogether == Together.POINT && !replicateTables.isEmpty()) {
            throw new IllegalArgumentException("tables that are read off whole replicates need whole replicates");
        }
        return new KeptExperiment<>(plan, store, tables, replicateTables, shard, newTogether);
    }

    /** What results say of the experiment. */
    public ExperimentDesign design() {
        return new ExperimentDesign(
                plan.model().id(),
                plan.model().version(),
                plan.model().parameters(),
                plan.baselineFirst(),
                plan.points(),
                plan.shocks(),
                plan.runs(),
                plan.seed(),
                plan.sets(),
                plan.model().outcomes().stream()
                        .map(o -> new ExperimentDesign.Measured(o.id(), o.unit(), o.title()))
                        .toList(),
                Stream.concat(
                                tables.stream().map(RecordedTable::schema),
                                replicateTables.stream().map(ReplicateTable::schema))
                        .toList(),
                together);
    }

    /** Does the runs that are not kept yet, and keeps them. */
    public Kept on(RunExecutor executor) {
        return on(executor, Progress.NONE);
    }

    /**
     * The same, telling how far it is; runs that were kept before count as done.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; what was whole by then is kept
     */
    public Kept on(RunExecutor executor, Progress progress) {
        ExperimentDesign design = design();
        ExperimentDesign.Numbering numbering = design.numbering();
        int[] counts = new int[3]; // all, done, failed
        try (ResultStore.Recording recording = store.open(design, shard)) {
            List<RunSpec> left = new ArrayList<>();
            for (RunSpec spec : plan.specs(plan.runs())) {
                if (shard.does(numbering.unit(spec))) {
                    counts[0]++;
                    String id = recorder.id(spec);
                    if (recording.holds(id)) {
                        counts[1]++;
                        counts[2] += recording.failed(id) ? 1 : 0;
                    } else {
                        left.add(spec);
                    }
                }
            }
            int before = counts[1];
            recording.expect(left.stream().map(numbering::unit).toList());
            WholeReplicates<R> replicates = new WholeReplicates<>(plan.cases(), replicateTables);
            boolean shown = !replicateTables.isEmpty();
            executor.execute(left, spec -> shown ? recorder.run(spec, progress) : recorded(spec, progress), done -> {
                replicates.take(done, run -> {
                    recording.take(numbering.unit(run.spec()), run);
                    counts[2] += run.failure() == null ? 0 : 1;
                });
                counts[1]++;
                progress.taken(done.run().spec(), counts[1], counts[0]);
            });
            Parallel.refuseInterrupted();
            if (counts[1] != counts[0]) {
                throw new IllegalStateException("the executor handed over " + (counts[1] - before) + " results of "
                        + left.size() + " runs; it must hand over all, or throw");
            }
            return new Kept(counts[0], before, counts[2]);
        }
    }

    /** Without what it shows, which may be large. */
    private WholeReplicates.Done<R> recorded(RunSpec spec, Progress progress) {
        return new WholeReplicates.Done<>(recorder.record(spec, progress), null);
    }

    /** Does one run again, on the caller's thread, as it would be kept. */
    public RecordedRun again(RunSpec spec) {
        return recorder.record(spec, Progress.NONE);
    }

    /** A run's identity in results. */
    public String id(RunSpec spec) {
        return recorder.id(spec);
    }

    /** All runs, replicate by replicate, whatever shard they belong to. */
    public List<RunSpec> specs() {
        return plan.specs(plan.runs());
    }
}

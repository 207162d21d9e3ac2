package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does runs and reads off them at once what is kept, so that no world outlives its run. A run that throws is a record too; only a machine that
 * is out of memory or broken ends the experiment.
 */
final class RunRecorder<R> {
    /** Resolved values are long for models of many parameters, and the same for all runs of a point and set. */
    private static final int REMEMBERED = 1000;

    private final Plan<R> plan;
    private final List<RecordedTable<R>> tables;
    private final ConcurrentHashMap<String, String> resolved = new ConcurrentHashMap<>();

    RunRecorder(Plan<R> plan, List<RecordedTable<R>> tables) {
        this.plan = plan;
        this.tables = List.copyOf(tables);
    }

    /** A run's identity in results. */
    String id(RunSpec spec) {
        String key = spec.parameterSet() + "|" + spec.scenario() + "|" + spec.pointText();
        String values = resolved.get(key);
        if (values == null) {
            values = plan.resolved(spec);
            if (resolved.size() >= REMEMBERED) {
                resolved.clear();
            }
            resolved.put(key, values);
        }
        return spec.id(values);
    }

    RecordedRun record(RunSpec spec, Progress progress) {
        return run(spec, progress).run();
    }

    WholeReplicates.Done<R> run(RunSpec spec, Progress progress) {
        RunFailure.Stage stage = RunFailure.Stage.MAKE;
        try (Run<R> run = plan.model().start(spec, plan.values(spec))) {
            stage = RunFailure.Stage.RUN;
            while (!run.over()) {
                run.step();
                progress.stepped(spec);
            }
            stage = RunFailure.Stage.OBSERVE;
            R result = run.result();
            return new WholeReplicates.Done<>(observed(spec, run.digest(), result), result);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new WholeReplicates.Done<>(RecordedRun.failed(id(spec), spec, stage, e), null);
        }
    }

    private RecordedRun observed(RunSpec spec, String digest, R result) {
        List<Outcome<R>> outcomes = plan.model().outcomes();
        double[] values = new double[outcomes.size()];
        for (int o = 0; o < values.length; o++) {
            values[o] = outcomes.get(o).measure().applyAsDouble(result);
        }
        List<TableRows> rows = new ArrayList<>();
        for (RecordedTable<R> table : tables) {
            TableRows of = new TableRows(table.schema());
            table.reader().read(result, of);
            of.refuseHalfRow();
            rows.add(of);
        }
        return new RecordedRun(id(spec), spec, digest, values, rows, null);
    }
}

package org.industrialrainforest.engine.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.ExperimentDesign;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RecordedRun;
import org.industrialrainforest.engine.lab.ResultStore;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.engine.lab.Together;

/** How the runs of a design are done, and where they are kept meanwhile. */
public interface Evaluation {
    /**
     * Does all runs of an experiment. One that fails is done a second time.
     *
     * @return the values of a run's outcomes in the model's order, by the run's id; none of a run that failed twice
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    <R> Map<String, double[]> values(Experiment<R> experiment, Progress progress);

    /** On an executor, kept in memory alone. */
    static Evaluation on(RunExecutor executor) {
        return new Evaluation() {
            @Override
            public <R> Map<String, double[]> values(Experiment<R> experiment, Progress progress) {
                Memory memory = new Memory();
                KeptExperiment<R> kept = experiment.into(memory).together(Together.POINT);
                kept.on(executor, progress);
                for (RunSpec spec : memory.failed) {
                    memory.keep(kept.again(spec));
                }
                return memory.values;
            }
        };
    }

    /** Forgets all but the outcomes. */
    final class Memory implements ResultStore, ResultStore.Recording {
        private final Map<String, double[]> values = new HashMap<>();
        private final List<RunSpec> failed = new ArrayList<>();

        private Memory() {}

        @Override
        public Recording open(ExperimentDesign design, Shard shard) {
            return this;
        }

        @Override
        public boolean holds(String runId) {
            return false;
        }

        @Override
        public boolean failed(String runId) {
            return false;
        }

        @Override
        public void expect(List<Long> units) {
            // Memory takes them in any order.
        }

        @Override
        public void take(long unit, RecordedRun run) {
            if (!keep(run)) {
                failed.add(run.spec());
            }
        }

        private boolean keep(RecordedRun run) {
            if (run.failure() == null) {
                values.put(run.id(), run.values());
            }
            return run.failure() == null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

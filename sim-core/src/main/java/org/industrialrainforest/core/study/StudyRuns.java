package org.industrialrainforest.core.study;

import java.util.function.Consumer;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;

/** How the runs of an ablation, a dose curve or a search for a mix are done, and where they are kept meanwhile. */
@Internal
@FunctionalInterface
public interface StudyRuns {
    /**
     * Does all runs and hands over each result, one at a time, in any order; lives may be missing.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    void each(Experiment experiment, Progress progress, Consumer<RunResult> taker);

    /** On an executor, kept nowhere, telling a listener alone how far it is. */
    static StudyRuns on(RunExecutor executor, RunListener listener) {
        return (experiment, progress, taker) -> experiment.each(executor, listener, taker);
    }

    /** On an executor, kept nowhere. */
    static StudyRuns on(RunExecutor executor) {
        return (experiment, progress, taker) -> experiment.each(
                executor,
                new RunListener() {
                    @Override
                    public void taken(RunResult result, int done, int all) {
                        progress.taken(result.spec(), done, all);
                    }
                },
                taker);
    }
}

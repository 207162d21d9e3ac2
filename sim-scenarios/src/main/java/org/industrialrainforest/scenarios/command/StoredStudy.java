package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.KeptResult;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.study.StudyRuns;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Together;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Store;

/** Runs of an ablation or a dose curve that are kept in a folder as they come, so that the same command goes on where it was stopped. */
final class StoredStudy implements StudyRuns {
    private final Path folder;
    private final Store store;
    private final int threads;
    private final Interruption interruption;
    private final Progress progress;

    StoredStudy(Path folder, Scenario scenario, int threads, Interruption interruption, Progress progress) {
        this.folder = folder;
        this.store = Store.in(folder)
                .code(Manifest.version())
                .treatmentsCalled("policy")
                .beside("scenario.yaml", ScenarioYaml.write(scenario))
                .blockCells(StoredEvaluation.BLOCK_CELLS)
                .lostAgain()
                .failedAgain();
        this.threads = threads;
        this.interruption = interruption;
        this.progress = progress;
    }

    /** @throws CannotFinish when runs failed or nothing can be written; what is kept stays */
    @Override
    public void each(Experiment experiment, Consumer<RunResult> taker) {
        KeptExperiment<RunResult> kept = experiment
                .design()
                .runsOf()
                .into(store)
                .together(Together.POINT)
                .record(List.of(KeptResult.table()));
        experiment.design().runsOf().specs(1).forEach(experiment.design().model()::settings);
        interruption.stopping(store::stop);
        Kept made = StoredFolder.told(
                "; name another directory",
                () -> kept.on(RunExecutor.local(threads), new org.industrialrainforest.engine.lab.Progress() {
                    @Override
                    public void taken(RunSpec spec, int done, int all) {
                        progress.finished(done, all);
                    }
                }));
        interruption.stopping(() -> {});
        if (made.failed() > 0) {
            throw new CannotFinish(made.failed() + " of " + made.runs() + " runs failed (first: "
                    + StoredFolder.firstFailure(folder, kept) + "); the others are kept in " + folder
                    + "; the same command does those again that failed");
        }
        read(experiment, kept, taker);
    }

    private void read(Experiment experiment, KeptExperiment<RunResult> kept, Consumer<RunResult> taker) {
        Map<String, RunSpec> byId = new HashMap<>();
        kept.specs().forEach(spec -> byId.put(kept.id(spec), spec));
        StoredFolder.told(() -> {
            Results results = Results.of(folder);
            Map<String, String> digests = results.digests();
            results.bytes(KeptResult.TABLE, KeptResult.COLUMN, (id, bytes) -> {
                RunSpec spec = byId.get(id);
                String digest = digests.get(id);
                if (spec != null && digest != null) {
                    taker.accept(KeptResult.read(spec, digest, experiment.metrics(), bytes));
                }
            });
            return results;
        });
    }
}

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

/** Runs of an ablation, a dose curve or a search for a mix that are kept in a folder as they come, so that the same command goes on where it was stopped. */
final class StoredStudy implements StudyRuns {
    private final Path folder;
    private final boolean apart;
    private final Scenario scenario;
    private final int threads;
    private final Interruption interruption;

    /** @param apart whether every experiment has a folder of its own below this one, as those of a search do */
    StoredStudy(Path folder, boolean apart, Scenario scenario, int threads, Interruption interruption) {
        this.folder = folder;
        this.apart = apart;
        this.scenario = scenario;
        this.threads = threads;
        this.interruption = interruption;
    }

    private Store store(Experiment experiment) {
        Store store = Store.in(folder)
                .code(Manifest.version())
                .treatmentsCalled("policy")
                .beside(ResultFiles.SCENARIO, ScenarioYaml.write(scenario.including(experiment.policies())))
                .blockCells(StoredEvaluation.BLOCK_CELLS)
                .lostAgain()
                .failedAgain();
        return apart ? store.below(kept(experiment, store).design()) : store;
    }

    private static KeptExperiment<RunResult> kept(Experiment experiment, Store store) {
        return experiment.design().runsOf().into(store).together(Together.POINT).record(List.of(KeptResult.table()));
    }

    /** @throws CannotFinish when runs failed or nothing can be written; what is kept stays */
    @Override
    public void each(
            Experiment experiment, org.industrialrainforest.engine.lab.Progress progress, Consumer<RunResult> taker) {
        Store store = store(experiment);
        KeptExperiment<RunResult> kept = kept(experiment, store);
        experiment.design().runsOf().specs(1).forEach(experiment.design().model()::settings);
        interruption.stopping(store::stop);
        Kept made = StoredFolder.told("; name another directory", () -> kept.on(RunExecutor.local(threads), progress));
        interruption.stopping(() -> {});
        if (made.failed() > 0) {
            throw new CannotFinish(made.failed() + " of " + made.runs() + " runs failed (first: "
                    + StoredFolder.firstFailure(store.path(), kept) + "); the others are kept in " + store.path()
                    + "; the same command does those again that failed");
        }
        read(experiment, kept, store.path(), taker);
    }

    private static void read(
            Experiment experiment, KeptExperiment<RunResult> kept, Path folder, Consumer<RunResult> taker) {
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

package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.compare.KeptComparison;
import org.industrialrainforest.core.run.CsvResults;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.run.RecordedTables;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.KeptExperiment;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Store;

/** A comparison whose runs are kept in {@code kept} below its directory while it goes on, and that is computed from what is there. */
final class StoredComparison {
    private static final String ANEW = "; --again all removes what is kept there and begins anew";

    private final ComparisonPlan plan;
    private final Experiment experiment;
    private final Path folder;
    private final KeptComparison comparison;
    private final long blockCells;

    /**
     * Its runs, however many.
     *
     * @param experiment of the completed plan
     * @param directory of the command's results
     */
    StoredComparison(ComparisonPlan plan, Experiment experiment, Path directory) {
        this(plan, experiment, directory, 2_000_000);
    }

    /** @param blockCells number of values that fill a block */
    StoredComparison(ComparisonPlan plan, Experiment experiment, Path directory, long blockCells) {
        this.blockCells = blockCells;
        this.plan = plan;
        this.experiment = experiment;
        this.folder = directory.resolve(StoredFolder.NAME);
        this.comparison = new KeptComparison(experiment);
    }

    /**
     * What became of the runs.
     *
     * @param failure the first that failed, in words; empty for none
     */
    record Made(Kept kept, String failure) {}

    /**
     * Does the runs that are not kept yet and keeps them, whole replicates at a time.
     *
     * @throws BadInput when something else is kept there
     * @throws CannotFinish when it cannot be written, or another process writes there
     */
    Made simulate(KeepOptions.Keeping keeping, Interruption interruption, Progress progress) {
        if (keeping.again().equals("all")) {
            remove();
        }
        Store store = store(keeping.again());
        RecordedTables tables = new RecordedTables(plan.tables(), ComparisonPlan.DETAILED);
        KeptExperiment<RunResult> kept = kept(store, tables).shard(keeping.shard());
        experiment.design().runsOf().specs(1).forEach(experiment.design().model()::settings);
        interruption.stopping(store::stop);
        Kept made = StoredFolder.told(
                ANEW,
                () -> kept.on(RunExecutor.local(plan.threads()), new org.industrialrainforest.engine.lab.Progress() {
                    @Override
                    public void taken(RunSpec spec, int done, int all) {
                        progress.finished(done, all);
                    }
                }));
        interruption.stopping(() -> {});
        return new Made(made, made.failed() == 0 ? "" : StoredFolder.firstFailure(folder, kept));
    }

    private KeptExperiment<RunResult> kept(Store store, RecordedTables tables) {
        RainforestModel model = experiment.design().model().telling(tables);
        return experiment
                .design()
                .runsOf()
                .model(model)
                .into(store)
                .record(tables.tables())
                .recordReplicates(List.of(comparison.table()));
    }

    private Store store(String again) {
        Store store = Store.in(folder)
                .blockCells(blockCells)
                .code(Manifest.version())
                .treatmentsCalled("policy")
                .beside(
                        ResultFiles.EXPERIMENT,
                        ScenarioYaml.write(plan.complete().get(0)));
        for (ComparisonPlan.Beside other : plan.beside()) {
            store = store.beside(
                    SavedResults.besideName(other.scenario()),
                    ScenarioYaml.write(other.scenario().including(plan.policies()))
                            + (other.sets().isEmpty()
                                    ? ""
                                    : "# parameter sets " + other.sets().digest() + "\n"));
        }
        if (!plan.sets().isEmpty()) {
            store = store.beside(ResultFiles.SETS_OF, plan.sets().of() + "\n");
        }
        return again.equals("failed") ? store.failedAgain() : again.equals("lost") ? store.lostAgain() : store;
    }

    /**
     * The comparison of all replicates that are kept whole; a line of {@code runs.csv} for each of their runs and each that failed.
     *
     * @param work where the table grows
     */
    KeptComparison read(Path work) {
        KeptExperiment<RunResult> kept =
                kept(Store.in(folder), new RecordedTables(plan.tables(), ComparisonPlan.DETAILED));
        List<RunSpec> specs = kept.specs();
        Map<String, RunSpec> byId = new HashMap<>();
        specs.forEach(spec -> byId.put(kept.id(spec), spec));
        Map<String, String> failures = StoredFolder.told(() -> {
            Results results = Results.of(folder);
            Map<String, String> digests = results.digests();
            results.bytes(KeptComparison.TABLE, KeptComparison.COLUMN, (id, bytes) -> {
                RunSpec spec = byId.get(id);
                String digest = digests.get(id);
                if (spec != null && digest != null) {
                    comparison.take(spec, digest, bytes);
                }
            });
            return results.failures();
        });
        SortedSet<String> small = new TreeSet<>(List.of("runs"));
        try (CsvResults csv = new Recording(work, small).open(plan.complete(), plan.sets(), 0, experiment.metrics())) {
            int done = 0;
            for (RunSpec spec : specs) {
                RunResult result = comparison.result(spec);
                String error = failures.get(kept.id(spec));
                if (result != null) {
                    csv.taken(result, ++done, specs.size());
                } else if (error != null) {
                    csv.failed(spec, error);
                }
            }
        }
        return comparison;
    }

    /** Removes what is kept, and nothing that is of somebody else. */
    private void remove() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(folder.resolve("journal.jsonl"))
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInput(Problem.of(
                    Place.of("--again"), "", folder + " holds no kept runs, and is not removed; move it yourself"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CannotFinish(folder + " cannot be removed: " + FileFault.reason(e), e);
        }
    }
}

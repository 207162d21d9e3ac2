package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Kept;
import org.industrialrainforest.engine.lab.Outcome;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.Together;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.industrialrainforest.store.Form;
import org.industrialrainforest.store.Results;
import org.industrialrainforest.store.Store;
import org.industrialrainforest.store.StoreFault;
import org.industrialrainforest.store.StoreRefusal;

/** Runs of a design that are kept in a folder as they come, so that the same command goes on where it was stopped. */
final class StoredEvaluation implements Evaluation {
    /** A stop by force costs at most a few hundred runs. */
    static final long BLOCK_CELLS = 30_000;

    private final Store folder;
    private final boolean apart;
    private final RunExecutor executor;

    /** @param apart whether every experiment has a folder of its own below this one, as those of a search do */
    StoredEvaluation(Path folder, Scenario scenario, boolean apart, RunExecutor executor) {
        this.folder = Store.in(folder)
                .code(Manifest.version())
                .treatmentsCalled("policy")
                .beside(ResultFiles.SCENARIO, ScenarioYaml.write(scenario))
                .blockCells(BLOCK_CELLS)
                .lostAgain();
        this.apart = apart;
        this.executor = executor;
    }

    @Override
    public <R> Map<String, double[]> values(Experiment<R> experiment, Progress progress) {
        Store store = apart
                ? folder.below(experiment.into(folder).together(Together.POINT).design())
                : folder;
        Thread stop = new Thread(store::stop, "keep whole runs");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Kept kept = experiment.into(store).together(Together.POINT).on(executor, progress);
            if (kept.failed() > 0) {
                experiment.into(store.failedAgain()).together(Together.POINT).on(executor, progress);
            }
            return read(store, experiment.model().outcomes());
        } catch (StoreRefusal e) {
            throw new BadInput(Problem.of(Place.of("--out"), "", String.valueOf(e.getMessage())));
        } catch (StoreFault e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        } finally {
            release(stop);
        }
    }

    private static void release(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // The machine is stopping, and the hook has its turn.
            Thread.currentThread().interrupt();
        }
    }

    private static <R> Map<String, double[]> read(Store store, List<Outcome<R>> outcomes) {
        String columns = outcomes.stream()
                .map(outcome -> "CAST(\"" + outcome.id() + "\" AS VARCHAR)")
                .collect(Collectors.joining(", "));
        String text =
                Results.of(store.path()).query("SELECT run_id, " + columns + " FROM runs WHERE digest <> ''", Form.CSV);
        Map<String, double[]> values = new HashMap<>();
        text.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            double[] of = new double[outcomes.size()];
            for (int o = 0; o < of.length; o++) {
                String cell = cells[o + 1];
                of[o] = cell.isEmpty() || cell.equalsIgnoreCase("nan") ? Double.NaN : number(cell);
            }
            values.put(cells[0], of);
        });
        return values;
    }

    private static double number(String cell) {
        return switch (cell) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }
}

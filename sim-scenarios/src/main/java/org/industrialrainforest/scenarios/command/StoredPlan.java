package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.store.Results;

/**
 * The comparison that a folder of kept runs is of, read back from the folder alone.
 *
 * @param directory that was named
 * @param runs all its runs, by the folder's own scenario, in whose order of policies they have their ids
 */
record StoredPlan(Path directory, ComparisonPlan plan, org.industrialrainforest.engine.lab.Experiment<RunResult> runs) {
    /**
     * Reads it.
     *
     * @param own what a researcher adds to every experiment
     * @throws BadInput when the folder does not tell it, as where several scenarios stand side by side
     */
    static StoredPlan of(Path directory, UnaryOperator<Experiment> own) {
        Path folder = StoredFolder.of(directory);
        Path yaml = folder.resolve(ResultFiles.EXPERIMENT);
        if (!Files.exists(yaml)) {
            throw bad(
                    directory,
                    "it holds no " + ResultFiles.EXPERIMENT
                            + ", so that nobody can tell its scenario; replay it from Java, with its model");
        }
        Scenario scenario = Catalogue.empty().scenario(yaml);
        org.industrialrainforest.engine.lab.Experiment<RunResult> runs =
                StoredFolder.told(() -> Results.of(folder).experiment(RainforestModel.of(scenario)));
        if (runs.points().stream().anyMatch(point -> point.containsKey(RainforestModel.SCENARIO))) {
            throw bad(directory, "it is of several scenarios side by side; give the command that made it with --out");
        }
        List<ComparisonPlan.Point> points = new ArrayList<>();
        for (SortedMap<String, String> point : runs.points()) {
            points.add(new ComparisonPlan.Point(point, scenario.with(point)));
        }
        List<Policy> policies = runs.treatments().stream().map(scenario::policy).toList();
        List<Shock> shocks = runs.specs(1).stream()
                .map(spec -> spec.shock())
                .distinct()
                .map(scenario::shock)
                .toList();
        ParameterSets sets = runs.parameterSets().isEmpty()
                ? ParameterSets.OWN
                : new ParameterSets(
                        setsOf(folder, scenario), runs.parameterSets().values());
        return new StoredPlan(
                directory,
                new ComparisonPlan(
                        scenario,
                        sets,
                        List.of(),
                        points,
                        policies,
                        shocks,
                        runs.seed(),
                        runs.runs(),
                        1,
                        IntervalKind.PREDICTION,
                        new TreeSet<>(List.of("runs")),
                        own),
                // Each run takes its values from the model's sets.
                runs.model(RainforestModel.of(scenario).parameterSets(runs.parameterSets())));
    }

    private static String setsOf(Path folder, Scenario scenario) {
        Path file = folder.resolve(ResultFiles.SETS_OF);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : scenario.id();
        } catch (IOException e) {
            return scenario.id();
        }
    }

    private static BadInput bad(Path directory, String message) {
        return new BadInput(Problem.of(Place.of(directory.toString()), "", message));
    }

    /**
     * Compares what is kept whole, and keeps that beside it.
     *
     * @return how many replicates are kept whole, of all
     */
    int compare(SavedResults results, String command) {
        var read = new StoredComparison(plan, plan.completed().experiment(), directory).read(results.work());
        if (read.replicates() == 0) {
            throw bad(directory, "it holds no whole replicate yet; give the command that made it once more");
        }
        results.begin(plan.complete().get(0), command, plan.seed(), plan.runs());
        results.save(plan.sets());
        results.save(read.comparison(), command);
        results.keep();
        return read.replicates();
    }
}

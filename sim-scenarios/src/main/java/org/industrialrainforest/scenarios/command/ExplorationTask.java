package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.jspecify.annotations.Nullable;

/** A study of many points of parameters, whose runs are kept so that it can go on where it was stopped. */
abstract class ExplorationTask extends StudyTask {
    ExplorationTask(int usualRuns, Surroundings surroundings) {
        super(usualRuns, surroundings);
    }

    /**
     * Explores: says how long it will take and what of it lies outside the scenario's months, and keeps the runs where a directory was named.
     *
     * @param name of the command
     * @param fewer what makes it shorter
     * @param results where runs are kept; null for nowhere
     * @param work does the runs and reads them
     */
    final <T> T explore(
            String name,
            StudyPlan of,
            long worlds,
            int threads,
            String fewer,
            @Nullable SavedResults results,
            BiFunction<Evaluation, Progress, T> work) {
        noteOutside(of);
        return explore(name, of, worlds, threads, fewer, results, RUNS, work);
    }

    /**
     * The same for a further design of one command.
     *
     * @param folder of its kept runs below {@code --out}
     */
    final <T> T explore(
            String name,
            StudyPlan of,
            long worlds,
            int threads,
            String fewer,
            @Nullable SavedResults results,
            String folder,
            BiFunction<Evaluation, Progress, T> work) {
        estimate(of, "about", worlds, threads, fewer);
        return explored(name, of, threads, results, folder, false, work);
    }

    /**
     * The same for a search, whose designs depend on those before: each has a folder of its own below {@link #SEARCH}.
     *
     * @param most number of runs if the search is as long as it can be
     */
    final <T> T search(
            String name,
            StudyPlan of,
            long most,
            int threads,
            String fewer,
            @Nullable SavedResults results,
            BiFunction<Evaluation, Progress, T> work) {
        estimate(of, name + ": at most", most, threads, fewer);
        return explored(name, of, threads, results, SEARCH, true, work);
    }

    private <T> T explored(
            String name,
            StudyPlan of,
            int threads,
            @Nullable SavedResults results,
            String folder,
            boolean apart,
            BiFunction<Evaluation, Progress, T> work) {
        Path directory = results == null ? null : results.directory();
        RunExecutor executor = RunExecutor.local(threads);
        Scenario scenario = of.scenario().including(of.policies());
        // In memory where no directory was named or the store is not there.
        Evaluation evaluation = directory != null && keeps(results)
                ? new StoredEvaluation(directory.resolve(folder), scenario, apart, executor)
                : Evaluation.on(executor);
        return compute(
                name + " " + of.scenario().id(),
                directory,
                evaluation instanceof StoredEvaluation,
                progress -> work.apply(evaluation, told(apart ? progress.atMost() : progress)));
    }

    /** Notes what of a design the model refuses at all of these points, which are one for each value or the first: before any run. */
    static void allowed(Model<?> model, String option, List<? extends Map<String, String>> points, Problems problems) {
        for (Map<String, String> point : points) {
            String of = point.size() == 1 ? point.keySet().iterator().next() + ": " : "";
            try {
                model.check(List.of(point));
            } catch (BadInput e) {
                e.problems()
                        .forEach(one ->
                                problems.add(option, one.value(), of + one.message(), one.allowed(), one.suggestion()));
                return; // Other values of the same path would say it again.
            } catch (IllegalArgumentException e) {
                problems.add(option, "", of + e.getMessage(), "", "");
                return;
            }
        }
    }

    /** @throws CannotFinish where every run failed */
    static void someDone(Answers answers) {
        if (answers.done() == 0) {
            throw new CannotFinish("all " + answers.failed() + " runs failed twice; nothing can be told");
        }
    }
}

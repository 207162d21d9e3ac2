package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
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
                progress -> work.apply(evaluation, told(progress)));
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

    /**
     * Says how long it will take, from a run of the scenario's own parameters: the second, for the first waits for the machine to be warm.
     *
     * @param about how sure the number of runs is, such as "about"
     * @param fewer what makes it shorter
     */
    private void estimate(StudyPlan of, String about, long worlds, int threads, String fewer) {
        if (output.quiet) {
            return;
        }
        Experiment<RunResult> pilot = Experiment.of(of.model())
                .treatments(of.policies().get(of.policies().size() - 1).id())
                .baseline(of.policies().get(of.policies().size() - 1).id())
                .shocks(of.shock())
                .runs(2)
                .seed(of.seed());
        double seconds = 0;
        surroundings.interruption().begin(null, false);
        for (RunSpec spec : pilot.specs()) {
            long begun = System.nanoTime();
            pilot.run(spec, Progress.NONE);
            seconds = (System.nanoTime() - begun) / 1e9;
        }
        surroundings.interruption().end();
        double all = worlds * seconds / threads;
        note(String.format(
                Locale.ROOT,
                "%s %s: %,d runs of %.2f s on %d threads%s",
                about,
                all < 5 ? "a few seconds" : ProgressLine.span(all),
                worlds,
                seconds,
                threads,
                all < 60 ? "" : "; " + fewer));
    }

    /** Tells a computation's progress. */
    private static Progress told(org.industrialrainforest.scenarios.command.Progress progress) {
        return new Progress() {
            @Override
            public void taken(RunSpec spec, int done, int all) {
                progress.finished(done, all);
            }
        };
    }
}

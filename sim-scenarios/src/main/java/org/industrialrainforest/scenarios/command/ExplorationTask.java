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
        estimate(of, worlds, threads, fewer);
        Path directory = results == null ? null : results.directory();
        Evaluation evaluation = evaluation(results, folder, of.scenario().including(of.policies()), threads);
        return compute(
                name + " " + of.scenario().id(),
                directory,
                evaluation instanceof StoredEvaluation,
                progress -> work.apply(evaluation, told(progress)));
    }

    /** How runs are done: kept below a directory, or in memory where there is none or the store is not there. */
    private Evaluation evaluation(@Nullable SavedResults results, String folder, Scenario scenario, int threads) {
        RunExecutor executor = RunExecutor.local(threads);
        return keeps(results) && results != null
                ? new StoredEvaluation(results.directory().resolve(folder), scenario, executor)
                : Evaluation.on(executor);
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
     * @param fewer what makes it shorter
     */
    private void estimate(StudyPlan of, long worlds, int threads, String fewer) {
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
                "about %s: %,d runs of %.2f s on %d threads%s",
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

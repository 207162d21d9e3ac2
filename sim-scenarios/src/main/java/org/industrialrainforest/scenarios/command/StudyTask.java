package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.core.study.StudyRuns;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that varies a model or a policy and looks at one outcome: what is asked of all of them, and what becomes of their results. */
abstract class StudyTask extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    StudyOptions study = new StudyOptions();

    /** Folder of kept runs below {@code --out}. */
    static final String RUNS = "runs";

    /** Folder of the kept runs of Sobol's design, where another design comes before it. */
    static final String SOBOL = "runs-sobol";

    /** Folder of the kept runs of a search, each of its designs in a folder of its own. */
    static final String SEARCH = "runs-search";

    private final int usualRuns;

    /** For runs that are not named there are so many. */
    StudyTask(int usualRuns, Surroundings surroundings) {
        super(surroundings);
        this.usualRuns = usualRuns;
        // Help shows what an option holds before anything is typed.
        study.runs = Integer.toString(usualRuns);
    }

    /**
     * What is asked of all studies.
     *
     * @param scenario with the shock among its own; null where it or the shock could not be read
     * @param policies baseline first
     * @param own what a researcher adds
     */
    record Asked(
            @Nullable Scenario scenario,
            List<Policy> policies,
            @Nullable Shock shock,
            String metric,
            int runs,
            long seed,
            int threads,
            UnaryOperator<Experiment> own) {
        /** Once there is no problem. */
        StudyPlan study() {
            if (scenario == null || shock == null) {
                throw new IllegalStateException("nothing to study and no problem");
            }
            return new StudyPlan(
                    scenario.including(shock), policies, policies.get(0).id(), metric, shock.id(), runs, seed, own);
        }
    }

    /** Reads it and notes what is wrong. */
    final Asked asked(Problems problems) {
        long seed = how.seed(problems);
        int wanted = how.threads(problems);
        int runs = study.runs(usualRuns, problems);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        String metric = study.metric(scenario == null ? Metrics.all() : surroundings.outcomes(scenario), problems);
        List<Policy> policies = scenario == null ? List.of() : study.policies(scenario, problems);
        @Nullable Shock shock = scenario == null ? null : study.shock(scenario, problems);
        int threads = weigh(scenario, how, wanted, problems);
        return new Asked(scenario, policies, shock, metric, runs, seed, threads, surroundings.own());
    }

    /** Notes what of a study lies outside the months of its scenario. */
    final void noteOutside(StudyPlan of) {
        noteOutside(of.scenario(), of.policies(), List.of(of.scenario().shock(of.shock())));
    }

    /** Whether runs can be kept below a directory as they come; where one was named and they cannot, it says so. */
    final boolean keeps(@Nullable SavedResults results) {
        if (results == null) {
            return false;
        }
        if (Library.STORE.isThere() && Library.DUCKDB.isThere()) {
            return true;
        }
        note("runs are not kept as they come without " + Library.STORE.artifact() + " and " + Library.DUCKDB.artifact()
                + "; if it is stopped, the same command starts over");
        return false;
    }

    /** Does the runs of a study, kept below its directory where there is one. */
    final <T> T study(
            String name,
            Asked asked,
            @Nullable SavedResults results,
            BiFunction<StudyRuns, org.industrialrainforest.engine.lab.Progress, T> work) {
        return studied(name, asked, results, RUNS, false, work);
    }

    /** The same of a search, whose experiments depend on those before: each has a folder of its own below {@link #SEARCH}. */
    final <T> T studiedBySearch(
            String name,
            Asked asked,
            @Nullable SavedResults results,
            BiFunction<StudyRuns, org.industrialrainforest.engine.lab.Progress, T> work) {
        return studied(name, asked, results, SEARCH, true, work);
    }

    private <T> T studied(
            String name,
            Asked asked,
            @Nullable SavedResults results,
            String folder,
            boolean search,
            BiFunction<StudyRuns, org.industrialrainforest.engine.lab.Progress, T> work) {
        StudyPlan of = asked.study();
        Path directory = results == null ? null : results.directory();
        // In memory where no directory was named or the store is not there.
        boolean kept = directory != null && keeps(results);
        StudyRuns runs = directory != null && kept
                ? new StoredStudy(
                        directory.resolve(folder), search, of.scenario(), asked.threads(), surroundings.interruption())
                : StudyRuns.on(RunExecutor.local(asked.threads()));
        return compute(
                name + " " + of.scenario().id(),
                directory,
                kept,
                progress -> work.apply(runs, told(search ? progress.atMost() : progress)));
    }

    /** Tells a computation's progress. */
    static org.industrialrainforest.engine.lab.Progress told(Progress progress) {
        return new org.industrialrainforest.engine.lab.Progress() {
            @Override
            public void taken(RunSpec spec, int done, int all) {
                progress.finished(done, all);
            }
        };
    }

    /**
     * Says how long it will take, from a run of the scenario's own parameters: the second, for the first waits for the machine to be warm.
     *
     * @param about how sure the number of runs is, such as "about"
     * @param fewer what makes it shorter
     */
    final void estimate(StudyPlan of, String about, long worlds, int threads, String fewer) {
        if (output.quiet) {
            return;
        }
        org.industrialrainforest.engine.lab.Experiment<RunResult> pilot =
                org.industrialrainforest.engine.lab.Experiment.of(of.model())
                        .treatments(of.policies().get(of.policies().size() - 1).id())
                        .baseline(of.policies().get(of.policies().size() - 1).id())
                        .shocks(of.shock())
                        .runs(2)
                        .seed(of.seed());
        double seconds = 0;
        surroundings.interruption().begin(null, false);
        for (RunSpec spec : pilot.specs()) {
            long begun = System.nanoTime();
            pilot.run(spec, org.industrialrainforest.engine.lab.Progress.NONE);
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

    /** Draws figures into a directory. */
    interface Figured {
        void draw(Pictures pictures, Path directory) throws IOException;
    }

    /**
     * Prints what was found; keeps and draws it where a directory was named.
     *
     * @param name of the document's file
     * @param figures what is drawn, such as "the figure"
     * @return the exit code
     */
    final int tell(
            Asked asked,
            ObjectNode document,
            List<String> lines,
            @Nullable SavedResults results,
            String name,
            String figures,
            Figured drawing) {
        if (output.json()) {
            print(document);
        } else {
            print(lines);
        }
        if (results == null) {
            return DONE;
        }
        results.begin(asked.study().scenario().including(asked.policies()), typed(), asked.seed(), asked.runs());
        results.save(name, document);
        results.keep();
        surroundings
                .interruption()
                .kept(name + " is kept in " + results.directory() + "; the same command draws " + figures
                        + " where it can");
        return draw(figures, output.words().of("command.kept", "Kept in "), pictures -> {
            drawing.draw(pictures, results.work());
            results.keepDrawn();
            return results.directory().toString();
        });
    }
}

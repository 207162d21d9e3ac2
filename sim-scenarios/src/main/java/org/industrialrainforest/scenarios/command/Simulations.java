package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.industrialrainforest.core.experiment.Ablation;
import org.industrialrainforest.core.experiment.Calibrated;
import org.industrialrainforest.core.experiment.Calibration;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.DoseCurves;
import org.industrialrainforest.core.experiment.FreeParameter;
import org.industrialrainforest.core.experiment.ParameterSets;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Fact;
import org.jspecify.annotations.Nullable;

/** All that the command asks of the simulation and of the report. Everything that a user gave has been checked before it comes here. */
interface Simulations {

    /** Told as runs finish; may be called from any thread. */
    interface Progress {
        void finished(long runs, long of);

        /** Told by a task of one run as its months go by. */
        default void month(long months, long of) {}
    }

    /**
     * Where results go.
     *
     * @param directory that exists and can be written; null when nothing is kept
     * @param tables which tables to fill, of {@link #TABLES}
     */
    record Recording(@Nullable Path directory, SortedSet<String> tables) {
        static final List<String> TABLES = List.of("runs", "series", "lives", "deals", "links", "flows", "events");

        /** What is kept unless told otherwise. */
        static final List<String> USUAL = List.of("runs", "series");

        /** Into what grows there; nowhere for null. */
        static Recording to(@Nullable SavedResults results, SortedSet<String> tables) {
            return new Recording(results == null ? null : results.work(), tables);
        }
    }

    /**
     * The scenario at one point of the varied parameters.
     *
     * @param values varied values by path; empty when nothing is varied
     */
    record Point(SortedMap<String, String> values, Scenario scenario) {}

    /** One run of one policy. */
    record RunRequest(
            Scenario scenario,
            Policy policy,
            Shock shock,
            long seed,
            int replicate,
            int threads,
            Recording recording) {}

    /**
     * Paired runs of several policies at every point under every shock.
     *
     * @param policies in the order in which they are shown; the baseline is one of them
     * @param sets parameter sets, of which every pair has one
     * @param beside further scenarios in which the same is compared
     */
    record CompareRequest(
            Scenario scenario,
            ParameterSets sets,
            List<Beside> beside,
            List<Point> points,
            List<Policy> policies,
            Policy baseline,
            List<Shock> shocks,
            long seed,
            int runs,
            int threads,
            IntervalKind intervals,
            Recording recording) {}

    /** A scenario beside the first, with as many parameter sets as that one has. */
    record Beside(Scenario scenario, ParameterSets sets) {}

    /** Facts to be measured, each in the world that it names. */
    record ValidateRequest(Scenario scenario, List<Fact> facts, long seed, int runs, int threads) {}

    /**
     * A search for parameter sets under which the scenario shows its facts of kind fit.
     *
     * @param directory that keeps what was tried, so that the same plan goes on there
     * @param plan digest of all that the results depend on
     */
    record CalibrateRequest(
            Scenario scenario,
            List<Fact> facts,
            List<FreeParameter> free,
            Calibration.Settings settings,
            ParameterSets earlier,
            int threads,
            Path directory,
            String plan) {}

    /**
     * One idea in two worlds.
     *
     * @param idea its identity or a selector such as {@code [sector=integrated-circuits;founded_year=2016]}; empty to choose one whose fate
     *     the policy changes
     * @param like kinds that it may stand for, instead of {@code idea}: the first of which an idea arrives; empty for none
     * @param redraws further pairs of worlds that keep the idea and draw everything else again
     */
    record TraceRequest(
            Scenario scenario,
            Policy policy,
            Policy baseline,
            Shock shock,
            String idea,
            List<Archetype> like,
            long seed,
            int replicate,
            int redraws,
            int threads) {}

    /**
     * A report to be written.
     *
     * @param lives one idea in two worlds; null when none was followed
     * @param commandLine what was typed, ready to be typed again
     * @param date on which the comparison was made
     * @param language en or zh
     */
    record ReportRequest(
            Comparison comparison,
            List<ValidationRow> validation,
            @Nullable TwoLives lives,
            Scenario scenario,
            String commandLine,
            String date,
            String language,
            Path directory) {}

    /**
     * A run in short.
     *
     * @param imbalanceFen sum of all balances less what it was at the start; zero in every run that was not stopped
     * @param outcomes by metric id; NaN for undefined
     */
    record RunSummary(
            String scenario,
            String policy,
            String shock,
            long seed,
            int replicate,
            int months,
            String digest,
            long imbalanceFen,
            SortedMap<String, Double> outcomes) {}

    /**
     * An outcome that the model measures.
     *
     * @param better {@code higher, lower} or {@code neither}
     */
    record Metric(String id, String unit, Title title, String better) {}

    /** What the model measures, in the order of showing. */
    List<Metric> metrics();

    RunSummary run(RunRequest request, Progress progress);

    Comparison compare(CompareRequest request, Progress progress);

    List<ValidationRow> validate(ValidateRequest request, Progress progress);

    Calibrated calibrate(CalibrateRequest request, Progress progress);

    TwoLives trace(TraceRequest request, Progress progress);

    Ablation ablate(Ablation.Plan plan, int threads, Progress progress);

    DoseCurves dose(DoseCurves.Plan plan, int threads, Progress progress);

    /** Draws figures into a directory and returns their files. */
    List<Path> draw(Ablation ablation, String language, Path directory) throws IOException;

    /** Draws figures into a directory and returns their files. */
    List<Path> draw(DoseCurves curves, String language, Path directory) throws IOException;

    /** Draws figures into a directory and returns their files. */
    List<Path> draw(TwoLives lives, String language, Path directory) throws IOException;

    /** Writes a report with its charts and returns its page. */
    Path report(ReportRequest request) throws IOException;

    /** Whether finished runs are kept, so that the same command in the same directory goes on where it was stopped. */
    boolean resumes();
}

package org.industrialrainforest.scenarios.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.run.CsvResults;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Paired runs of several policies at every point under every shock.
 *
 * @param scenario with the shocks among its own
 * @param sets parameter sets, of which every pair has one
 * @param beside further scenarios in which the same is compared
 * @param policies in the order in which they are shown; the first is the baseline
 * @param tables which to fill
 * @param own what a researcher adds
 */
record ComparisonPlan(
        Scenario scenario,
        ParameterSets sets,
        List<Beside> beside,
        List<Point> points,
        List<Policy> policies,
        List<Shock> shocks,
        long seed,
        int runs,
        int threads,
        IntervalKind intervals,
        SortedSet<String> tables,
        UnaryOperator<Experiment> own) {
    private static final int MOST_REDRAWS = 20;
    private static final int MOST_VALIDATION_RUNS = 50;

    /** Replicates whose lives, investments, links and flows are written when they are asked for. */
    static final int DETAILED = 2;

    /**
     * The scenario at one point of the varied parameters.
     *
     * @param values varied values by path; empty when nothing is varied
     */
    record Point(SortedMap<String, String> values, Scenario scenario) {}

    /** A scenario beside the first, with as many parameter sets as that one has. */
    record Beside(Scenario scenario, ParameterSets sets) {}

    Policy baseline() {
        return policies.get(0);
    }

    /** The same with the policies among the scenario's own, in the order in which the scenario is read back from a folder. */
    ComparisonPlan completed() {
        return new ComparisonPlan(
                scenario.including(policies),
                sets,
                beside,
                points,
                policies,
                shocks,
                seed,
                runs,
                threads,
                intervals,
                tables,
                own);
    }

    /** Runs in all. */
    long worlds() {
        return (long) runs * policies.size() * shocks.size() * points.size() * (1 + beside.size());
    }

    /** What the laboratory is to do. */
    Experiment experiment() {
        Experiment experiment = own.apply(Experiment.of(scenario))
                .policies(policies)
                .baseline(baseline().id())
                .at(points.stream().<Map<String, String>>map(Point::values).toList())
                .parameterSets(sets)
                .intervals(intervals)
                .shocks(shocks.stream().map(s -> s.id()).toArray(String[]::new))
                .runs(runs)
                .seed(seed);
        for (Beside other : beside) {
            experiment = experiment.beside(other.scenario(), other.sets());
        }
        return experiment;
    }

    /** The scenarios as they are run, complete, the first one first. */
    List<Scenario> complete() {
        List<Scenario> worlds = new ArrayList<>(List.of(scenario.including(policies)));
        beside.forEach(other -> worlds.add(other.scenario().including(policies)));
        return worlds;
    }

    /**
     * Does all runs and compares them.
     *
     * @throws CannotFinish when a table cannot be written
     */
    Comparison compare(Recording recording, Progress progress) {
        long all = worlds();
        progress.finished(0, all);
        Experiment experiment = experiment();
        try (CsvResults csv = recording.open(complete(), sets, DETAILED, experiment.metrics())) {
            return experiment.compare(
                    RunExecutor.local(threads),
                    new Recording.Writing(csv, run -> {}, (month, months) -> {}, done -> progress.finished(done, all)));
        } catch (UncheckedIOException e) {
            throw new CannotFinish(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * One idea under the mix, or the first policy, beside the baseline: the first kind of founder that arrives, the city report's hero before
     * others, else any idea whose fate the policy changes. Null where nothing is compared.
     */
    @Nullable
    TracePlan traced() {
        List<Policy> others = policies.subList(1, policies.size());
        Policy mix = Policy.mix(others).orElse(others.isEmpty() ? null : others.get(0));
        return mix == null
                ? null
                : new TracePlan(
                        scenario,
                        mix,
                        baseline(),
                        shocks.get(0),
                        "",
                        Archetype.all(),
                        seed,
                        0,
                        Math.min(runs, MOST_REDRAWS),
                        threads);
    }

    /** The facts that its report shows beside it, measured over as many runs, at most fifty: a comparison is only as good as the model. */
    ValidationPlan facts() {
        return new ValidationPlan(
                scenario, Facts.standard().facts(), seed, Math.min(runs, MOST_VALIDATION_RUNS), threads);
    }
}

package org.industrialrainforest.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.industrialrainforest.core.experiment.Calibrated.Tried;
import org.industrialrainforest.core.experiment.ParameterSearch.Candidate;
import org.industrialrainforest.core.experiment.Validation.Claim;
import org.industrialrainforest.core.outcome.Measured;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Tries parameter sets: runs the worlds that the facts need and says how far off they are. What a log knows is not run again. */
final class SetTrials {
    private final Scenario scenario;
    private final List<Claim> facts;
    private final long seed;
    private final int threads;
    private final CalibrationLog log;
    private final IntConsumer runsDone;
    private final int worlds;

    /**
     * Trials in a scenario.
     *
     * @param runsDone told of how many runs more are done
     */
    SetTrials(Scenario scenario, List<Claim> facts, long seed, int threads, CalibrationLog log, IntConsumer runsDone) {
        this.scenario = scenario;
        this.facts = facts;
        this.seed = seed;
        this.threads = threads;
        this.log = log;
        this.runsDone = runsDone;
        this.worlds = new FactRuns(scenario, facts).worlds();
    }

    /** Tries sets side by side, each with as many replicates of its own. */
    List<Tried> each(List<Candidate> candidates, int runs) {
        Tried[] tried = new Tried[candidates.size()];
        int first = candidates.get(0).number();
        Parallel.forEach(
                threads,
                candidates,
                candidate -> {
                    Tried known = known(candidate, runs);
                    return known == null
                            ? fresh(
                                    candidate,
                                    IntStream.range(0, runs)
                                            .mapToObj(r -> read(candidate, (candidate.number() - 1) * runs + r))
                                            .toList())
                            : known;
                },
                one -> tried[one.number() - first] = one);
        return complete(tried);
    }

    /** Tries one set with many replicates side by side, numbered from the first on. */
    Tried one(Candidate candidate, int first, int runs) {
        Tried known = known(candidate, runs);
        if (known != null) {
            return known;
        }
        record Replicate(int number, Map<String, Measured> values) {}
        Replicate[] read = new Replicate[runs];
        Parallel.forEach(
                threads,
                IntStream.range(0, runs).boxed().toList(),
                r -> new Replicate(r, read(candidate, first + r)),
                one -> read[one.number()] = one);
        return fresh(candidate, complete(read).stream().map(Replicate::values).toList());
    }

    private static <T> List<T> complete(T[] results) {
        List<T> all = Arrays.asList(results);
        if (all.contains(null)) {
            throw new CancellationException("the calibration was interrupted");
        }
        return all;
    }

    private @Nullable Tried known(Candidate candidate, int runs) {
        double[] statistics;
        synchronized (log) {
            statistics = log.statistics(candidate.number());
        }
        if (statistics == null) {
            return null;
        }
        runsDone.accept(runs * worlds);
        return tried(candidate, statistics);
    }

    private Tried fresh(Candidate candidate, List<Map<String, Measured>> replicates) {
        double[] statistics =
                facts.stream().mapToDouble(f -> statistic(f, replicates)).toArray();
        Tried tried = tried(candidate, statistics);
        synchronized (log) {
            log.tried(tried);
        }
        return tried;
    }

    private Tried tried(Candidate candidate, double[] statistics) {
        return new Tried(candidate.number(), candidate.values(), statistics, FitDistance.of(facts, statistics));
    }

    /** One replicate; nothing for a set that the scenario refuses, such as two bounds the wrong way round. */
    private Map<String, Measured> read(Candidate candidate, int replicate) {
        SortedMap<String, String> values = candidate.values();
        Scenario changed;
        try {
            changed = scenario.with(values);
        } catch (BadInput impossible) {
            runsDone.accept(worlds);
            return Map.of();
        }
        return new FactRuns(changed, facts).read(seed, replicate, () -> runsDone.accept(1));
    }

    private static double statistic(Claim fact, List<Map<String, Measured>> replicates) {
        List<Measured> values = new ArrayList<>();
        for (Map<String, Measured> one : replicates) {
            Measured value = one.get(fact.id());
            if (value == null || value.unknown()) {
                return Double.NaN;
            }
            values.add(value);
        }
        return Validation.statistic(fact, values);
    }
}

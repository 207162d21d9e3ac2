package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.fit.ParameterSearch.Candidate;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Tries parameter sets: runs the worlds that the facts need and says how far off they are. What a log knows is not run again; what the scenario
 * refuses is not run at all.
 */
final class SetTrials {
    private final Scenario scenario;
    private final List<Fact> facts;
    private final List<Fact> every;
    private final ToDoubleFunction<double[]> distance;
    private final long seed;
    private final int threads;
    private final CalibrationLog log;
    private final IntConsumer runsDone;
    private final int worlds;
    private final SortedMap<Integer, RefusedSet> refused = new TreeMap<>();

    /**
     * Trials in a scenario.
     *
     * @param facts that make the distance
     * @param distance of their statistics from the targets
     * @param held facts that are measured besides
     * @param runsDone told of how many runs more are done
     */
    SetTrials(
            Scenario scenario,
            List<Fact> facts,
            ToDoubleFunction<double[]> distance,
            List<Fact> held,
            long seed,
            int threads,
            CalibrationLog log,
            IntConsumer runsDone) {
        this.scenario = scenario;
        this.facts = facts;
        this.distance = distance;
        this.every = Stream.concat(facts.stream(), held.stream()).toList();
        this.seed = seed;
        this.threads = threads;
        this.log = log;
        this.runsDone = runsDone;
        this.worlds = new FactRuns(scenario, every).worlds();
    }

    /** Sets that were refused so far, by number. */
    List<RefusedSet> refused() {
        synchronized (refused) {
            return List.copyOf(refused.values());
        }
    }

    /** Tries sets side by side, each with as many replicates of its own; those that are refused are left out. */
    List<TriedSet> each(List<Candidate> candidates, int runs) {
        SortedMap<Integer, TriedSet> tried = new TreeMap<>();
        Parallel.forEach(
                threads,
                candidates,
                candidate -> Optional.ofNullable(tried(candidate, runs)),
                one -> one.ifPresent(t -> tried.put(t.number(), t)));
        return List.copyOf(tried.values());
    }

    private @Nullable TriedSet tried(Candidate candidate, int runs) {
        Scenario changed = changed(candidate);
        if (changed == null) {
            runsDone.accept(runs * worlds);
            return null;
        }
        TriedSet known = known(candidate, runs);
        if (known != null) {
            return known;
        }
        return fresh(
                candidate,
                IntStream.range(0, runs)
                        .mapToObj(r -> read(changed, (candidate.number() - 1) * runs + r))
                        .toList());
    }

    /**
     * Tries one set with many replicates side by side, numbered from the first on.
     *
     * @param name what it is called in a message
     * @throws SetsRefused when the scenario refuses it
     */
    TriedSet one(String name, Candidate candidate, int first, int runs) {
        TriedSet tried = oneOrNone(candidate, first, runs);
        if (tried == null) {
            throw new SetsRefused("scenario " + scenario.id() + " refuses " + name + ": "
                    + refused().stream()
                            .filter(r -> r.number() == candidate.number())
                            .map(RefusedSet::reason)
                            .findFirst()
                            .orElse(""));
        }
        return tried;
    }

    /** The same; null when it is refused. */
    @Nullable
    TriedSet oneOrNone(Candidate candidate, int first, int runs) {
        Scenario changed = changed(candidate);
        if (changed == null) {
            runsDone.accept(runs * worlds);
            return null;
        }
        TriedSet known = known(candidate, runs);
        if (known != null) {
            return known;
        }
        record Replicate(int number, Map<String, Measured> values) {}
        SortedMap<Integer, Map<String, Measured>> read = new TreeMap<>();
        Parallel.forEach(
                threads,
                IntStream.range(0, runs).boxed().toList(),
                r -> new Replicate(r, read(changed, first + r)),
                one -> read.put(one.number(), one.values()));
        return fresh(candidate, List.copyOf(read.values()));
    }

    private @Nullable TriedSet known(Candidate candidate, int runs) {
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

    private TriedSet fresh(Candidate candidate, List<Map<String, Measured>> replicates) {
        double[] statistics =
                every.stream().mapToDouble(f -> statistic(f, replicates)).toArray();
        TriedSet tried = tried(candidate, statistics);
        synchronized (log) {
            log.tried(tried);
        }
        return tried;
    }

    /** Of statistics of the fitted facts and, after them, those held out. */
    private TriedSet tried(Candidate candidate, double... statistics) {
        double[] fitted = Arrays.copyOf(statistics, facts.size());
        double[] held = Arrays.copyOfRange(statistics, facts.size(), every.size());
        return new TriedSet(candidate.number(), candidate.values(), fitted, distance.applyAsDouble(fitted), held);
    }

    /** The scenario with a set's values; null, and noted, where it refuses them, such as two bounds the wrong way round. */
    private @Nullable Scenario changed(Candidate candidate) {
        try {
            Scenario changed = scenario.with(candidate.values());
            WorldSize.check(changed);
            return changed;
        } catch (BadInput impossible) {
            String reason =
                    String.valueOf(impossible.getMessage()).lines().findFirst().orElse("");
            synchronized (refused) {
                refused.put(candidate.number(), new RefusedSet(candidate.number(), reason));
            }
            return null;
        }
    }

    private Map<String, Measured> read(Scenario changed, int replicate) {
        return new FactRuns(changed, every).read(seed, replicate, () -> runsDone.accept(1));
    }

    private static double statistic(Fact fact, List<Map<String, Measured>> replicates) {
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

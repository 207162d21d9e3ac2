package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.run.ScenarioCache;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * Holds a scenario against facts: each fact in the world that it names, or in the two worlds whose difference it is about, over replicates.
 * Nothing is widened or left out.
 */
public final class Validation {
    private final Scenario scenario;
    private final ParameterSets sets;
    private final long seed;
    private final int runs;
    private final int threads;

    /** With the scenario's own parameters in every run. */
    public Validation(Scenario scenario, long seed, int runs, int threads) {
        this(scenario, ParameterSets.OWN, seed, runs, threads);
    }

    /** With one parameter set for each replicate, so that an interval contains what is not known about parameters. */
    public Validation(Scenario scenario, ParameterSets sets, long seed, int runs, int threads) {
        this.scenario = scenario;
        this.sets = sets;
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
    }

    /** A world of a replicate. */
    private record Work(int replicate, int world) {}

    private record Done(int replicate, FactRuns.Read read) {}

    /** Runs in all. */
    public int works(List<Fact> facts) {
        return runs * new FactRuns(scenario, facts).worlds();
    }

    /**
     * Measures all facts; tells of every run done.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public List<ValidationRow> measure(List<Fact> facts, IntConsumer progress) {
        Map<String, Measured[]> byFact = new TreeMap<>();
        facts.forEach(fact -> byFact.put(fact.id(), new Measured[runs]));
        ScenarioCache scenarios = new ScenarioCache(scenario);
        int worlds = new FactRuns(scenario, facts).worlds();
        List<Work> works = new ArrayList<>();
        List<List<FactRuns.Read>> read = new ArrayList<>();
        for (int replicate = 0; replicate < runs; replicate++) {
            read.add(new ArrayList<>());
            for (int world = 0; world < worlds; world++) {
                works.add(new Work(replicate, world));
            }
        }
        int[] done = {0};
        // World by world, so that all threads have work until the last worlds.
        Parallel.forEach(
                threads,
                works,
                work -> new Done(
                        work.replicate(),
                        runs(scenarios, work.replicate(), facts).read(work.world(), seed, work.replicate())),
                one -> {
                    List<FactRuns.Read> replicate = read.get(one.replicate());
                    replicate.add(one.read());
                    if (replicate.size() == worlds) {
                        runs(scenarios, one.replicate(), facts)
                                .together(replicate)
                                .forEach((id, value) ->
                                        byFact.computeIfAbsent(id, x -> new Measured[runs])[one.replicate()] = value);
                        replicate.clear();
                    }
                    progress.accept(++done[0]);
                });
        return facts.stream()
                .map(fact -> row(fact, byFact.getOrDefault(fact.id(), new Measured[0])))
                .toList();
    }

    private FactRuns runs(ScenarioCache scenarios, int replicate, List<Fact> facts) {
        return new FactRuns(scenarios.with(sets.set(sets.setOf(replicate)), new TreeMap<>()), facts);
    }

    private static ValidationRow row(Fact fact, Measured[] read) {
        List<Measured> known =
                Arrays.stream(read).filter(m -> m != null && !m.unknown()).toList();
        double value = Double.NaN;
        double share = Double.NaN;
        Quantiles quantiles = Quantiles.of();
        if (known.size() == read.length) {
            quantiles = Quantiles.of(known.stream()
                    .mapToDouble(Measured::value)
                    .filter(v -> !Double.isNaN(v))
                    .toArray());
            value = statistic(fact, known);
            share = fact.statistic().startsWith("share") ? significant(fact, known) : Double.NaN;
        }
        return ValidationRow.of(
                fact,
                value,
                quantiles.at(.025),
                quantiles.at(.975),
                status(fact, value, share, known.size() == read.length && read.length > 0),
                share);
    }

    /** The row's statistic over replicates; NaN when it is defined in none. */
    static double statistic(Fact fact, List<Measured> replicates) {
        // A mean of ratios hangs on the replicate whose denominator is next to nothing; the ratio of the means does
        // not.
        if (fact.statistic().startsWith("pooled") || fact.statistic().startsWith("paired")) {
            return Measured.pooled(replicates);
        }
        double[] defined = replicates.stream()
                .mapToDouble(Measured::value)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return Quantiles.of(defined).median();
    }

    /** Share of replicates in which the coefficient is significant on the side of zero that the band allows. */
    private static double significant(Fact fact, List<Measured> replicates) {
        double sign = fact.high() <= 0 ? -1 : 1;
        return (double) replicates.stream().filter(m -> m.significant(sign)).count() / replicates.size();
    }

    private static String status(Fact fact, double value, double share, boolean measured) {
        if (fact.kind().equals("input")) {
            return "input";
        }
        if (fact.kind().equals("report")) {
            return measured ? "reported" : "not_measured";
        }
        if (Double.isNaN(value)) {
            return "not_measured";
        }
        if (!Double.isNaN(share)) {
            String[] words = fact.statistic().split(">=", 2);
            double least = words.length == 2 ? Double.parseDouble(words[1].strip()) : 1;
            return share >= least ? "met" : "missed";
        }
        boolean above = Double.isNaN(fact.low()) || value >= fact.low();
        boolean below = Double.isNaN(fact.high()) || value <= fact.high();
        return above && below ? "met" : "missed";
    }
}

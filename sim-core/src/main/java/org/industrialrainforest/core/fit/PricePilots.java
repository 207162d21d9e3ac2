package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Count;
import org.industrialrainforest.core.observe.GainParty;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Pilot runs without policy that solve the level of prices: with the level found, the present value of what public shareholders pay and get,
 * at their own rate, is nought in expectation. The level is then frozen in the scenario and shared by all policies, so that a policy may
 * make the public gain or lose.
 *
 * <p>The level is bisected in logarithms between bounds at which the public gains and loses; every pilot runs the same replicates. Equal
 * arguments give equal levels.
 *
 * <pre>{@code
 * PricePilots.Solution solved = PricePilots.of(shanghai).runs(20).solve(2);
 * Scenario frozen = solved.scenario();          // solved.level() is the value to write into the scenario file
 * }</pre>
 */
@Internal
public final class PricePilots {
    /** Path of the level in a scenario. */
    public static final String PATH = "exits.price-level";

    private static final double LOWEST = 1.0 / 32;

    private static final double HIGHEST = 8;

    /** Of the logarithm of the level. */
    private static final double TOLERANCE = .1;

    private final Scenario scenario;
    private final int runs;
    private final int rounds;
    private final long seed;

    private PricePilots(Scenario scenario, int runs, int rounds, long seed) {
        this.scenario = scenario;
        this.runs = runs;
        this.rounds = rounds;
        this.seed = seed;
    }

    /** Eight bisections of twenty runs: a level to one part in a hundred. */
    public static PricePilots of(Scenario scenario) {
        return new PricePilots(scenario, 20, 8, 1);
    }

    /** Runs of a pilot. */
    public PricePilots runs(int newRuns) {
        return new PricePilots(scenario, newRuns, rounds, seed);
    }

    /** Bisections. */
    public PricePilots rounds(int newRounds) {
        return new PricePilots(scenario, runs, newRounds, seed);
    }

    public PricePilots seed(long newSeed) {
        return new PricePilots(scenario, runs, rounds, newSeed);
    }

    /**
     * A level that was tried.
     *
     * @param level of prices
     * @param netPresentValue mean over runs of public shareholders' net cash and terminal value at their own rate, RMB
     * @param listings mean number of listings in recorded months
     */
    @Internal
    public record Pilot(double level, double netPresentValue, double listings) {}

    /**
     * What was found.
     *
     * @param scenario at the level
     * @param level to write into the scenario
     * @param pilots in the order in which they were run
     * @param converged whether the public gained at one level and lost at another, and the levels between which it turns lie within a tenth
     */
    @Internal
    public record Solution(Scenario scenario, double level, List<Pilot> pilots, boolean converged) {
        public Solution {
            pilots = List.copyOf(pilots);
        }
    }

    /** Solves on so many threads and tells nobody of its progress. */
    public Solution solve(int threads) {
        return solve(threads, done -> {});
    }

    /**
     * Solves on so many threads; the solution does not depend on their number.
     *
     * @param done told how many runs are finished
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Solution solve(int threads, LongConsumer done) {
        double low = DeterministicMath.log(LOWEST);
        double high = DeterministicMath.log(HIGHEST);
        List<Pilot> pilots = new ArrayList<>();
        boolean gained = false;
        boolean lost = false;
        for (int round = 0; round < rounds; round++) {
            double middle = (low + high) / 2;
            Pilot pilot = pilot(rounded(DeterministicMath.exp(middle)), threads);
            pilots.add(pilot);
            done.accept((long) (round + 1) * runs);
            if (pilot.netPresentValue() < 0) {
                high = middle;
                lost = true;
            } else {
                low = middle;
                gained = true;
            }
        }
        double level = rounded(DeterministicMath.exp((low + high) / 2));
        return new Solution(at(level), level, pilots, gained && lost && high - low < TOLERANCE);
    }

    private Pilot pilot(double level, int threads) {
        Scenario at = at(level);
        // Kept by replicate and added up in their order, so that the sum does not depend on threads.
        double[][] all = new double[runs][];
        List<Long> replicates = LongStream.range(0, runs).boxed().toList();
        Parallel.forEach(threads, replicates, replicate -> seen(at, replicate), seen -> all[(int) seen[2]] = seen);
        double[] sums = new double[2];
        for (double[] seen : all) {
            sums[0] += seen[0];
            sums[1] += seen[1];
        }
        return new Pilot(level, sums[0] / runs, sums[1] / runs);
    }

    private double[] seen(Scenario at, long replicate) {
        try (Rainforest run = Rainforest.of(at).start(seed, replicate)) {
            Observed observed = run.finish();
            return new double[] {
                observed.capture.ownReturn(GainParty.PUBLIC_SHAREHOLDERS),
                (double) observed.count(Count.LISTINGS),
                (double) replicate
            };
        }
    }

    private Scenario at(double level) {
        return scenario.with(Map.of(PATH, Double.toString(level)));
    }

    /** Three decimals: what is written into a scenario file is what was run. */
    private static double rounded(double level) {
        return Math.rint(level * 1e3) / 1e3;
    }
}

package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.ExitPrices;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Pilot runs without policy that solve the prior values of a success, {@code exit-value-bn}: people begin by believing what successes then turn out to
 * be worth. What is believed decides who founds and who is funded, and so what succeeds; the prior is a fixed point of that.
 *
 * <p>Every round runs the same replicates at the priors so far, and moves each prior by a geometric step to the mean value of the successes of recorded
 * time. A sector with too few successes keeps its prior. Equal arguments give equal priors.
 */
@Internal
public final class ExitPilots {
    private static final double STEP = .7;

    private final Scenario scenario;
    private final int runs;
    private final int rounds;
    private final double tolerance;
    private final int leastExits;
    private final long seed;

    private ExitPilots(Scenario scenario, int runs, int rounds, double tolerance, int leastExits, long seed) {
        this.scenario = scenario;
        this.runs = runs;
        this.rounds = rounds;
        this.tolerance = tolerance;
        this.leastExits = leastExits;
        this.seed = seed;
    }

    /** Up to 6 rounds of 20 runs, until every prior is within a tenth of the mean; sectors with fewer than 30 successes keep theirs. */
    public static ExitPilots of(Scenario scenario) {
        return new ExitPilots(scenario, 20, 6, .1, 30, 1);
    }

    /** Runs in a round. */
    public ExitPilots runs(int newRuns) {
        return new ExitPilots(scenario, newRuns, rounds, tolerance, leastExits, seed);
    }

    /** Most rounds. */
    public ExitPilots rounds(int newRounds) {
        return new ExitPilots(scenario, runs, newRounds, tolerance, leastExits, seed);
    }

    /** Of the pilots' worlds. */
    public ExitPilots seed(long newSeed) {
        return new ExitPilots(scenario, runs, rounds, tolerance, leastExits, newSeed);
    }

    /** Successes in a round below which a sector keeps its prior. */
    public ExitPilots leastExits(int newLeast) {
        return new ExitPilots(scenario, runs, rounds, tolerance, newLeast, seed);
    }

    /**
     * A sector after the last round.
     *
     * @param path of the prior in the scenario
     * @param prior RMB bn, at which the successes were counted
     * @param exits in the last round's runs
     * @param mean their mean value, RMB bn; NaN without successes
     */
    @Internal
    public record Prior(String path, double prior, long exits, double mean) {}

    /**
     * What was found.
     *
     * @param scenario with the priors
     * @param priors by sector
     * @param rounds that were run
     * @param converged whether every sector with enough successes is within the tolerance
     */
    @Internal
    public record Solution(Scenario scenario, List<Prior> priors, int rounds, boolean converged) {
        public Solution {
            priors = List.copyOf(priors);
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
        Scenario at = scenario;
        for (int round = 1; ; round++) {
            List<Prior> priors = pilot(at, threads);
            done.accept((long) round * runs);
            TreeMap<String, String> moves = new TreeMap<>();
            for (Prior prior : priors) {
                if (prior.exits() >= leastExits && Math.abs(prior.mean() / prior.prior() - 1) > tolerance) {
                    double moved = prior.prior()
                            * DeterministicMath.exp(STEP * DeterministicMath.log(prior.mean() / prior.prior()));
                    moves.put(prior.path(), Double.toString(Math.rint(moved * 1000) / 1000));
                }
            }
            if (moves.isEmpty() || round >= rounds) {
                return new Solution(at, priors, round, moves.isEmpty());
            }
            at = at.with(moves);
        }
    }

    private List<Prior> pilot(Scenario at, int threads) {
        int sectors = at.sectors().size();
        long[] exits = new long[sectors];
        long[] millions = new long[sectors];
        List<Long> replicates = LongStream.range(0, runs).boxed().toList();
        Parallel.forEach(threads, replicates, replicate -> count(at, replicate), counted -> {
            for (int s = 0; s < sectors; s++) {
                exits[s] += counted[0][s];
                millions[s] += counted[1][s];
            }
        });
        List<Prior> priors = new ArrayList<>();
        for (int s = 0; s < sectors; s++) {
            priors.add(new Prior(
                    "sectors[" + at.sectors().get(s).id() + "].exit-value-bn",
                    at.sectors().get(s).exitValueBn(),
                    exits[s],
                    millions[s] / 1000.0 / exits[s]));
        }
        return priors;
    }

    private long[][] count(Scenario at, long replicate) {
        long[][] counted = new long[2][at.sectors().size()];
        try (Rainforest run = Rainforest.of(at).start(seed, replicate)) {
            ExitPrices prices = run.finish().prices;
            for (int s = 0; s < at.sectors().size(); s++) {
                counted[0][s] = prices.successes(s);
                counted[1][s] = prices.successValue(s);
            }
        }
        return counted;
    }
}

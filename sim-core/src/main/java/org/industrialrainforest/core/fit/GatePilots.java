package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Stage;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Pilot runs without policy that solve the gates' intercepts: with the shifts found, the mean pass rate of an attempt among firms that reach
 * a gate is the stage's p. The better firms reach the later gates, so without a shift more would pass there than the table says. The shifts
 * are then frozen in the scenario and shared by all policies, so that a policy may change pass rates.
 *
 * <p>Every round runs the same replicates at the shifts so far, and pools attempts and passes of recorded time. It moves each shift by the
 * distance on the logit scale from the rate to p, all gates at once. Where too few firms come to a gate, its shift is as far below the one that
 * the gates before it alone imply ({@link Observed#selection}) as at the last gate of its ladder that is solved. Investors select there as
 * before. In a ladder without a solved gate it is as if nobody selected. Equal arguments give equal shifts.
 *
 * <pre>{@code
 * GatePilots.Solution solved = GatePilots.of(shanghai).runs(100).solve(2);
 * Scenario frozen = solved.scenario();          // solved.shifts() are the values to write into the scenario file
 * }</pre>
 */
public final class GatePilots {
    /** Most rounds unless told otherwise. */
    static final int ROUNDS = 8;

    private static final double LARGEST_SHIFT = 10;

    private final Scenario scenario;
    private final int runs;
    private final int rounds;
    private final double tolerance;
    private final int leastAttempts;
    private final long seed;

    private GatePilots(Scenario scenario, int runs, int rounds, double tolerance, int leastAttempts, long seed) {
        this.scenario = scenario;
        this.runs = runs;
        this.rounds = rounds;
        this.tolerance = tolerance;
        this.leastAttempts = leastAttempts;
        this.seed = seed;
    }

    /**
     * Up to 8 rounds of 50 runs, until every rate is within .005, or half its standard error, of its p; gates with fewer than 50 attempts follow the
     * one before them.
     */
    public static GatePilots of(Scenario scenario) {
        return new GatePilots(scenario, 50, ROUNDS, .005, 50, 1);
    }

    /** Runs in a round. */
    public GatePilots runs(int newRuns) {
        return new GatePilots(scenario, newRuns, rounds, tolerance, leastAttempts, seed);
    }

    /** Most rounds. */
    public GatePilots rounds(int newRounds) {
        return new GatePilots(scenario, runs, newRounds, tolerance, leastAttempts, seed);
    }

    /** Largest distance of a rate from its p, as a probability. */
    public GatePilots tolerance(double newTolerance) {
        return new GatePilots(scenario, runs, rounds, newTolerance, leastAttempts, seed);
    }

    /** Attempts in the first round below which a gate's shift follows from those before it. */
    public GatePilots leastAttempts(int newLeast) {
        return new GatePilots(scenario, runs, rounds, tolerance, newLeast, seed);
    }

    public GatePilots seed(long newSeed) {
        return new GatePilots(scenario, runs, rounds, tolerance, leastAttempts, newSeed);
    }

    /**
     * A gate after the last round.
     *
     * @param path of the shift in the scenario
     * @param target the stage's p
     * @param attempts in the last round's runs
     * @param passes in the last round's runs
     * @param shift at which they were counted
     */
    public record Gate(String path, double target, long attempts, long passes, double shift) {
        /** Mean pass rate of an attempt; NaN without attempts. */
        public double rate() {
            return (double) passes / attempts;
        }
    }

    /**
     * What was found.
     *
     * @param scenario with the shifts
     * @param gates by sector and stage
     * @param rounds that were run
     * @param converged whether every gate with enough attempts is within the tolerance, and those that follow from them do
     */
    public record Solution(Scenario scenario, List<Gate> gates, int rounds, boolean converged) {
        public Solution {
            gates = List.copyOf(gates);
        }

        /** Path of every shift and its value, as {@link Scenario#with(java.util.Map)} takes them. */
        public TreeMap<String, String> shifts() {
            TreeMap<String, String> shifts = new TreeMap<>();
            for (Gate gate : gates) {
                shifts.put(gate.path(), Double.toString(gate.shift()));
            }
            return shifts;
        }
    }

    /**
     * Solves on so many threads; the solution does not depend on their number.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Solution solve(int threads) {
        return solve(threads, () -> {});
    }

    /** The same, telling of every run done. */
    Solution solve(int threads, Runnable done) {
        Scenario at = scenario;
        List<Double> selection = selection();
        Set<String> solved = new TreeSet<>();
        for (int round = 1; ; round++) {
            List<Gate> gates = pilot(at, threads, done);
            if (round == 1) {
                gates.stream()
                        .filter(gate -> gate.attempts() >= leastAttempts)
                        .forEach(gate -> solved.add(gate.path()));
            }
            Map<String, String> moves = moves(gates, selection, solved);
            if (moves.isEmpty() || round >= rounds) {
                return new Solution(at, gates, round, moves.isEmpty());
            }
            at = at.with(moves);
        }
    }

    /** The shifts that are to be changed: those of gates that enough came to in the first round, and then those that follow from them. */
    private Map<String, String> moves(List<Gate> gates, List<Double> selection, Set<String> solved) {
        TreeMap<String, String> moves = new TreeMap<>();
        int i = 0;
        for (Sector sector : scenario.sectors()) {
            double below = 0;
            for (int k = 0; k < sector.stages().size(); k++) {
                Gate gate = gates.get(i);
                double alone = selection.get(i++);
                if (!between(gate.target())) {
                    continue;
                }
                double shift = rounded(alone + below);
                if (solved.contains(gate.path())) {
                    shift = settled(gate) ? gate.shift() : moved(gate);
                    below = shift - alone;
                }
                if (shift != gate.shift()) {
                    moves.put(gate.path(), Double.toString(shift));
                }
            }
        }
        return moves;
    }

    /** The shifts, by sector and stage, that the gates would have if nothing but they selected. */
    private List<Double> selection() {
        List<Double> selection = new ArrayList<>();
        try (Rainforest run = Rainforest.of(scenario).start(seed, 0)) {
            for (int s = 0; s < scenario.sectors().size(); s++) {
                for (int k = 0; k < scenario.sectors().get(s).stages().size(); k++) {
                    selection.add(run.observed().selection(s, k));
                }
            }
        }
        return selection;
    }

    private static boolean between(double p) {
        return p > 0 && p < 1;
    }

    /** Few attempts tell a rate to no more than its standard error √(p(1−p)/n), so that half of it is near enough; none tell nothing. */
    private boolean settled(Gate gate) {
        double p = gate.target();
        return gate.attempts() == 0
                || Math.abs(gate.rate() - p) <= Math.max(tolerance, .5 * Math.sqrt(p * (1 - p) / gate.attempts()));
    }

    private static double moved(Gate gate) {
        // Half a pass and half a failure more: all or none that passed says a lot, but nothing infinite.
        double rate = (gate.passes() + .5) / (gate.attempts() + 1);
        double shift = gate.shift() + logit(gate.target()) - logit(rate);
        return rounded(shift);
    }

    /** Four decimals: what is written into a scenario file is what was run. */
    private static double rounded(double shift) {
        return Math.rint(Math.max(-LARGEST_SHIFT, Math.min(LARGEST_SHIFT, shift)) * 1e4) / 1e4;
    }

    private static double logit(double p) {
        return DeterministicMath.log(p / (1 - p));
    }

    /** One round: attempts and passes of all gates, pooled over the runs. */
    private List<Gate> pilot(Scenario at, int threads, Runnable done) {
        int width = at.sectors().stream().mapToInt(s -> s.stages().size()).max().orElse(0);
        long[] attempts = new long[at.sectors().size() * width];
        long[] passes = new long[attempts.length];
        List<Long> replicates = LongStream.range(0, runs).boxed().toList();
        Parallel.forEach(threads, replicates, replicate -> count(at, replicate, width), counted -> {
            for (int i = 0; i < attempts.length; i++) {
                attempts[i] += counted[0][i];
                passes[i] += counted[1][i];
            }
            done.run();
        });
        List<Gate> gates = new ArrayList<>();
        for (int s = 0; s < at.sectors().size(); s++) {
            Sector sector = at.sectors().get(s);
            for (int k = 0; k < sector.stages().size(); k++) {
                Stage stage = sector.stages().get(k);
                int cell = s * width + k;
                gates.add(new Gate(
                        path(sector, stage), stage.passProbability(), attempts[cell], passes[cell], stage.gateShift()));
            }
        }
        return gates;
    }

    /** Paths of the shifts, by sector and stage. */
    static List<String> paths(Scenario scenario) {
        List<String> paths = new ArrayList<>();
        for (Sector sector : scenario.sectors()) {
            sector.stages().forEach(stage -> paths.add(path(sector, stage)));
        }
        return paths;
    }

    private static String path(Sector sector, Stage stage) {
        return "sectors[" + sector.id() + "].stages[" + stage.id() + "].gate-shift";
    }

    private long[][] count(Scenario at, long replicate, int width) {
        long[][] counted = new long[2][at.sectors().size() * width];
        try (Rainforest run = Rainforest.of(at).start(seed, replicate)) {
            Observed observed = run.finish();
            for (int s = 0; s < at.sectors().size(); s++) {
                for (int k = 0; k < at.sectors().get(s).stages().size(); k++) {
                    counted[0][s * width + k] = observed.attempts(s, k);
                    counted[1][s * width + k] = observed.passes(s, k);
                }
            }
        }
        return counted;
    }
}

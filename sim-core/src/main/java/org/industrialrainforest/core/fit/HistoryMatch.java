package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.fit.ParameterSearch.Candidate;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.matching.Matched;
import org.industrialrainforest.engine.matching.Simulated;
import org.industrialrainforest.engine.matching.Target;
import org.industrialrainforest.engine.matching.Waves;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * Rules out parameter sets under which a scenario cannot show its facts of kind {@code fit}, by {@linkplain Waves history matching}: what is left is the
 * answer, whatever its shape. It starts from the whole ranges and from no earlier set.
 *
 * <p>An output is the median over a set's runs where a fact is one, and of the facts of another statistic the mean, of what each single run shows; it is undefined
 * where fewer than half of them show any. Half a fact's
 * band counts as {@value MatchSettings#HALF_BAND} standard deviations of the observation. The shifts of the gates stay those of the scenario. Every set has replicates of
 * its own.
 */
public final class HistoryMatch {
    /** Variance of a median over that of a mean: π/2 of many normal values, and at most a third more than that of three to five. */
    private static final double MEDIANS = Math.PI / 2;

    private final Scenario scenario;
    private final List<Fact> facts;
    private final List<FreeParameter> free;
    private final MatchSettings settings;

    private HistoryMatch(Scenario scenario, List<Fact> facts, List<FreeParameter> free, MatchSettings settings) {
        this.scenario = scenario;
        this.facts = List.copyOf(facts);
        this.free = List.copyOf(free);
        this.settings = settings;
    }

    /**
     * A match to be done.
     *
     * @param facts of any kind; only those of kind {@code fit} with target and band are used
     * @throws BadInput when nothing is free
     */
    public static HistoryMatch of(
            Scenario scenario, List<Fact> facts, List<FreeParameter> free, MatchSettings settings) {
        if (free.isEmpty()) {
            throw bad("no parameter of " + scenario.id() + " is free");
        }
        return new HistoryMatch(scenario, Calibration.fitted(facts), free, settings);
    }

    /** Most runs that it takes. */
    public long works() {
        return (long) settings.waves() * settings.points() * settings.runs() * new FactRuns(scenario, facts).worlds();
    }

    /**
     * Does it.
     *
     * @param log keeps a line for each run of a set, so that a match that was stopped goes on
     * @param progress told of the runs done, of {@link #works()}
     * @throws BadInput when none of the facts can be measured in the scenario
     * @throws SetsRefused when the scenario refuses so many sets that no emulator can be made
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and what was tried is in the log
     */
    public MatchedSets run(int threads, CalibrationLog log, IntConsumer progress) {
        List<Fact> measured = measurable();
        if (measured.isEmpty()) {
            throw bad("no fact of kind fit can be measured in " + scenario.id()
                    + "; a fact needs its world (a policy) and the things that it names");
        }
        log.begin(
                free.stream().map(FreeParameter::path).toList(),
                measured.stream().map(Fact::id).toList());
        SetTrials trials = new SetTrials(
                scenario,
                measured,
                statistics -> FitDistance.of(measured, statistics),
                List.of(),
                settings.seed(),
                threads,
                log,
                new RunCounter(progress)::more);
        Waves.Settings waves = new Waves.Settings(
                settings.waves(),
                settings.points(),
                settings.judged(),
                MatchSettings.SWEEPS,
                settings.members(),
                settings.cut(),
                settings.seed());
        Matched matched = new Waves(
                        new Sets(measured, trials),
                        measured.stream().map(this::target).toList(),
                        waves)
                .match(threads);
        if (matched.waves().isEmpty()) {
            throw new SetsRefused("scenario " + scenario.id() + " refuses all sets that were drawn from the ranges");
        }
        return new MatchedSets(
                scenario.id(),
                settings,
                free,
                measured,
                facts.stream().filter(f -> !measured.contains(f)).map(Fact::id).toList(),
                matched,
                trials.refused());
    }

    /** Target of a fact with the variances of observation and discrepancy. */
    private Target target(Fact fact) {
        double half = (fact.high() - fact.low()) / 2;
        double observation = half / MatchSettings.HALF_BAND;
        double discrepancy = settings.discrepancy() * half;
        return new Target(fact.id(), fact.target(), observation * observation, discrepancy * discrepancy);
    }

    /** Facts that one run of each world can tell. */
    private List<Fact> measurable() {
        int beyond = settings.waves() * settings.points() * settings.runs();
        Map<String, Measured> read = new FactRuns(scenario, facts).read(settings.seed(), beyond, () -> {});
        return facts.stream()
                .filter(f -> {
                    Measured one = read.get(f.id());
                    return one != null && !one.unknown();
                })
                .toList();
    }

    /** The scenario's sets as a model over the unit cube. */
    private final class Sets implements Waves.Simulator {
        private final List<Fact> measured;
        private final SetTrials trials;

        Sets(List<Fact> measured, SetTrials trials) {
            this.measured = measured;
            this.trials = trials;
        }

        @Override
        public int dimensions() {
            return free.size();
        }

        @Override
        public boolean allows(double... point) {
            try {
                WorldSize.check(scenario.with(FreeParameter.values(free, point)));
                return true;
            } catch (BadInput refused) {
                return false;
            }
        }

        /** Run r of set s has number (s − 1) · runs + r + 1, and the replicate before it. */
        @Override
        public List<Simulated> run(int first, double[][] points) {
            int runs = settings.runs();
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < points.length; i++) {
                SortedMap<String, String> values = FreeParameter.values(free, points[i]);
                for (int r = 0; r < runs; r++) {
                    candidates.add(new Candidate((first - 1 + i) * runs + r + 1, values));
                }
            }
            Map<Integer, List<TriedSet>> bySet = new TreeMap<>();
            for (TriedSet one : trials.each(candidates, 1)) {
                bySet.computeIfAbsent((one.number() - 1) / runs, s -> new ArrayList<>())
                        .add(one);
            }
            return bySet.values().stream().map(this::simulated).toList();
        }

        private Simulated simulated(List<TriedSet> runs) {
            TriedSet first = runs.get(0);
            int outputs = first.statistics().length;
            double[] values = new double[outputs];
            double[] variances = new double[outputs];
            Arrays.fill(values, Double.NaN);
            Arrays.fill(variances, Double.NaN);
            for (int k = 0; k < outputs; k++) {
                int output = k;
                double[] defined = runs.stream()
                        .mapToDouble(run -> run.statistics()[output])
                        .filter(v -> !Double.isNaN(v))
                        .toArray();
                if (2 * defined.length >= runs.size() && defined.length > 0) {
                    boolean median = measured.get(k).statistic().equals("median") && defined.length > 2;
                    double mean = Arrays.stream(defined).average().orElseThrow();
                    double squares = Arrays.stream(defined)
                            .map(v -> (v - mean) * (v - mean))
                            .sum();
                    values[k] = median ? Quantiles.of(defined).median() : mean;
                    variances[k] = defined.length < 2
                            ? Double.NaN
                            : (median ? MEDIANS : 1) * squares / (defined.length - 1) / defined.length;
                }
            }
            double[] point = free.stream().mapToDouble(first::place).toArray();
            return new Simulated(point, runs.size(), values, variances);
        }
    }

    private static BadInput bad(String message) {
        return new BadInput(Problem.of(Place.NOWHERE, "", message));
    }
}

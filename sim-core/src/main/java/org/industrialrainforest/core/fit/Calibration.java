package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.fit.ParameterSearch.Candidate;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.jspecify.annotations.Nullable;

/**
 * Looks for parameter sets under which a scenario shows its facts of kind {@code fit}, and no others: a fact of another kind,
 * or {@linkplain #holdingOut held out}, changes nothing.
 *
 * <ol>
 *   <li>{@link GatePilots} solve the shifts of the gates, which are then the same for all sets.
 *   <li>The scenario's own values are measured.
 *   <li>A quarter of the sets fill the plausible ranges evenly; the first of them may be what an {@linkplain #from earlier} calibration accepted.
 *   <li>In {@value CalibrationSettings#ROUNDS} rounds a sixteenth of the sets each look around the best so far.
 *   <li>If {@linkplain #refined asked for}, an evolution strategy goes on from the best.
 *   <li>The best of all are accepted. Their medians, parameter by parameter, and the {@value CalibrationSettings#FINALISTS} nearest of them are
 *       measured once more, in fresh runs: the nearest is the centre. It is then measured with the same runs as the scenario's own values, which
 *       had no part in the choice.
 * </ol>
 *
 * <p>A set that the scenario refuses is not run and never accepted. Every set has replicates of its own, so that what is accepted does not hang on the luck of a few worlds. The result is a pure function of
 * scenario, facts, free parameters and settings. Accepted sets are sets that fit about equally well; they are no draws from a posterior.
 */
public final class Calibration {
    private final Scenario scenario;
    private final List<Fact> facts;
    private final FitWays ways;
    private final List<FreeParameter> free;
    private final CalibrationSettings settings;
    private final ParameterSets earlier;

    private Calibration(
            Scenario scenario,
            List<Fact> facts,
            FitWays ways,
            List<FreeParameter> free,
            CalibrationSettings settings,
            ParameterSets earlier) {
        this.scenario = scenario;
        this.facts = List.copyOf(facts);
        this.ways = ways;
        this.free = List.copyOf(free);
        this.settings = settings;
        this.earlier = earlier;
    }

    /**
     * A calibration to be done.
     *
     * @param facts of any kind; only those of kind {@code fit} with target and band are used
     * @throws BadInput when nothing is free
     */
    public static Calibration of(
            Scenario scenario, List<Fact> facts, List<FreeParameter> free, CalibrationSettings settings) {
        if (free.isEmpty()) {
            throw bad("no parameter of " + scenario.id() + " is free");
        }
        return new Calibration(scenario, fitted(facts), FitWays.USUAL, free, settings, ParameterSets.OWN);
    }

    /** The same, going on from sets that an earlier calibration accepted: they are measured anew, and some may be dropped. */
    public Calibration from(ParameterSets accepted) {
        return new Calibration(scenario, facts, ways, free, settings, accepted);
    }

    /**
     * The same, with facts held out: each is measured for every set, whatever its kind, but is not fitted, and has no part in any choice.
     *
     * @param out facts with a bound
     * @throws BadInput when one has no bound, or when none is left to be fitted
     */
    public Calibration holdingOut(List<Fact> out) {
        for (Fact fact : out) {
            if (Double.isNaN(fact.low()) && Double.isNaN(fact.high())) {
                throw bad("fact " + fact.id()
                        + " has no band, so that no set can hit or miss it; hold out one with a band");
            }
        }
        List<String> ids = out.stream().map(Fact::id).toList();
        List<Fact> left = facts.stream().filter(f -> !ids.contains(f.id())).toList();
        if (left.isEmpty()) {
            throw bad("no fact of kind fit is left to be fitted; hold out fewer");
        }
        return with(left, new FitWays(out, ways.byMoments(), ways.given(), ways.refined()));
    }

    /** The same by the {@linkplain Moments distance of simulated moments}, with weights 1/variance over single runs of the scenario's own values. */
    public Calibration byMoments() {
        return with(facts, new FitWays(ways.held(), true, null, ways.refined()));
    }

    /**
     * The same with weights that are given.
     *
     * @throws BadInput when a fact that is to be fitted has no row there
     */
    public Calibration byMoments(Moments given) {
        for (Fact fact : facts) {
            if (!given.ids().contains(fact.id())) {
                throw bad("the weight matrix has no row of fact " + fact.id() + ", which is to be fitted");
            }
        }
        return with(facts, new FitWays(ways.held(), true, given, ways.refined()));
    }

    /**
     * The same, going on from the best set by an {@linkplain CmaEs evolution strategy} after the rounds.
     *
     * @param sets that it tries at most; 0 for none
     */
    public Calibration refined(int sets) {
        return with(facts, new FitWays(ways.held(), ways.byMoments(), ways.given(), sets));
    }

    private Calibration with(List<Fact> fitted, FitWays changed) {
        return new Calibration(scenario, fitted, changed, free, settings, earlier);
    }

    /** Facts that a calibration may use. */
    public static List<Fact> fitted(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.kind().equals("fit")
                        && !Double.isNaN(f.target())
                        && !Double.isNaN(f.low())
                        && !Double.isNaN(f.high()))
                .toList();
    }

    /** Most runs that it takes. */
    public int works() {
        int worlds = new FactRuns(scenario, every()).worlds();
        return pilotRuns()
                + worlds
                        * (settings.sets() * settings.runs()
                                + (3 + settings.finalists()) * settings.checks()
                                + ways.refined() * settings.runs()
                                + (ways.byMoments() && ways.given() == null ? settings.checks() : 0));
    }

    /** Facts that are measured: those to be fitted, then those held out. */
    private List<Fact> every() {
        return Stream.concat(facts.stream(), ways.held().stream()).toList();
    }

    private int pilotRuns() {
        return settings.pilots() * GatePilots.ROUNDS;
    }

    /**
     * Does it.
     *
     * @param progress told of the runs done, of {@link #works()}
     * @throws BadInput when none of the facts can be measured in the scenario
     * @throws SetsRefused when the scenario refuses all sets but a few, so that nothing can be looked around, or the centre
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and what was tried is in the log
     */
    public Calibrated run(int threads, CalibrationLog log, IntConsumer progress) {
        RunCounter counter = new RunCounter(progress);
        GatePilots.Solution gates = gates(threads, log, counter);
        Scenario at = gates == null ? scenario : gates.scenario();
        List<Fact> every = measurable(at);
        List<Fact> measured = every.stream().filter(facts::contains).toList();
        List<Fact> apart = every.stream().filter(ways.held()::contains).toList();
        if (measured.isEmpty()) {
            throw bad("no fact of kind fit can be measured in " + scenario.id()
                    + "; a fact needs its world (a policy) and the things that it names");
        }
        log.begin(
                free.stream().map(FreeParameter::path).toList(),
                every.stream().map(Fact::id).toList());
        SetTrials trials = trials(at, measured, apart, null, threads, log, counter);
        Moments moments = moments(measured, trials);
        SetSearch search = new SetSearch(
                scenario.id(),
                settings,
                new ParameterSearch(free, settings.seed()),
                moments == null ? trials : trials(at, measured, apart, moments, threads, log, counter));
        TriedSet own = search.checked("its own values", new Candidate(0, own()));
        List<TriedSet> tried = new ArrayList<>();
        List<TriedSet> best = search.refined(search.searched(earlier, tried), tried, ways.refined());
        TriedSet centre = search.checked(
                "the centre of the accepted sets", new Candidate(settings.sets() + 1, search.centre(best)));
        // By lot: who takes the first few sets takes a fair sample of all.
        search.mix(best);
        List<String> unmeasured =
                every().stream().filter(f -> !every.contains(f)).map(Fact::id).toList();
        return new Calibrated(
                scenario.id(),
                settings,
                free,
                gates,
                measured,
                apart,
                moments,
                unmeasured,
                own,
                centre,
                best,
                Math.min(earlier.size(), settings.first()),
                tried,
                search.refused());
    }

    private SetTrials trials(
            Scenario at,
            List<Fact> measured,
            List<Fact> apart,
            @Nullable Moments moments,
            int threads,
            CalibrationLog log,
            RunCounter counter) {
        double[] targets = measured.stream().mapToDouble(Fact::target).toArray();
        return new SetTrials(
                at,
                measured,
                statistics ->
                        moments == null ? FitDistance.of(measured, statistics) : moments.between(targets, statistics),
                apart,
                settings.seed(),
                threads,
                log,
                counter::more);
    }

    /** Weights of the facts, from runs of the scenario's own values that serve nothing else; null for the distance by bands. */
    private @Nullable Moments moments(List<Fact> measured, SetTrials trials) {
        Moments given = ways.given();
        if (!ways.byMoments() || given != null) {
            return given == null ? null : given.only(measured);
        }
        List<TriedSet> singles = new ArrayList<>();
        for (int run = 0; run < settings.checks(); run++) {
            singles.add(trials.one(
                    "its own values",
                    new Candidate(settings.afterFinalists() + run, own()),
                    settings.firstCheck() + 2 * settings.checks() + run,
                    1));
        }
        return Moments.of(measured, singles);
    }

    private SortedMap<String, String> own() {
        SortedMap<String, String> own = new TreeMap<>();
        free.forEach(f -> own.put(f.path(), f.written(f.own())));
        return own;
    }

    private GatePilots.@Nullable Solution gates(int threads, CalibrationLog log, RunCounter counter) {
        if (settings.pilots() == 0) {
            return null;
        }
        GatePilots.Solution gates = log.gates(scenario);
        if (gates == null) {
            gates = GatePilots.of(scenario)
                    .runs(settings.pilots())
                    .seed(settings.seed())
                    .solve(threads, () -> counter.more(1));
            log.solved(gates);
        }
        counter.upTo(pilotRuns());
        return gates;
    }

    /** Facts that one run of each world can tell. */
    private List<Fact> measurable(Scenario at) {
        Map<String, Measured> read = new FactRuns(at, every()).read(settings.seed(), settings.firstCheck(), () -> {});
        return every().stream()
                .filter(f -> {
                    Measured one = read.get(f.id());
                    return one != null && !one.unknown();
                })
                .toList();
    }

    private static BadInput bad(String message) {
        return new BadInput(Problem.of(Place.NOWHERE, "", message));
    }
}

package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Fact> held;
    private final List<FreeParameter> free;
    private final CalibrationSettings settings;
    private final ParameterSets earlier;

    private Calibration(
            Scenario scenario,
            List<Fact> facts,
            List<Fact> held,
            List<FreeParameter> free,
            CalibrationSettings settings,
            ParameterSets earlier) {
        this.scenario = scenario;
        this.facts = List.copyOf(facts);
        this.held = List.copyOf(held);
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
        return new Calibration(scenario, fitted(facts), List.of(), free, settings, ParameterSets.OWN);
    }

    /** The same, going on from sets that an earlier calibration accepted: they are measured anew, and some may be dropped. */
    public Calibration from(ParameterSets accepted) {
        return new Calibration(scenario, facts, held, free, settings, accepted);
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
        return new Calibration(scenario, left, out, free, settings, earlier);
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
                + worlds * (settings.sets() * settings.runs() + (3 + settings.finalists()) * settings.checks());
    }

    /** Facts that are measured: those to be fitted, then those held out. */
    private List<Fact> every() {
        return Stream.concat(facts.stream(), held.stream()).toList();
    }

    private int pilotRuns() {
        return settings.pilots() * GatePilots.ROUNDS;
    }

    /** Replicates to check come after those of the search. */
    private int firstCheck() {
        return settings.sets() * settings.runs();
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
        Counter counter = new Counter(progress);
        GatePilots.Solution gates = gates(threads, log, counter);
        Scenario at = gates == null ? scenario : gates.scenario();
        List<Fact> every = measurable(at);
        List<Fact> measured = every.stream().filter(facts::contains).toList();
        List<Fact> apart = every.stream().filter(held::contains).toList();
        if (measured.isEmpty()) {
            throw bad("no fact of kind fit can be measured in " + scenario.id()
                    + "; a fact needs its world (a policy) and the things that it names");
        }
        log.begin(
                free.stream().map(FreeParameter::path).toList(),
                every.stream().map(Fact::id).toList());
        SetTrials trials = new SetTrials(at, measured, apart, settings.seed(), threads, log, counter::more);
        ParameterSearch search = new ParameterSearch(free, settings.seed());
        TriedSet own = trials.one("its own values", new Candidate(0, own()), firstCheck(), settings.checks());
        List<TriedSet> tried = new ArrayList<>();
        List<TriedSet> best = searched(search, trials, tried);
        TriedSet centre = trials.one(
                "the centre of the accepted sets",
                new Candidate(settings.sets() + 1, centre(search, trials, best)),
                firstCheck(),
                settings.checks());
        // By lot: who takes the first few sets takes a fair sample of all.
        best.sort(Comparator.comparingLong(search::lot));
        List<String> unmeasured =
                every().stream().filter(f -> !every.contains(f)).map(Fact::id).toList();
        return new Calibrated(
                scenario.id(),
                settings,
                free,
                gates,
                measured,
                apart,
                unmeasured,
                own,
                centre,
                best,
                Math.min(earlier.size(), settings.first()),
                tried,
                trials.refused());
    }

    private List<TriedSet> searched(ParameterSearch search, SetTrials trials, List<TriedSet> every) {
        List<Candidate> first = search.startingFrom(earlier, search.spread(settings.first()));
        every.addAll(trials.each(first, settings.runs()));
        List<TriedSet> best = best(every);
        if (best.size() < CalibrationSettings.FEWEST) {
            throw tooFew(best.size(), first.size(), trials.refused());
        }
        int tried = settings.first();
        for (int round = 0; round < CalibrationSettings.ROUNDS && settings.later() > 0; round++) {
            every.addAll(trials.each(search.around(best, tried, settings.later()), settings.runs()));
            tried += settings.later();
            best = best(every);
        }
        return best;
    }

    /** A set that was the nearest in a few runs was lucky, and medians of sets along a ridge may lie beside it: fresh runs choose. */
    private SortedMap<String, String> centre(ParameterSearch search, SetTrials trials, List<TriedSet> best) {
        List<SortedMap<String, String>> finalists = new ArrayList<>(List.of(search.middle(best)));
        best.stream().limit(settings.finalists()).forEach(set -> finalists.add(set.values()));
        List<TriedSet> again = new ArrayList<>();
        for (SortedMap<String, String> values : finalists) {
            again.add(trials.one(
                    "the centre of the accepted sets",
                    new Candidate(settings.sets() + 2 + again.size(), values),
                    firstCheck() + settings.checks(),
                    settings.checks()));
        }
        return best(again).get(0).values();
    }

    private SetsRefused tooFew(int left, int first, List<RefusedSet> refused) {
        return new SetsRefused("scenario " + scenario.id() + " refuses " + refused.size() + " of the first " + first
                + " sets, the first of them because: " + refused.get(0).reason() + "; "
                + (left == 0 ? "none is" : "only " + left + " are") + " left, and " + CalibrationSettings.FEWEST
                + " are needed to look around, so that no set is accepted");
    }

    private List<TriedSet> best(List<TriedSet> all) {
        List<TriedSet> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(TriedSet::distance).thenComparingInt(TriedSet::number));
        return new ArrayList<>(sorted.subList(0, Math.min(settings.keep(), sorted.size())));
    }

    private SortedMap<String, String> own() {
        SortedMap<String, String> own = new TreeMap<>();
        free.forEach(f -> own.put(f.path(), f.written(f.own())));
        return own;
    }

    private GatePilots.@Nullable Solution gates(int threads, CalibrationLog log, Counter counter) {
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
        Map<String, Measured> read = new FactRuns(at, every()).read(settings.seed(), firstCheck(), () -> {});
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

    /** Counts runs. */
    private static final class Counter {
        private final IntConsumer progress;
        private int done;

        Counter(IntConsumer progress) {
            this.progress = progress;
        }

        synchronized void more(int runs) {
            upTo(done + runs);
        }

        synchronized void upTo(int runs) {
            done = runs;
            progress.accept(done);
        }
    }
}

package org.industrialrainforest.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Ledger;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Snapshot;
import org.industrialrainforest.engine.time.Month;

/**
 * One run: a scenario under a policy and a shock, with one seed and replicate. Equal arguments give equal runs, whatever the number of
 * threads, the machine or the Java version, and whether the run was restored from a snapshot.
 */
public final class Rainforest implements AutoCloseable {
    /** Version of the digest. */
    public static final String DIGEST = "rainforest-digest/1";

    private final World world;
    private final Observed observed;
    private final Simulation simulation;
    private final long seed;
    private final long replicate;
    private final List<String> monthDigests = new ArrayList<>();
    /** Of the month that is over. */
    private final Digest month = new Digest(DIGEST);

    private Rainforest(Settings settings, long seed, long replicate, int threads) {
        WorldSize.check(settings.scenario);
        this.seed = seed;
        this.replicate = replicate;
        world = new World(settings.scenario, settings.policy, settings.shock, settings.chronicle);
        UnaryOperator<Schedule> months = settings.extension.extend(world);
        observed = new Observed(world, settings.recorder, settings.rules.gate());
        Schedule schedule = months.apply(MonthlySchedule.of(world, settings.rules, observed));
        simulation = Simulation.of(schedule)
                .from(settings.scenario.start().index())
                .key(seed, replicate)
                .tables(world.tables())
                .books(world.ledger)
                .scoped(world.real)
                .scoped(world.sums.all())
                .state(observed, new MonthDigests(monthDigests))
                .threads(threads)
                .begin();
    }

    /** How a run is set up, before seed and threads. Immutable; every method returns a changed copy. */
    public static final class Settings {
        private final Scenario scenario;
        private final Policy policy;
        private final Shock shock;
        private final RuleBook rules;
        private final Recorder recorder;
        private final Chronicle chronicle;
        private final Extension extension;

        private Settings(
                Scenario scenario,
                Policy policy,
                Shock shock,
                RuleBook rules,
                Recorder recorder,
                Chronicle chronicle,
                Extension extension) {
            this.scenario = scenario;
            this.policy = policy;
            this.shock = shock;
            this.rules = rules;
            this.recorder = recorder;
            this.chronicle = chronicle;
            this.extension = extension;
        }

        /** Puts the run under a policy. */
        public Settings under(Policy newPolicy) {
            return new Settings(scenario, newPolicy, shock, rules, recorder, chronicle, extension);
        }

        /** Puts the run under a shock. */
        public Settings with(Shock newShock) {
            return new Settings(scenario, policy, newShock, rules, recorder, chronicle, extension);
        }

        /** Replaces rules. */
        public Settings rules(RuleBook newRules) {
            return new Settings(scenario, policy, shock, newRules, recorder, chronicle, extension);
        }

        /** Follows ideas; following more or fewer changes nothing. A chronicle belongs to one run. */
        public Settings follow(Chronicle newChronicle) {
            return new Settings(scenario, policy, shock, rules, recorder, newChronicle, extension);
        }

        /** Follows every idea. */
        public Settings followEverybody() {
            return follow(new Chronicle(Chronicle.EVERYBODY));
        }

        /** Tells a recorder what happens; recording more or less changes nothing. A recorder belongs to one run. */
        public Settings record(Recorder newRecorder) {
            return new Settings(scenario, policy, shock, rules, newRecorder, chronicle, extension);
        }

        /** Adds tables, columns, parties, purposes of payment and phases of one's own, after those added before. */
        public Settings extended(Extension added) {
            return new Settings(scenario, policy, shock, rules, recorder, chronicle, extension.and(added));
        }

        /** Adds or replaces phases, which may hold on to the run's world. */
        public Settings schedule(BiFunction<World, Schedule, Schedule> change) {
            return extended(w -> month -> change.apply(w, month));
        }

        /** Does something with the world before its first month, for example adds a column. */
        public Settings prepare(Consumer<World> action) {
            return extended(w -> {
                action.accept(w);
                return UnaryOperator.identity();
            });
        }

        /** A run about to begin on the caller's thread. */
        public Rainforest start(long seed, long replicate) {
            return start(seed, replicate, 1);
        }

        /**
         * A run about to begin.
         *
         * @throws org.industrialrainforest.core.scenario.BadInput if its world would be too large, see {@link WorldSize#check(Scenario)}
         */
        public Rainforest start(long seed, long replicate, int threads) {
            return new Rainforest(this, seed, replicate, threads);
        }
    }

    /** A run of a scenario, without state money until told otherwise. */
    public static Settings of(Scenario scenario) {
        return new Settings(
                scenario,
                Policy.none(),
                Shock.none(),
                RuleBook.of(scenario),
                Recorder.NOTHING,
                new Chronicle(Chronicle.NOBODY),
                Extension.NONE);
    }

    /**
     * Runs one month.
     *
     * @throws IllegalStateException after the scenario's last month, and when sums of money are larger than a ledger can hold
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and the month has not begun
     */
    public void step() {
        if (simulation.nextMonth() > world.scenario.end().index()) {
            throw new IllegalStateException("the run of " + world.scenario.id() + " is over: its last month was "
                    + world.scenario.end() + "; a later 'end' makes it longer");
        }
        Month now = new Month(simulation.nextMonth());
        try {
            simulation.step();
        } catch (ArithmeticException e) {
            throw new IllegalStateException(
                    "in " + now + " the money of " + world.scenario.id()
                            + " went beyond what can be booked (" + e.getMessage()
                            + "); lower its demand, private money, envelope or orders",
                    e);
        }
        month.restart(DIGEST);
        month.add(simulation.nextMonth() - 1);
        world.ledger.month().forEach((payer, payee, purpose, fen) -> {
            month.add((long) payer * Ledger.MOST_PARTIES + payee);
            month.add(world.ledger.index(purpose));
            month.add(fen);
        });
        for (Party party : world.ledger.parties()) {
            month.add(party.total());
        }
        month.add(world.ideas.count());
        month.add(world.firms.count());
        month.add(world.links.count());
        month.add(world.visits.count());
        monthDigests.add(month.hex());
    }

    /**
     * Runs all months that are left and closes the books.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so, and the run stands between two months
     */
    public Observed finish() {
        while (simulation.nextMonth() <= world.scenario.end().index()) {
            step();
        }
        observed.finish(world.scenario.end().index());
        return observed;
    }

    /** The month that is run next, months since 0000-01. */
    public int nextMonth() {
        return simulation.nextMonth();
    }

    /** SHA-256 over all months and the last state. Metrics, extra columns, row numbers and the policy's name do not enter. */
    public String digest() {
        Digest all = new Digest(DIGEST);
        for (String one : monthDigests) {
            all.add(one);
        }
        simulation.digest(all);
        return all.hex();
    }

    /** The months at work: what a {@link org.industrialrainforest.engine.simulation.MinimalDifference} holds against another run's. */
    public Simulation simulation() {
        return simulation;
    }

    /** What has been observed so far. */
    public Observed observed() {
        return observed;
    }

    public World world() {
        return world;
    }

    public Snapshot snapshot() {
        return simulation.snapshot(identity());
    }

    /** Scenario, months, seed and replicate: a snapshot fits no other. The policy may differ. */
    private String identity() {
        return world.scenario.id() + ", " + world.scenario.start() + " to " + world.scenario.end() + ", recorded from "
                + world.scenario.recordFrom() + ", seed " + seed + ", replicate " + replicate;
    }

    /**
     * Takes up a snapshot of the same scenario, perhaps under another policy.
     *
     * @throws IllegalArgumentException if the snapshot is of another scenario, other months, another seed or replicate
     */
    public Rainforest restore(Snapshot snapshot) {
        if (!snapshot.of().equals(identity())) {
            throw new IllegalArgumentException("snapshot is of " + snapshot.of() + " and cannot be taken up in "
                    + identity() + "; run it again from the start");
        }
        simulation.restore(snapshot);
        return this;
    }

    @Override
    public void close() {
        simulation.close();
    }
}

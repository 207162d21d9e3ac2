package org.industrialrainforest.core.trace;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.phases.founding.Founding;
import org.industrialrainforest.core.phases.ideas.IdeaArrival;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The life of one idea in two worlds that differ only in the policy, and how often it ends this way when everything but the idea is drawn again.
 */
public final class IdeaTrace {
    private final Scenario scenario;
    private final Policy policy;
    private final Policy baseline;
    private final Shock shock;
    private final long seed;
    private final int replicate;
    private final int threads;

    /** On the caller's thread. */
    public IdeaTrace(Scenario scenario, Policy policy, Policy baseline, Shock shock, long seed, int replicate) {
        this(scenario, policy, baseline, shock, seed, replicate, 1);
    }

    /** @param threads on which the two worlds run; what is told does not depend on their number */
    public IdeaTrace(
            Scenario scenario, Policy policy, Policy baseline, Shock shock, long seed, int replicate, int threads) {
        this.scenario = scenario;
        this.policy = policy;
        this.baseline = baseline;
        this.shock = shock;
        this.seed = seed;
        this.replicate = replicate;
        this.threads = threads;
    }

    /** The idea and its two lives. */
    public record Twins(TracedIdea idea, TwoLives lives) {}

    /** Runs both worlds and tells what became of all ideas. */
    public Fates fates() {
        List<SortedMap<Long, Fates.Fate>> fates = inBoth(this::fates);
        return new Fates(scenario, fates.get(0), fates.get(1));
    }

    /** Something of the world under the policy, and of the one under the baseline. */
    private <T> List<T> inBoth(Function<Policy, T> world) {
        List<Policy> policies = List.of(policy, baseline);
        SortedMap<Integer, T> found = new TreeMap<>();
        Parallel.forEach(
                threads,
                List.of(0, 1),
                place -> Map.entry(place, world.apply(policies.get(place))),
                one -> found.put(one.getKey(), one.getValue()));
        return List.copyOf(found.values());
    }

    private SortedMap<Long, Fates.Fate> fates(Policy of) {
        SortedMap<Long, Fates.Fate> fates = new TreeMap<>();
        try (Rainforest run = settings(of).record(new FateRecorder(fates)).start(seed, replicate)) {
            run.finish();
        }
        return fates;
    }

    private Rainforest.Settings settings(Policy of) {
        return Rainforest.of(scenario).under(of).with(shock);
    }

    /**
     * Runs both worlds and follows the idea.
     *
     * @throws IllegalArgumentException if no idea of this identity arrives
     */
    public Twins follow(long id) {
        List<LifeLog> lives = inBoth(of -> life(of, id));
        LifeLog with = lives.get(0);
        LifeLog without = lives.get(1);
        TracedIdea idea = with.idea;
        if (idea == null) {
            throw new IllegalArgumentException(
                    "idea " + Long.toHexString(id) + " does not arrive in seed " + seed + ", replicate " + replicate);
        }
        double taste = idea.taste();
        TwoLives.Idea told = new TwoLives.Idea(
                Long.toHexString(id),
                scenario.sectors().get(idea.sector()).id(),
                scenario.sectors().get(idea.sector()).title(),
                scenario.sources().get(idea.source()).id(),
                scenario.sources().get(idea.source()).title(),
                new Month(idea.arrived()),
                idea.quality(),
                with.betterThan(),
                idea.special(),
                idea.homeElsewhere(),
                1 / (1 + DeterministicMath.exp(-taste)),
                with.foundsAbove,
                idea.cash());
        return new Twins(
                idea,
                new TwoLives(
                        scenario.id(),
                        scenario.title(),
                        seed,
                        replicate,
                        shock.id(),
                        scenario.recordFrom(),
                        scenario.end(),
                        told,
                        TwoLives.Choice.named(),
                        List.of(with.life(policy, without), without.life(baseline, with)),
                        List.of(),
                        List.of()));
    }

    private LifeLog life(Policy of, long id) {
        LifeLog log = new LifeLog(id);
        try (Rainforest run = settings(of)
                .follow(log.chronicle)
                .schedule((world, schedule) -> schedule.before(
                        Founding.class,
                        new FounderView(world, RuleBook.of(scenario).founding(), id, log.sights)))
                .start(seed, replicate)) {
            while (run.nextMonth() <= scenario.end().index()) {
                int month = run.nextMonth();
                run.step();
                log.month(run.world(), month);
            }
        }
        return log;
    }

    /**
     * How the idea ends when it is kept – quality, source, founding luck, arrival and all else of its own – and the rest is drawn again.
     *
     * @param with under the policy; otherwise under the baseline
     * @param number of the draw, from 1; a number draws the same in both worlds
     */
    public TwoLives.Drawn redraw(TracedIdea idea, boolean with, int number) {
        LifeLog log = redrawn(idea, with, number);
        return new TwoLives.Drawn(log.status, log.founded, log.aliveAfterFive);
    }

    /** The idea as it arrives in a redraw under the policy. */
    @Nullable
    TracedIdea guest(TracedIdea idea, int number) {
        return redrawn(idea, true, number).idea;
    }

    private LifeLog redrawn(TracedIdea idea, boolean with, int number) {
        LifeLog log = new LifeLog(idea.id());
        try (Rainforest run = settings(with ? policy : baseline)
                .schedule((world, schedule) -> schedule.after(IdeaArrival.class, new Guest(world, idea)))
                .start(seed, replicate + 1_000_000L * number)) {
            while (run.nextMonth() <= scenario.end().index()) {
                int month = run.nextMonth();
                run.step();
                log.month(run.world(), month);
            }
        }
        return log;
    }

    /** Lets an idea of another draw arrive in its month, with all its own properties. */
    private static final class Guest implements Phase {
        private final World world;
        private final TracedIdea idea;

        Guest(World world, TracedIdea idea) {
            this.world = world;
            this.idea = idea;
        }

        @Override
        public void run(Tick tick) {
            if (tick.month() != idea.arrived()) {
                return;
            }
            Ideas ideas = world.ideas;
            // The other draw may have an idea of this identity, of another quality and luck: the guest takes its place.
            int known = ideas.row(idea.id());
            int row = known >= 0 ? known : ideas.add(idea.id());
            ideas.sector.set(row, idea.sector());
            ideas.source.set(row, idea.source());
            ideas.arrived.set(row, idea.arrived());
            ideas.quality.set(row, idea.quality());
            ideas.seen.set(row, idea.seen());
            ideas.niche.set(row, idea.niche());
            ideas.special.set(row, idea.special() ? 1 : 0);
            ideas.homeElsewhere.set(row, idea.homeElsewhere() ? 1 : 0);
            ideas.field.set(row, idea.field());
            ideas.cash.set(row, idea.cash());
            ideas.outsidePay.set(row, idea.outsidePay());
            ideas.taste.set(row, idea.taste());
        }
    }
}

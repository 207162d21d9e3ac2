package org.industrialrainforest.core.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.outcome.Recorder;
import org.industrialrainforest.core.phases.IdeaArrival;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The life of one idea in two worlds that differ in nothing but the policy, and how often it lives so when all but the idea is drawn anew.
 */
public final class IdeaTrace {
    private final Scenario scenario;
    private final Policy policy;
    private final Policy baseline;
    private final Shock shock;
    private final long seed;
    private final int replicate;

    public IdeaTrace(Scenario scenario, Policy policy, Policy baseline, Shock shock, long seed, int replicate) {
        this.scenario = scenario;
        this.policy = policy;
        this.baseline = baseline;
        this.shock = shock;
        this.seed = seed;
        this.replicate = replicate;
    }

    /** What became of an idea in one world; {@code fields} are those of table {@code lives} that selectors may name. */
    public record Fate(long idea, String status, SortedMap<String, String> fields) {}

    /** The idea's own properties, the same in every world. */
    public record Idea(
            long id,
            int sector,
            int source,
            int arrived,
            double quality,
            double seen,
            int niche,
            boolean special,
            boolean homeElsewhere,
            int field,
            double cash,
            double outsidePay,
            double taste) {}

    /** One world's chronicle of the idea and its fate there. */
    public record Life(Policy policy, String status, List<Chronicle.Entry> entries) {}

    /** The idea and its two lives, the policy's first. */
    public record Twins(Idea idea, Life with, Life without) {}

    /** Fates of all ideas under the policy and under the baseline, by identity. */
    public List<SortedMap<Long, Fate>> fates() {
        return List.of(fates(policy), fates(baseline));
    }

    private SortedMap<Long, Fate> fates(Policy of) {
        SortedMap<Long, Fate> fates = new TreeMap<>();
        try (Rainforest run = settings(of).record(new FateRecorder(fates)).start(seed, replicate)) {
            run.finish();
        }
        return fates;
    }

    private Rainforest.Settings settings(Policy of) {
        return Rainforest.of(scenario).under(of).with(shock);
    }

    /**
     * Finds the idea whose fate the policy changes most plainly among those that a selector fits: founded only with the policy before
     * founded only without it, then alive before dead; the smallest identity of those.
     *
     * @param wanted {@code key=value}, {@code key>=value} by field of a fate under the policy; empty for all
     * @return 0 if no idea fits
     */
    public long choose(Map<String, String> wanted) {
        List<SortedMap<Long, Fate>> both = fates();
        long best = 0;
        int highest = -1;
        for (Fate fate : both.get(0).values()) {
            Fate twin = both.get(1).get(fate.idea());
            if (!fits(fate, wanted)) {
                continue;
            }
            boolean founded = founded(fate);
            boolean twinFounded = twin != null && founded(twin);
            int score = (founded != twinFounded ? 8 : 0)
                    + (founded ? 4 : 0)
                    + (alive(fate) ? 2 : 0)
                    + (twin != null && !twin.status().equals(fate.status()) ? 1 : 0);
            if (score > highest) {
                highest = score;
                best = fate.idea();
            }
        }
        return best;
    }

    private static boolean founded(Fate fate) {
        return !fate.status().equals("never") && !fate.status().equals("elsewhere");
    }

    private static boolean alive(Fate fate) {
        return fate.status().equals("active")
                || fate.status().equals("listed")
                || fate.status().equals("acquired");
    }

    private static boolean fits(Fate fate, Map<String, String> wanted) {
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            boolean least = one.getKey().endsWith(">");
            String key = least ? one.getKey().substring(0, one.getKey().length() - 1) : one.getKey();
            String value = fate.fields().getOrDefault(key, "");
            boolean fits = least ? number(value) >= number(one.getValue()) : value.equals(one.getValue());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Fields by which a selector may choose. */
    public static List<String> fields() {
        return List.of(
                "sector",
                "founder_kind",
                "special_process",
                "arrived_year",
                "founded_year",
                "platform_runs",
                "rounds",
                "status");
    }

    /**
     * Runs both worlds and follows the idea.
     *
     * @throws IllegalArgumentException if no idea of this identity arrives
     */
    public Twins follow(long id) {
        Idea[] found = new Idea[1];
        Life with = life(policy, id, found);
        Life without = life(baseline, id, found);
        Idea idea = found[0];
        if (idea == null) {
            throw new IllegalArgumentException(
                    "idea " + Long.toHexString(id) + " does not arrive in seed " + seed + ", replicate " + replicate);
        }
        return new Twins(idea, with, without);
    }

    private Life life(Policy of, long id, Idea[] found) {
        Chronicle chronicle = new Chronicle(id);
        SortedMap<Long, Fate> fates = new TreeMap<>();
        try (Rainforest run =
                settings(of).follow(chronicle).record(new FateRecorder(fates)).start(seed, replicate)) {
            while (run.nextMonth() <= scenario.end().index()) {
                run.step();
                Idea idea = read(run.world(), id);
                found[0] = idea == null ? found[0] : idea;
            }
            run.finish();
        }
        Fate fate = fates.get(id);
        return new Life(of, fate == null ? "open" : fate.status(), chronicle.entries());
    }

    private static @Nullable Idea read(World world, long id) {
        Ideas ideas = world.ideas;
        int row = ideas.row(id);
        if (row < 0) {
            return null;
        }
        return new Idea(
                id,
                ideas.sector.get(row),
                ideas.source.get(row),
                ideas.arrived.get(row),
                ideas.quality.get(row),
                ideas.seen.get(row),
                ideas.niche.get(row),
                ideas.special.get(row) != 0,
                ideas.homeElsewhere.get(row) != 0,
                ideas.field.get(row),
                ideas.cash.get(row),
                ideas.outsidePay.get(row),
                ideas.taste.get(row));
    }

    /**
     * How the idea ends when it is kept and all else is drawn anew.
     *
     * @param with under the policy; otherwise under the baseline
     * @param number of the draw, from 1; a number draws the same in both worlds
     */
    public String redraw(Idea idea, boolean with, int number) {
        return redrawn(with ? policy : baseline, idea, number);
    }

    private String redrawn(Policy of, Idea idea, int number) {
        SortedMap<Long, Fate> fates = new TreeMap<>();
        try (Rainforest run = settings(of)
                .schedule((world, schedule) -> schedule.after(IdeaArrival.class, new Guest(world, idea)))
                .record(new FateRecorder(fates))
                .start(seed, replicate + 1_000_000L * number)) {
            run.finish();
        }
        Fate fate = fates.get(idea.id());
        return fate == null ? "open" : fate.status();
    }

    /** Notes what became of every idea. */
    private static final class FateRecorder implements Recorder {
        private final SortedMap<Long, Fate> fates;

        FateRecorder(SortedMap<Long, Fate> fates) {
            this.fates = fates;
        }

        @Override
        public void ideaResolved(World world, int row, int month) {
            Ideas ideas = world.ideas;
            SortedMap<String, String> fields = fields(
                    world,
                    ideas.sector.get(row),
                    ideas.source.get(row),
                    ideas.special.get(row),
                    ideas.arrived.get(row));
            String status = ideas.status.get(row) == Ideas.NEVER ? "never" : "elsewhere";
            fields.put("status", status);
            fates.put(ideas.id(row), new Fate(ideas.id(row), status, fields));
        }

        @Override
        public void firmEnded(World world, int row, int month) {
            Firms firms = world.firms;
            SortedMap<String, String> fields = fields(
                    world,
                    firms.sector.get(row),
                    firms.source.get(row),
                    firms.special.get(row),
                    firms.arrived.get(row));
            String status = firms.statusName(row);
            fields.put("status", status);
            fields.put("founded_year", Integer.toString(firms.founded.get(row) / 12));
            fields.put("platform_runs", Integer.toString(firms.platformRuns.get(row)));
            fields.put("rounds", Integer.toString(firms.rounds.get(row)));
            fates.put(firms.id(row), new Fate(firms.id(row), status, fields));
        }

        private static SortedMap<String, String> fields(World world, int sector, int source, int special, int arrived) {
            SortedMap<String, String> fields = new TreeMap<>();
            fields.put("sector", world.sectors.label(sector));
            fields.put("founder_kind", world.scenario.sources().get(source).id());
            fields.put("special_process", Integer.toString(special));
            fields.put("arrived_year", Integer.toString(arrived / 12));
            return fields;
        }
    }

    /** Lets an idea of another draw arrive in its month, with its own properties. */
    private static final class Guest implements Phase {
        private final World world;
        private final Idea idea;

        Guest(World world, Idea idea) {
            this.world = world;
            this.idea = idea;
        }

        @Override
        public void run(Tick tick) {
            if (tick.month() != idea.arrived() || world.ideas.row(idea.id()) >= 0) {
                return;
            }
            Ideas ideas = world.ideas;
            int row = ideas.add(idea.id());
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

package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.industrialrainforest.core.facts.FactMeasures;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.facts.PairedFacts;
import org.industrialrainforest.core.facts.Witness;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one replicate that facts need. A world that is read at several months runs once and is read at each on its way, off a copy: reading
 * ends lives, which go on in the world itself. Where ideas are followed, which no copy tells, it runs once for every month.
 */
final class FactRuns {
    private final Scenario scenario;
    private final List<Fact> facts;
    private final List<World> worlds = new ArrayList<>();

    /** A world with the months in which it is read, the last one at its end. */
    private record World(String policy, SortedSet<Month> read) {}

    /** What was read off a world: facts by id, and what facts about effects need, by month. */
    record Read(String policy, Map<String, Measured> values, Map<Month, PairedFacts> paired) {}

    FactRuns(Scenario scenario, List<Fact> facts) {
        this.scenario = scenario;
        this.facts = facts;
        for (Fact fact : facts) {
            for (String policy : policies(fact)) {
                World world = worlds.stream()
                        .filter(one -> one.policy().equals(policy))
                        .filter(one -> one.read().contains(at(fact)) || !followed(policy))
                        .findFirst()
                        .orElseGet(() -> added(policy));
                world.read().add(at(fact));
            }
        }
    }

    private World added(String policy) {
        World world = new World(policy, new TreeSet<>());
        worlds.add(world);
        return world;
    }

    /** Number of runs. */
    int worlds() {
        return worlds.size();
    }

    /** Does the runs on the caller's thread and measures all facts; those that the scenario has no world for are left out. */
    Map<String, Measured> read(long seed, int replicate, Runnable done) {
        List<Read> read = new ArrayList<>();
        for (int world = 0; world < worlds.size(); world++) {
            read.add(read(world, seed, replicate));
            done.run();
        }
        return together(read);
    }

    /** All facts of a replicate whose worlds were read, in any order. */
    Map<String, Measured> together(List<Read> read) {
        Map<String, Measured> values = new TreeMap<>();
        read.forEach(one -> values.putAll(one.values()));
        for (Fact fact : facts) {
            List<String> pair = policies(fact);
            if (pair.size() == 2) {
                PairedFacts with = paired(read, pair.get(0), at(fact));
                PairedFacts without = paired(read, pair.get(1), at(fact));
                if (with != null && without != null) {
                    values.put(fact.id(), PairedFacts.measure(fact.metric(), with, without));
                }
            }
        }
        return values;
    }

    private static @Nullable PairedFacts paired(List<Read> read, String policy, Month at) {
        return read.stream()
                .filter(one -> one.policy().equals(policy) && one.paired().containsKey(at))
                .findFirst()
                .map(one -> one.paired().get(at))
                .orElse(null);
    }

    /** Does one of the runs on the caller's thread and reads it. */
    Read read(int place, long seed, int replicate) {
        World world = worlds.get(place);
        Read read = new Read(world.policy(), new TreeMap<>(), new TreeMap<>());
        Witness witness = new Witness();
        Month last = world.read().last();
        try (Rainforest run = settings(world.policy()).record(witness).start(seed, replicate)) {
            for (Month month : world.read()) {
                while (run.nextMonth() <= month.index()) {
                    run.step();
                }
                if (month.equals(last)) {
                    take(read, run, witness, month);
                } else {
                    try (Rainforest copy = settings(world.policy()).start(seed, replicate)) {
                        take(read, copy.restore(run.snapshot()), witness, month);
                    }
                }
            }
        }
        return read;
    }

    /** What one run needs; a chronicle belongs to it alone. */
    private Rainforest.Settings settings(String policy) {
        Rainforest.Settings settings = Rainforest.of(scenario).under(scenario.policy(policy));
        return followed(policy) ? settings.followEverybody() : settings;
    }

    private boolean followed(String policy) {
        return facts.stream().anyMatch(fact -> pairs(fact, policy));
    }

    private void take(Read read, Rainforest run, Witness witness, Month month) {
        int last = month.index();
        run.observed().finish(last);
        for (Fact fact : facts) {
            if (!at(fact).equals(month)) {
                continue;
            }
            if (pairs(fact, read.policy()) && !read.paired().containsKey(month)) {
                read.paired().put(month, PairedFacts.of(run.observed(), witness, last));
            } else if (policies(fact).equals(List.of(read.policy()))) {
                read.values().put(fact.id(), FactMeasures.measure(fact.metric(), run.observed(), witness, last));
            }
        }
    }

    private boolean pairs(Fact fact, String policy) {
        return policies(fact).size() == 2 && policies(fact).contains(policy);
    }

    /** One policy, two for a difference, none when the scenario lacks one of them. */
    private List<String> policies(Fact fact) {
        List<String> ids = scenario.policies().stream().map(Policy::id).toList();
        if (ids.contains(fact.world())) {
            return List.of(fact.world());
        }
        for (String with : ids) {
            for (String without : ids) {
                if (fact.world().equals(with + "-" + without)) {
                    return List.of(with, without);
                }
            }
        }
        return List.of();
    }

    private Month at(Fact fact) {
        Month month = fact.asOf();
        return month == null || month.compareTo(scenario.end()) > 0 ? scenario.end() : month;
    }
}

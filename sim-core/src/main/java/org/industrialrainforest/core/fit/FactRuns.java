package org.industrialrainforest.core.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.facts.FactMeasures;
import org.industrialrainforest.core.facts.Measured;
import org.industrialrainforest.core.facts.PairedFacts;
import org.industrialrainforest.core.facts.Witness;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.time.Month;

/** The runs of one replicate that facts need: each world once for every month in which it is read. */
final class FactRuns {
    private final Scenario scenario;
    private final List<Fact> facts;
    private final List<World> worlds = new ArrayList<>();

    /** A world read at a month. */
    private record World(String policy, Month at) {}

    FactRuns(Scenario scenario, List<Fact> facts) {
        this.scenario = scenario;
        this.facts = facts;
        for (Fact fact : facts) {
            for (String policy : policies(fact)) {
                World world = new World(policy, at(fact));
                if (!worlds.contains(world)) {
                    worlds.add(world);
                }
            }
        }
    }

    /** Number of runs. */
    int worlds() {
        return worlds.size();
    }

    /** Does the runs on the caller's thread and measures all facts; those that the scenario has no world for are left out. */
    Map<String, Measured> read(long seed, int replicate, Runnable done) {
        Map<String, Measured> values = new TreeMap<>();
        SortedMap<String, PairedFacts> pairs = new TreeMap<>();
        for (World world : worlds) {
            read(world, seed, replicate, values, pairs);
            done.run();
        }
        for (Fact fact : facts) {
            List<String> pair = policies(fact);
            if (pair.size() == 2) {
                PairedFacts with = pairs.get(key(new World(pair.get(0), at(fact))));
                PairedFacts without = pairs.get(key(new World(pair.get(1), at(fact))));
                if (with != null && without != null) {
                    values.put(fact.id(), PairedFacts.measure(fact.metric(), with, without));
                }
            }
        }
        return values;
    }

    private void read(
            World world, long seed, int replicate, Map<String, Measured> values, SortedMap<String, PairedFacts> pairs) {
        boolean paired = facts.stream()
                .anyMatch(c ->
                        policies(c).size() == 2 && policies(c).contains(world.policy()) && at(c).equals(world.at()));
        Witness witness = new Witness();
        int last = world.at().index();
        Rainforest.Settings settings =
                Rainforest.of(scenario).under(scenario.policy(world.policy())).record(witness);
        if (paired) {
            settings = settings.followEverybody();
        }
        try (Rainforest run = settings.start(seed, replicate)) {
            while (run.nextMonth() <= last) {
                run.step();
            }
            run.observed().finish(last);
            if (paired) {
                pairs.put(key(world), PairedFacts.of(run.observed(), witness, last));
            }
            for (Fact fact : facts) {
                if (policies(fact).equals(List.of(world.policy())) && at(fact).equals(world.at())) {
                    values.put(fact.id(), FactMeasures.measure(fact.metric(), run.observed(), witness, last));
                }
            }
        }
    }

    private static String key(World world) {
        return world.policy() + "@" + world.at();
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

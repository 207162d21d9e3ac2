package org.industrialrainforest.scenarios.command;

import java.util.Collection;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Words;

/**
 * What a world takes of memory and time, before it is begun.
 *
 * @param worlds how many are to be simulated at a time
 */
record Weight(Scenario scenario, int worlds, Words words) {
    /** A single world that takes longer is announced. */
    private static final double WORTH_TELLING_SECONDS = 30;

    /**
     * How many worlds fit at a time; what does not fit at all is a problem.
     *
     * @param named whether the user asked for so many, so that fewer will not do
     * @param notes what is worth telling is added
     */
    int fitting(boolean named, Collection<String> notes, Problems problems) {
        double memory = (double) Runtime.getRuntime().maxMemory();
        problems.of("SCENARIO", () -> {
            WorldSize.check(scenario);
            return scenario;
        });
        WorldSize size = WorldSize.of(scenario);
        if (size.bytes() > memory) {
            return worlds;
        }
        int most = (int) Math.min(worlds, memory / size.bytes());
        if (most < worlds && named) {
            problems.add(
                    "--threads",
                    Integer.toString(worlds),
                    worlds + " worlds at a time need about " + WorldSize.memory(size.bytes() * worlds) + "; there are "
                            + WorldSize.memory(memory),
                    "up to " + most,
                    "");
            return worlds;
        }
        if (most < worlds) {
            notes.add(words.of(
                    "weight.at-most-threads",
                    "at most {0} of {1} threads: as many worlds fit into {2}",
                    most,
                    worlds,
                    WorldSize.memory(memory)));
        } else if (size.bytes() * worlds > memory / 4 || size.seconds() > WORTH_TELLING_SECONDS) {
            notes.add(told(size));
        }
        return most;
    }

    private String told(WorldSize size) {
        String needs = WorldSize.memory(size.bytes() * worlds);
        String takes = ProgressLine.span(size.seconds());
        long factor = Math.round(WorldSize.FACTOR);
        return words.of(
                "weight.memory-and-time",
                "a world of {0}: about {1} of memory, and {2} for one world, each within a factor of {3}",
                size.parts().get(0).what(),
                needs,
                takes,
                factor,
                WorldSize.number(size.ideas()),
                WorldSize.number(size.firms()));
    }
}

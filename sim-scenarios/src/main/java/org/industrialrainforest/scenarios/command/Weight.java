package org.industrialrainforest.scenarios.command;

import java.util.Collection;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.Scenario;

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
                    "at most " + most + " of " + worlds + " threads: as many worlds fit into "
                            + WorldSize.memory(memory),
                    "内存 " + WorldSize.memory(memory) + " 最多容纳 " + most + " 个世界，因此不用全部 " + worlds + " 个线程"));
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
                "a world of " + size.parts().get(0).what() + ": about " + needs + " of memory, and " + takes
                        + " for one world, each within a factor of " + factor,
                "约有 " + WorldSize.number(size.ideas()) + " 个创意、同时约 " + WorldSize.number(size.firms()) + " 家企业的世界：约需内存 "
                        + needs + "，每个世界耗时约 " + takes + "，误差均在 " + factor + " 倍以内");
    }
}

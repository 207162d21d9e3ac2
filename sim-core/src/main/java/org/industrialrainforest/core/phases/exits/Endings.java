package org.industrialrainforest.core.phases.exits;

import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;

/** Randomness of a firm's end, and what successful ends teach those who believe. */
final class Endings {
    static final Process END = Process.lifelong(
                    "end", "patience", "deregistration", "rescue", "lot", "next-offer", "complement")
            .means(
                    "patience, deregistration, rescue, later offers, fit to a leader; by firm, and stage, offer or leader");

    static final Draw LOT = END.draw("lot");

    private final World world;

    Endings(World world) {
        this.world = world;
    }

    /** What was seen before fades by a month. */
    void begin() {
        double kept = world.remembered();
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.exitCount.set(s, kept * world.sectors.exitCount.get(s));
            world.sectors.exitValue.set(s, kept * world.sectors.exitValue.get(s));
            world.sectors.exitWorth.set(s, kept * world.sectors.exitWorth.get(s));
        }
    }

    /** What successes are worth is learnt from those who have passed their last gate. */
    void seen(int row, long fen, int month) {
        int sector = world.firms.sector.get(row);
        if (world.firms.stage.get(row) < world.ladders.stages(sector)) {
            return;
        }
        long value = Math.round(Money.millions(fen));
        if (world.recorded(month)) {
            world.sectors.everExits.add(sector, 1);
            world.sectors.everExitValue.add(sector, value);
        }
        world.sectors.exitCount.add(sector, 1);
        world.sectors.exitWorth.add(sector, (double) Valuation.exitWorth(world, world.firms.quality.get(row)));
        world.sectors.exitValue.add(sector, (double) value);
    }
}

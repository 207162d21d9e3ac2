package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Persistent;

/** Attempts and passes at gates in recorded time: what the world counts, less what it had counted when burn-in ended. */
final class GateTallies implements Persistent {
    private final World world;
    private final long[] attemptsBefore;
    private final long[] passesBefore;

    GateTallies(World world) {
        this.world = world;
        attemptsBefore = new long[world.gates.count()];
        passesBefore = new long[world.gates.count()];
    }

    /** Forgets all that was counted so far. */
    void burnIn() {
        for (int g = 0; g < attemptsBefore.length; g++) {
            attemptsBefore[g] = world.gates.everAttempted.get(g);
            passesBefore[g] = world.gates.everPassed.get(g);
        }
    }

    /** Attempts at a gate in recorded time. */
    long attempts(int sector, int stage) {
        int cell = world.ladders.cell(sector, stage);
        return world.gates.everAttempted.get(cell) - attemptsBefore[cell];
    }

    /** Passes of a gate in recorded time. */
    long passes(int sector, int stage) {
        int cell = world.ladders.cell(sector, stage);
        return world.gates.everPassed.get(cell) - passesBefore[cell];
    }

    /** Shift, on the logit scale, that a gate would need to be passed as often as is believed today, if nothing but the gates before it selected. */
    double selection(int sector, int stage) {
        int gate = world.ladders.cell(sector, stage);
        double belief = world.gates.belief.get(gate);
        return DeterministicMath.log(world.gates.odds.get(gate) * (1 - belief) / belief);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, attemptsBefore);
        Kept.write(out, passesBefore);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, attemptsBefore);
        Kept.read(in, passesBefore);
    }
}

package org.industrialrainforest.engine.simulation;

import java.util.List;
import org.industrialrainforest.engine.random.Process;

/** One step of the month. A phase has no state of its own: all state is in tables and the ledger. */
public interface Phase {
    /** Does this month's step. */
    void run(Tick tick);

    /** Purposes of randomness that the phase draws for. */
    default List<Process> processes() {
        return List.of();
    }

    /** What people call it. */
    default String name() {
        return getClass().getSimpleName();
    }
}

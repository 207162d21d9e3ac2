package org.industrialrainforest.engine.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.engine.random.Process;

/**
 * One step of the month. A phase has no state of its own: all state is in tables and the ledger. A class implements it; a method is made into
 * one by {@link #of}.
 */
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

    /**
     * A method as a phase.
     *
     * @param name what people call it
     * @param step does the month's step
     * @param processes purposes of randomness that it draws for, so that a schedule refuses two with one key
     */
    static Phase of(String name, Consumer<Tick> step, Process... processes) {
        List<Process> drawn = List.of(processes);
        return new Phase() {
            @Override
            public void run(Tick tick) {
                step.accept(tick);
            }

            @Override
            public List<Process> processes() {
                return drawn;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}

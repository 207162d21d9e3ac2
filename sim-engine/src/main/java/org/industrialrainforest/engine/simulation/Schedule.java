package org.industrialrainforest.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.engine.random.Process;

/**
 * The phases of a month in their order. Two different processes of randomness with one key are refused.
 *
 */
public record Schedule(List<Phase> phases) {
    public Schedule {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one phase");
        }
        Map<Long, Process> byKey = new TreeMap<>();
        for (Phase phase : phases) {
            for (Process process : phase.processes()) {
                Process other = byKey.putIfAbsent(process.key(), process);
                if (other != null && other != process) {
                    throw new IllegalArgumentException("processes '" + other.name() + "' and '" + process.name()
                            + "' of " + phase.name() + " have one key; rename one of them");
                }
            }
        }
    }

    /** The schedule with a phase added behind the phase of the given class. */
    public Schedule after(Class<? extends Phase> anchor, Phase added) {
        List<Phase> changed = new ArrayList<>(phases);
        changed.add(place(anchor) + 1, added);
        return new Schedule(changed);
    }

    /** The schedule with a phase added before the phase of the given class. */
    public Schedule before(Class<? extends Phase> anchor, Phase added) {
        List<Phase> changed = new ArrayList<>(phases);
        changed.add(place(anchor), added);
        return new Schedule(changed);
    }

    /** The schedule with the phase of the given class replaced. */
    public Schedule replace(Class<? extends Phase> old, Phase by) {
        List<Phase> changed = new ArrayList<>(phases);
        changed.set(place(old), by);
        return new Schedule(changed);
    }

    private int place(Class<? extends Phase> anchor) {
        for (int i = 0; i < phases.size(); i++) {
            if (anchor.isInstance(phases.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("the schedule has no phase " + anchor.getSimpleName() + "; it has "
                + phases.stream().map(Phase::name).toList());
    }
}

package org.industrialrainforest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Tick;

/** The time of each phase of the month: every phase is wrapped, and the least of many repeats of a month counts. */
final class Phases {
    private static final long SEED = 1;

    private final List<String> names = new ArrayList<>();
    /** Least nanoseconds by month and phase; the last is what a month needs besides its phases. */
    private final Map<Integer, long[]> least = new TreeMap<>();
    private long firmMonths;

    private static final class Timed implements Phase {
        private final Phase phase;
        private long nanoseconds;

        private Timed(Phase phase) {
            this.phase = phase;
        }

        @Override
        public void run(Tick tick) {
            long before = System.nanoTime();
            phase.run(tick);
            nanoseconds = System.nanoTime() - before;
        }

        @Override
        public List<Process> processes() {
            return phase.processes();
        }

        @Override
        public String name() {
            return phase.name();
        }
    }

    /** Runs the same months again and again. */
    static Phases of(Scenario scenario, String policy, int repeats) {
        Phases phases = new Phases();
        for (int i = 0; i < repeats; i++) {
            phases.run(scenario, policy);
        }
        return phases;
    }

    private void run(Scenario scenario, String policy) {
        List<Timed> timed = new ArrayList<>();
        firmMonths = 0;
        try (Rainforest run = Rainforest.of(scenario)
                .under(scenario.policy(policy))
                .schedule((world, month) -> {
                    month.phases().forEach(phase -> timed.add(new Timed(phase)));
                    return new Schedule(List.copyOf(timed));
                })
                .start(SEED, 0)) {
            names.clear();
            timed.forEach(phase -> names.add(phase.name()));
            names.add("checks of the ledger, digest of the month");
            Firms firms = run.world().firms;
            for (int month = 0; month < scenario.months(); month++) {
                long before = System.nanoTime();
                run.step();
                long rest = System.nanoTime() - before;
                long[] best = least.computeIfAbsent(month, m -> {
                    long[] none = new long[names.size()];
                    java.util.Arrays.fill(none, Long.MAX_VALUE);
                    return none;
                });
                for (int i = 0; i < timed.size(); i++) {
                    best[i] = Math.min(best[i], timed.get(i).nanoseconds);
                    rest -= timed.get(i).nanoseconds;
                }
                best[timed.size()] = Math.min(best[timed.size()], rest);
                for (int row = 0; row < firms.end(); row++) {
                    if (firms.live(row) && firms.works(row)) {
                        firmMonths++;
                    }
                }
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** Nanoseconds a firm-month. */
    double each(int phase) {
        return (double) least.values().stream().mapToLong(month -> month[phase]).sum() / firmMonths;
    }
}

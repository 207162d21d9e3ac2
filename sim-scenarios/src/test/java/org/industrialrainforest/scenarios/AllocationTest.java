package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/**
 * State is in columns, so that a month makes hardly any objects. What is left are the lists of those who queue, pitch, meet or exit, and what
 * founders and funds think of facilities: they grow with events and not with firms.
 */
class AllocationTest {
    /** Bytes per firm and month over all phases; measured 198, half of it where founders weigh a place in an incubator and a third in pitches to funds. */
    private static final double ALL_PHASES = 240;

    /** Bytes per firm and month in a phase that goes through all firms; the smallest object takes 16. */
    private static final double SWEEPS = 4;

    private static final List<String> SWEEPING = List.of("Research", "Selling", "Bookkeeping");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Long> bytes = new TreeMap<>();

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private record Measured(AllocationTest test, Phase phase) implements Phase {
        @Override
        public void run(Tick tick) {
            long before = test.allocated();
            phase.run(tick);
            test.bytes.merge(name(), test.allocated() - before, Long::sum);
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

    private Schedule measured(Schedule schedule) {
        List<Phase> phases = new ArrayList<>();
        schedule.phases().forEach(phase -> phases.add(new Measured(this, phase)));
        return new Schedule(phases);
    }

    @Test
    void a_month_of_a_grown_city_makes_hardly_any_objects() {
        Rainforest.Settings settings =
                Worlds.under(Worlds.WHOLE, "rainforest").schedule((world, schedule) -> measured(schedule));
        try (Rainforest run = settings.start(Worlds.SEED, Worlds.REPLICATE)) {
            while (run.nextMonth() < Month.of(2025, 1).index()) {
                run.step();
            }
            bytes.clear();
            long firmMonths = 0;
            long before = allocated();
            for (int month = 0; month < 12; month++) {
                run.step();
                firmMonths += run.world().firms.count();
            }
            double all = (double) (allocated() - before) / firmMonths;
            Map<String, String> each = new TreeMap<>();
            for (Map.Entry<String, Long> phase : bytes.entrySet()) {
                each.put(phase.getKey(), String.format("%.1f", (double) phase.getValue() / firmMonths));
            }
            String report = String.format("bytes per firm-month %.1f, by phase %s", all, each);
            assertThat(firmMonths).as("firm-months").isGreaterThan(12_000);
            assertThat(all).as(report).isLessThan(ALL_PHASES);
            for (String phase : SWEEPING) {
                assertThat((double) bytes.get(phase) / firmMonths)
                        .as("%s: %s", phase, report)
                        .isLessThan(SWEEPS);
            }
        }
    }
}

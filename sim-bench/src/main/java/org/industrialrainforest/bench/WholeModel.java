package org.industrialrainforest.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Function;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.scenarios.Catalogue;

/**
 * A whole run, measured: ideas, funds, platforms and observation included. A firm-month is one firm in one month in which it does business
 * (active, acquired or listed).
 *
 * <p>The same class measures an older commit: it names only types that the project has long had, and takes and returns numbers alone, so that it
 * can be loaded beside that commit's classes.
 */
public final class WholeModel implements Function<String[], double[]> {
    /** Places in what {@link #apply} returns: nanoseconds by the clock and by the processor of the calling thread. */
    static final int CLOCK = 0;

    static final int PROCESSOR = 1;
    static final int FIRM_MONTHS = 2;
    /** Bytes that the calling thread allocated. */
    static final int ALLOCATED = 3;
    /** Firms when the run ends; and bytes of all that the run holds, 0 unless asked for. */
    static final int FIRMS = 4;

    static final int HELD = 5;
    static final int DECLARED = 6;

    private static final long SEED = 1;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param how scenario, policy, replicate, threads, and whether memory is measured, which takes two collections of garbage */
    @Override
    public double[] apply(String[] how) {
        Scenario scenario = Catalogue.standard().scenario(how[0]);
        boolean memory = Boolean.parseBoolean(how[4]);
        double[] measured = new double[7];
        long before = memory ? used() : 0;
        long me = Thread.currentThread().getId();
        try (Rainforest run = Rainforest.of(scenario)
                .under(scenario.policy(how[1]))
                .start(SEED, Long.parseLong(how[2]), Integer.parseInt(how[3]))) {
            Firms firms = run.world().firms;
            int months = scenario.months();
            for (int i = 0; i <= months; i++) {
                long allocated = THREADS.getThreadAllocatedBytes(me);
                long processor = THREADS.getCurrentThreadCpuTime();
                long clock = System.nanoTime();
                if (i < months) {
                    run.step();
                } else {
                    finish(run);
                }
                measured[CLOCK] += System.nanoTime() - clock;
                measured[PROCESSOR] += THREADS.getCurrentThreadCpuTime() - processor;
                measured[ALLOCATED] += THREADS.getThreadAllocatedBytes(me) - allocated;
                for (int row = 0; i < months && row < firms.end(); row++) {
                    if (firms.live(row) && firms.works(row)) {
                        measured[FIRM_MONTHS]++;
                    }
                }
            }
            measured[FIRMS] = firms.count();
            measured[DECLARED] = firms.bytesPerRow() + Long.BYTES;
            measured[HELD] = memory ? used() - before : 0;
            Reference.reachabilityFence(run);
        }
        return measured;
    }

    /** Ends the run. What it returns has moved between packages, so that the call is looked up by name. */
    private static void finish(Rainforest run) {
        try {
            Rainforest.class.getMethod("finish").invoke(run);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this commit's runs cannot be finished", e);
        }
    }

    /** Bytes on the heap after garbage is collected. */
    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

package org.industrialrainforest.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.scenarios.Catalogue;

/**
 * Time of whole runs on one thread, per firm-month, and bytes of a firm's row. A firm-month is one firm in one month in which it does
 * business (active, acquired or listed). The time is the thread's processor time for all that a run does, ideas, funds, platforms and
 * observation included. So it can only be read as a whole. Usage: {@code WholeRuns [scenario [runs [policy…]]]}.
 */
public final class WholeRuns {
    private static final int WARM_UP = 40;
    private static final long SEED = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WholeRuns() {}

    public static void main(String[] args) {
        String id = args.length > 0 ? args[0] : "shanghai";
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        String[] policies =
                args.length > 2 ? Arrays.copyOfRange(args, 2, args.length) : new String[] {"none", "rainforest"};
        Scenario scenario = Catalogue.standard().scenario(id);
        for (String policy : policies) {
            for (int i = 0; i < WARM_UP; i++) {
                run(scenario, policy, i);
            }
        }
        for (String policy : policies) {
            double[] each = new double[runs];
            double[] firms = new double[runs];
            double[] milliseconds = new double[runs];
            for (int i = 0; i < runs; i++) {
                Measured one = run(scenario, policy, WARM_UP + i);
                each[i] = (double) one.nanoseconds / one.firmMonths;
                firms[i] = (double) one.firmMonths / one.months;
                milliseconds[i] = one.nanoseconds / 1e6;
            }
            Arrays.sort(each);
            Arrays.sort(firms);
            Arrays.sort(milliseconds);
            say(
                    "%s %s: %.0f ns per live firm-month (median of %d runs; %.0f to %.0f), %.0f ms a run, %.0f live firms in the mean month",
                    id, policy, median(each), runs, each[0], each[runs - 1], median(milliseconds), median(firms));
        }
        bytes(scenario);
    }

    private record Measured(long nanoseconds, long firmMonths, int months) {}

    private static Measured run(Scenario scenario, String policy, int replicate) {
        long firmMonths = 0;
        int months = scenario.months();
        long nanoseconds = 0;
        try (Rainforest run =
                Rainforest.of(scenario).under(scenario.policy(policy)).start(SEED, replicate)) {
            Firms firms = run.world().firms;
            for (int i = 0; i < months; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                run.step();
                nanoseconds += THREADS.getCurrentThreadCpuTime() - before;
                for (int row = 0; row < firms.end(); row++) {
                    if (firms.live(row) && firms.works(row)) {
                        firmMonths++;
                    }
                }
            }
            long before = THREADS.getCurrentThreadCpuTime();
            run.finish();
            nanoseconds += THREADS.getCurrentThreadCpuTime() - before;
        }
        return new Measured(nanoseconds, firmMonths, months);
    }

    /** The columns of a firm's row and its account. */
    private static void bytes(Scenario scenario) {
        try (Rainforest run = Rainforest.of(scenario).start(SEED, 0)) {
            Firms firms = run.world().firms;
            StringBuilder widest = new StringBuilder();
            firms.columns().stream()
                    .filter(c -> c.bytes() > Long.BYTES)
                    .forEach((Column c) -> widest.append(widest.isEmpty() ? "" : ", ")
                            .append(c.name())
                            .append(' ')
                            .append(c.bytes()));
            say(
                    "%d bytes per firm: %d columns (%s), identity and account",
                    firms.bytesPerRow() + Long.BYTES, firms.columns().size(), widest);
        }
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

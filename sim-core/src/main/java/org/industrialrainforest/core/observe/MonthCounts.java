package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.engine.simulation.Persistent;

/** How often something took so many whole months. What took ten years or more is counted as ten years. */
public final class MonthCounts implements Persistent {
    static final int MOST = 120;

    private final long[] counts = new long[MOST + 1];
    private long total;

    void add(int months) {
        counts[Math.max(0, Math.min(MOST, months))]++;
        total++;
    }

    long total() {
        return total;
    }

    /** The least number of months that a share p of all took at most; {@link Double#NaN} of nothing. */
    public double quantile(double p) {
        long reached = 0;
        for (int months = 0; months <= MOST; months++) {
            reached += counts[months];
            if (total > 0 && reached >= p * total) {
                return months;
            }
        }
        return Double.NaN;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, counts);
        out.writeLong(total);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, counts);
        total = in.readLong();
    }
}

package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.engine.simulation.Persistent;

/** One number a recorded month for each {@link Series}. */
final class MonthlySeries implements Persistent {
    private final double[][] series;
    private final int first;
    private int told;

    /**
     * @param first recorded month, months since 0000-01
     * @param months that are recorded
     */
    MonthlySeries(int first, int months) {
        this.first = first;
        series = new double[Series.values().length][months];
    }

    /** @param t months since the first recorded one */
    void set(Series what, int t, double value) {
        series[what.ordinal()][t] = value;
        told = Math.max(told, t + 1);
    }

    /** @param month months since 0000-01 */
    void add(Series what, int month, double value) {
        series[what.ordinal()][month - first] += value;
    }

    /** A copy; entry 0 is the first recorded month, the last entry that of the last month that was told. */
    double[] of(Series what) {
        return Arrays.copyOf(series[what.ordinal()], told);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(told);
        for (double[] one : series) {
            Kept.write(out, one);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        told = in.readInt();
        for (double[] one : series) {
            Kept.read(in, one);
        }
    }
}

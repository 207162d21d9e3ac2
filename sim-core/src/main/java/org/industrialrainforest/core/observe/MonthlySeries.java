package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.industrialrainforest.engine.simulation.Persistent;

/** One number a recorded month for each {@link Series}. */
final class MonthlySeries implements Persistent {
    private final double[][] series;
    private final int first;

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
    }

    /** @param month months since 0000-01 */
    void add(Series what, int month, double value) {
        series[what.ordinal()][month - first] += value;
    }

    /** A copy; entry 0 is the first recorded month. */
    double[] of(Series what) {
        return series[what.ordinal()].clone();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (double[] one : series) {
            Kept.write(out, one);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (double[] one : series) {
            Kept.read(in, one);
        }
    }
}

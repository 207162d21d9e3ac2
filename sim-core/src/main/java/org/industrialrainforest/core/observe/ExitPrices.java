package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.statistics.Quantiles;

/** What was paid for firms that were listed in recorded months, over what they earned. */
@Internal
public final class ExitPrices implements Persistent {
    private final World world;
    private final Values earnings = new Values();

    ExitPrices(World world) {
        this.world = world;
    }

    /** Takes up a firm that was listed this month: its market value over its profit after tax of twelve months, where it has one. */
    void listed(int row, int month) {
        Firms firms = world.firms;
        double profit = (double) (firms.lastYear(row, Firms.SALES, month)
                + firms.lastYear(row, Firms.ORDERS, month)
                - firms.lastYear(row, Firms.PAY, month)
                - firms.lastYear(row, Firms.SUPPLIES, month)
                - firms.lastYear(row, Firms.TAX, month));
        if (profit > 0) {
            earnings.add(firms.valuation.get(row) / profit);
        }
    }

    /** Median of market value over profit after tax of the last twelve months, of those listed with a profit. */
    public double priceOverEarnings() {
        return earnings.median();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        earnings.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        earnings.read(in);
    }

    /** Some ratios, in the order in which they were seen. */
    static final class Values {
        private double[] values = new double[16];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double median() {
            return size == 0
                    ? Double.NaN
                    : Quantiles.of(Arrays.copyOf(values, size)).median();
        }

        void write(DataOutput out) throws IOException {
            out.writeInt(size);
            for (int i = 0; i < size; i++) {
                out.writeDouble(values[i]);
            }
        }

        void read(DataInput in) throws IOException {
            size = in.readInt();
            values = new double[Math.max(16, size)];
            for (int i = 0; i < size; i++) {
                values[i] = in.readDouble();
            }
        }
    }
}

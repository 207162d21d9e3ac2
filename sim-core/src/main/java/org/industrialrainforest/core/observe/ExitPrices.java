package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.statistics.Quantiles;

/** What was paid for firms that were listed or bought in recorded months, over what they earned or what their last round said. */
@Internal
public final class ExitPrices implements Persistent {
    /** Months after a listing at which its return is measured. */
    static final int HELD = 36;

    private final World world;
    private final Values returns = new Values();
    private final Values earnings = new Values();
    private final Values rounds = new Values();
    private long distressed;

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

    /** Takes up the return on the shares of a firm that was listed three years ago, over what shareholders ask for. */
    void look(int row, FirmStatus status, int month) {
        Firms firms = world.firms;
        if (status == FirmStatus.LISTED && month - firms.left.get(row) == HELD && firms.listedValue.get(row) > 0) {
            double worth = (double) firms.valuation.get(row) + firms.paidOut.get(row);
            returns.add(worth / firms.listedValue.get(row) - asked());
        }
    }

    /** Takes up a listed firm that failed before its return was measured: all is lost but what it had paid out. */
    void failed(int row, int month) {
        Firms firms = world.firms;
        if (firms.listedValue.get(row) > 0 && month - firms.left.get(row) < HELD) {
            returns.add((double) firms.paidOut.get(row) / firms.listedValue.get(row) - asked());
        }
    }

    private double asked() {
        double year = 1 + world.rules.gains().discountShareholders();
        return year * year * year;
    }

    /** Mean over listings of the return in three years, dividends included, less what shareholders ask for in three years. */
    public double threeYears() {
        return returns.mean();
    }

    /** Listings whose return was measured. */
    public int measured() {
        return returns.size;
    }

    /** Takes up a firm that was acquired this month. Sales in distress are counted apart: their price is that of what is left. */
    void acquired(int row) {
        if (world.firms.distressed.get(row) != 0) {
            distressed++;
        } else if (world.firms.overRound.get(row) > 0) {
            rounds.add(world.firms.overRound.get(row));
        }
    }

    /** Successes of a sector in recorded months: listings and acquisitions after the last gate. */
    public long successes(int sector) {
        return world.sectors.everExits.get(sector);
    }

    /** Their value, RMB m. */
    public long successValue(int sector) {
        return world.sectors.everExitValue.get(sector);
    }

    /** Acquisitions in distress. */
    public long distressed() {
        return distressed;
    }

    /** Median of price over the last post-money value, of firms that were bought and not in distress. */
    public double priceOverRound() {
        return rounds.median();
    }

    /** Part of them bought below their last post-money value. */
    public double belowRound() {
        return rounds.below(1);
    }

    /** Median of market value over profit after tax of the last twelve months, of those listed with a profit. */
    public double priceOverEarnings() {
        return earnings.median();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        returns.write(out);
        earnings.write(out);
        rounds.write(out);
        out.writeLong(distressed);
    }

    @Override
    public void read(DataInput in) throws IOException {
        returns.read(in);
        earnings.read(in);
        rounds.read(in);
        distressed = in.readLong();
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

        double mean() {
            return size == 0
                    ? Double.NaN
                    : Arrays.stream(values, 0, size).sorted().sum() / size;
        }

        double below(double bound) {
            return size == 0
                    ? Double.NaN
                    : (double) Arrays.stream(values, 0, size)
                                    .filter(value -> value < bound)
                                    .count()
                            / size;
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

package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;
import org.industrialrainforest.engine.simulation.Reals;

/** Monthly series of each sector. Sales are taken in thousand RMB for concentration, so that squares stay whole. */
public final class SectorTallies implements Persistent {
    private static final int LARGEST = 4;

    private final World world;
    private final double[][][] series;
    /** Sums of the month so far: money in fen, since sums of whole numbers do not show in which order firms stand. */
    private final long[] valuation;

    private final long[] invested;
    private final double[] sales;
    private final long[] alive;
    private final long[] squares;
    private final long[] thousands;
    private final long[][] largest;
    private final Reals raisedSeen;

    SectorTallies(World world, int months) {
        this.world = world;
        int sectors = world.scenario.sectors().size();
        series = new double[sectors][Series.values().length][];
        for (double[][] one : series) {
            for (Series what : Series.values()) {
                one[what.ordinal()] = new double[what.bySector() ? months : 0];
            }
        }
        valuation = new long[sectors];
        invested = new long[sectors];
        sales = new double[sectors];
        alive = new long[sectors];
        squares = new long[sectors];
        thousands = new long[sectors];
        largest = new long[sectors][LARGEST];
        raisedSeen = world.firms.extra("seen_raised", "fen", "private equity raised that was counted already");
    }

    /** Adds a live firm of this month, fresh if its status is; sold are its sales and leaders' orders of the month in whole RMB. */
    void look(int row, FirmStatus status, boolean fresh, boolean works, double sold, int month, int t) {
        Firms firms = world.firms;
        int sector = firms.sector.get(row);
        valuation[sector] += firms.marked(row);
        // A round's tranches are paid later than the round is agreed on.
        double raised = firms.raisedPrivate.get(row);
        double seen = raisedSeen.get(row);
        if (raised != seen) {
            invested[sector] += (long) (raised - seen);
            raisedSeen.set(row, raised);
        }
        if (fresh) {
            series[sector][Series.FIRMS_FOUNDED.ordinal()][t] += firms.founded.get(row) == month ? 1 : 0;
            series[sector][Series.FIRMS_FAILED.ordinal()][t] += status == FirmStatus.FAILED ? 1 : 0;
        }
        if (works) {
            alive[sector]++;
            sales[sector] += sold;
            size(sector, (long) (sold / 1000));
        }
    }

    private void size(int sector, long sales) {
        thousands[sector] += sales;
        squares[sector] += sales * sales;
        long[] top = largest[sector];
        if (sales > top[0]) {
            int i = 0;
            while (i + 1 < LARGEST && top[i + 1] < sales) {
                top[i] = top[i + 1];
                i++;
            }
            top[i] = sales;
        }
    }

    /** Last valuations of all firms in the month so far, fen. */
    long valuation() {
        long sum = 0;
        for (long one : valuation) {
            sum += one;
        }
        return sum;
    }

    /** Closes a recorded month. */
    void monthOver(int month, int t) {
        for (int s = 0; s < series.length; s++) {
            series[s][Series.ECOSYSTEM_VALUATION.ordinal()][t] = Money.rmb(valuation[s]);
            series[s][Series.PRIVATE_INVESTED.ordinal()][t] = Money.rmb(invested[s]);
            series[s][Series.FIRMS_ALIVE.ordinal()][t] = (double) alive[s];
            series[s][Series.SALES.ordinal()][t] = sales[s];
            series[s][Series.ROUNDS.ordinal()][t] = world.sectors.roundsNow.get(s);
            double all = thousands[s];
            series[s][Series.CONCENTRATION.ordinal()][t] = all == 0 ? 0 : squares[s] / all / all;
            series[s][Series.FOUR_LARGEST.ordinal()][t] =
                    all == 0 ? 0 : Arrays.stream(largest[s]).sum() / all;
            valuation[s] = 0;
            invested[s] = 0;
            alive[s] = 0;
            sales[s] = 0;
            thousands[s] = 0;
            squares[s] = 0;
            Arrays.fill(largest[s], 0);
        }
    }

    /** Forgets the investments of burn-in. */
    void burnIn() {
        Firms firms = world.firms;
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row)) {
                raisedSeen.set(row, (double) firms.raisedPrivate.get(row));
            }
        }
    }

    /** Series of the city that are read off its sectors. */
    void together(int t, MonthlySeries city) {
        city.set(Series.FIRMS_ALIVE, t, sum(Series.FIRMS_ALIVE, t));
        city.set(Series.SALES, t, sum(Series.SALES, t));
        city.set(Series.ROUNDS, t, sum(Series.ROUNDS, t));
        city.set(Series.CONCENTRATION, t, weighted(Series.CONCENTRATION, t));
        city.set(Series.FOUR_LARGEST, t, weighted(Series.FOUR_LARGEST, t));
    }

    /** Sum of whole numbers over sectors in a month. */
    double sum(Series what, int t) {
        double sum = 0;
        for (double[][] sector : series) {
            sum += sector[what.ordinal()][t];
        }
        return sum;
    }

    /** Mean of a measure over sectors in a month, weighted by their sales; 0 without sales. */
    public double weighted(Series what, int t) {
        double sum = 0;
        double weight = 0;
        for (double[][] sector : series) {
            double sales = sector[Series.SALES.ordinal()][t];
            if (sales > 0) {
                sum += sales * sector[what.ordinal()][t];
                weight += sales;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** A sector's series by {@link Series}; of length 0 where there is none by sector. */
    double[][] of(int sector) {
        return series[sector];
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (double[][] sector : series) {
            for (double[] one : sector) {
                Kept.write(out, one);
            }
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (double[][] sector : series) {
            for (double[] one : sector) {
                Kept.read(in, one);
            }
        }
    }
}

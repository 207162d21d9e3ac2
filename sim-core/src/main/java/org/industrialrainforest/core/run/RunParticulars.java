package org.industrialrainforest.core.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.core.observe.FacilityUse;
import org.industrialrainforest.core.observe.FirmSizes;
import org.industrialrainforest.core.observe.Holding;
import org.industrialrainforest.core.observe.MoneyFlow;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Reals;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.scenario.Internal;

/**
 * What {@link Particulars} are made of, of one run.
 *
 * @param firstEnds by kind of end and months since founding
 * @param sectors by sector of the scenario and {@link Series}: the sum over recorded months of what adds up, else the last month's value
 */
@Internal
@SuppressWarnings("ArrayRecordComponent")
public record RunParticulars(
        List<MoneyFlow> flows,
        List<Holding> holdings,
        List<FacilityUse> facilities,
        double[][] firstEnds,
        double[] atRisk,
        FirmSizes sizes,
        double[][] sectors) {
    /** Months since founding that curves are known for: fifteen years. */
    static final int AGES = 181;

    static RunParticulars of(Observed observed) {
        double[][] sectors = new double[observed.world.sectors.count()][Series.values().length];
        for (int s = 0; s < sectors.length; s++) {
            for (Series one : Series.values()) {
                double[] months = observed.sector(s)[one.ordinal()];
                sectors[s][one.ordinal()] = total(months, one.adds());
            }
        }
        int ages = Math.min(AGES, observed.series(Series.SALES).length);
        return new RunParticulars(
                observed.moneyFlows(),
                observed.holdings(),
                observed.facilities(),
                observed.firstEnds(ages),
                observed.atRisk(ages),
                observed.sizes(),
                sectors);
    }

    /** Writes all of it, bit by bit. */
    void write(DataOutput to) throws IOException {
        to.writeInt(flows.size());
        for (MoneyFlow flow : flows) {
            to.writeUTF(flow.payer());
            to.writeUTF(flow.payee());
            to.writeUTF(flow.flow());
            to.writeDouble(flow.amount());
        }
        to.writeInt(holdings.size());
        for (Holding holding : holdings) {
            to.writeUTF(holding.party());
            to.writeDouble(holding.before());
            to.writeDouble(holding.after());
        }
        to.writeInt(facilities.size());
        for (FacilityUse use : facilities) {
            to.writeUTF(use.facility());
            to.writeBoolean(use.platform());
            to.writeDouble(use.utilisation());
            to.writeDouble(use.waited());
            to.writeDouble(use.served());
            to.writeDouble(use.refused());
        }
        Reals.writeAll(to, firstEnds);
        Reals.write(to, atRisk);
        sizes.write(to);
        Reals.writeAll(to, sectors);
    }

    /** Reads what {@link #write} wrote. */
    static RunParticulars read(DataInput from) throws IOException {
        List<MoneyFlow> flows = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            flows.add(new MoneyFlow(from.readUTF(), from.readUTF(), from.readUTF(), from.readDouble()));
        }
        List<Holding> holdings = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            holdings.add(new Holding(from.readUTF(), from.readDouble(), from.readDouble()));
        }
        List<FacilityUse> facilities = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            facilities.add(new FacilityUse(
                    from.readUTF(),
                    from.readBoolean(),
                    from.readDouble(),
                    from.readDouble(),
                    from.readDouble(),
                    from.readDouble()));
        }
        return new RunParticulars(
                flows,
                holdings,
                facilities,
                Reals.readAll(from),
                Reals.read(from),
                FirmSizes.read(from),
                Reals.readAll(from));
    }

    private static double total(double[] months, boolean adds) {
        if (months.length == 0) {
            return Double.NaN;
        }
        if (!adds) {
            return months[months.length - 1];
        }
        double sum = 0;
        for (double month : months) {
            sum += month;
        }
        return sum;
    }
}

package org.industrialrainforest.core.run;

import java.util.List;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.core.observe.FacilityUse;
import org.industrialrainforest.core.observe.FirmSizes;
import org.industrialrainforest.core.observe.Holding;
import org.industrialrainforest.core.observe.MoneyFlow;
import org.industrialrainforest.core.observe.Observed;
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

package org.industrialrainforest.core.compare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.observe.Reals;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.engine.time.Month;

/**
 * A run's series by sector as means of calendar years: a twelfth of the room that months take, of which hundreds of runs would fill the
 * memory.
 */
final class SectorYears {
    private final SortedMap<String, double[][]> bySector = new TreeMap<>();

    private SectorYears() {}

    static SectorYears of(RunResult result) {
        SectorYears years = new SectorYears();
        result.sectors().forEach((sector, months) -> {
            double[][] yearly = new double[months.length][];
            for (int s = 0; s < months.length; s++) {
                yearly[s] = means(months[s], result.firstMonth());
            }
            years.bySector.put(sector, yearly);
        });
        return years;
    }

    /** Means over the months of each calendar year, of which the first and the last may be shorter. */
    static double[] means(double[] months, int first) {
        if (months.length == 0) {
            return months;
        }
        int from = new Month(first).year();
        double[] means = new double[new Month(first + months.length - 1).year() - from + 1];
        int[] counts = new int[means.length];
        for (int t = 0; t < months.length; t++) {
            int year = new Month(first + t).year() - from;
            means[year] += months[t];
            counts[year]++;
        }
        for (int year = 0; year < means.length; year++) {
            means[year] /= counts[year];
        }
        return means;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(bySector.size());
        for (Map.Entry<String, double[][]> sector : bySector.entrySet()) {
            to.writeUTF(sector.getKey());
            Reals.writeAll(to, sector.getValue());
        }
    }

    /** Reads what {@link #write} wrote. */
    static SectorYears read(DataInput from) throws IOException {
        SectorYears years = new SectorYears();
        for (int left = from.readInt(); left > 0; left--) {
            String sector = from.readUTF();
            years.bySector.put(sector, Reals.readAll(from));
        }
        return years;
    }

    double[] of(String sector, Series series) {
        double[][] all = bySector.get(sector);
        return all == null ? new double[0] : all[series.ordinal()];
    }
}

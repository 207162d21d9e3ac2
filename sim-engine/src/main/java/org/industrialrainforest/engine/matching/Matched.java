package org.industrialrainforest.engine.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.statistics.Quantiles;

/**
 * What a history match found.
 *
 * @param waves that were done; the last one may leave nothing
 * @param region that is left
 * @param points that fill it evenly; none where it is empty
 * @param members of these, by lot, each different from the others
 * @param parts of the region, of the members
 */
@SuppressWarnings("ArrayRecordComponent") // read only here
public record Matched(List<Wave> waves, Region region, double[][] points, double[][] members, Parts parts) {
    /** Copies its list. */
    public Matched {
        waves = List.copyOf(waves);
    }

    /** Whether nothing is left: no point is as near to the targets as variances allow. */
    public boolean empty() {
        return points.length == 0;
    }

    /**
     * What is left of a dimension.
     *
     * @param low quantile .05 of the region
     * @param high quantile .95
     * @param left their distance over .9, which is 1 where nothing is ruled out
     */
    public record Left(double low, double high, double left) {}

    /** What is left of a dimension; of a region that is not empty. */
    public Left left(int dimension) {
        Quantiles quantiles = Quantiles.of(IntStream.range(0, points.length)
                .mapToDouble(i -> points[i][dimension])
                .toArray());
        double low = quantiles.at(.05);
        double high = quantiles.at(.95);
        return new Left(low, high, (high - low) / .9);
    }
}

package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.statistics.LaplaceFit;
import org.industrialrainforest.engine.statistics.Quantiles;
import org.industrialrainforest.engine.statistics.RankSize;
import org.industrialrainforest.engine.statistics.Subbotin;

/**
 * Sizes and growth of the firms at the end of a run that have had a product for three years: what the rank–size plot and the plot of
 * growth rates are drawn from. With fewer than 50 such firms everything is empty or NaN.
 */
@Internal
public final class FirmSizes {
    /** Ranks at which sizes are kept, about four a factor of ten. */
    private static final int[] RANKS = {
        1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000, 7000, 10000
    };
    /** Standardised growth is counted in bins of this width from −{@value #REACH} to {@value #REACH}. */
    private static final double WIDTH = 0.5;

    private static final int REACH = 6;

    private final int firms;
    private final double[] atRank;
    private final RankSize tail;
    private final double[] density;
    private final int rates;
    private final Subbotin subbotin;
    private final double laplace;

    /**
     * @param ascending yearly sales, RMB, positive and sorted
     * @param growth standardised yearly log growth
     */
    FirmSizes(double[] ascending, double[] growth) {
        firms = ascending.length;
        atRank = new double[RANKS.length];
        density = new double[(int) (2 * REACH / WIDTH)];
        for (int i = 0; i < RANKS.length; i++) {
            atRank[i] = RANKS[i] <= firms ? ascending[firms - RANKS[i]] : Double.NaN;
        }
        tail = RankSize.of(EstablishedFirms.largest(ascending));
        rates = growth.length;
        for (double rate : growth) {
            int bin = (int) Math.floor((rate + REACH) / WIDTH);
            if (bin >= 0 && bin < density.length) {
                density[bin] += 1 / (WIDTH * rates);
            }
        }
        subbotin = subbotin(growth);
        laplace = rates == 0 ? Double.NaN : LaplaceFit.of(growth).scale();
    }

    private FirmSizes(DataInput from) throws IOException {
        firms = from.readInt();
        atRank = Reals.read(from);
        tail = new RankSize(from.readDouble(), from.readDouble(), from.readDouble(), from.readInt());
        density = Reals.read(from);
        rates = from.readInt();
        subbotin = new Subbotin(from.readDouble(), from.readDouble(), from.readDouble(), from.readDouble());
        laplace = from.readDouble();
    }

    /** Reads what {@link #write} wrote. */
    public static FirmSizes read(DataInput from) throws IOException {
        return new FirmSizes(from);
    }

    /** Writes all of it, bit by bit. */
    public void write(DataOutput to) throws IOException {
        to.writeInt(firms);
        Reals.write(to, atRank);
        to.writeDouble(tail.exponent());
        to.writeDouble(tail.intercept());
        to.writeDouble(tail.rSquared());
        to.writeInt(tail.size());
        Reals.write(to, density);
        to.writeInt(rates);
        to.writeDouble(subbotin.location());
        to.writeDouble(subbotin.scale());
        to.writeDouble(subbotin.shape());
        to.writeDouble(subbotin.logLikelihood());
        to.writeDouble(laplace);
    }

    /** About the median, where a fit with free location begins and which is a hundred times quicker. */
    public static Subbotin subbotin(double[] growth) {
        return growth.length == 0
                ? Subbotin.of()
                : Subbotin.about(growth, Quantiles.of(growth).median());
    }

    /** Ranks at which {@link #atRank} tells the size. */
    public static double[] ranks() {
        return Arrays.stream(RANKS).asDoubleStream().toArray();
    }

    /** Middles of the bins of {@link #density}, in standard deviations. */
    public static double[] middles() {
        double[] middles = new double[(int) (2 * REACH / WIDTH)];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = -REACH + (i + 0.5) * WIDTH;
        }
        return middles;
    }

    /** How many firms have sales. */
    public int firms() {
        return firms;
    }

    /** Yearly sales of the firm at each of {@link #ranks}, RMB; NaN beyond the last. */
    public double[] atRank() {
        return atRank.clone();
    }

    /** Exponent ζ of the largest twentieth, at least ten: P(X > x) falls as x^−ζ. */
    public double exponent() {
        return tail.exponent();
    }

    /** Sales at a rank by the fitted line, RMB. */
    public double fittedAt(double rank) {
        return DeterministicMath.exp((tail.intercept() - DeterministicMath.log(rank - 0.5)) / tail.exponent());
    }

    /** How many of the largest the line was fitted to. */
    public int fitted() {
        return tail.size();
    }

    /** How many growth rates there are: two a firm at most. */
    public int rates() {
        return rates;
    }

    /** Share of the growth rates in each bin over its width. */
    public double[] density() {
        return density.clone();
    }

    /** Fit of f(x) = exp(−|(x − m)/a|^b / b) / (2 a b^(1/b) Γ(1 + 1/b)) about the median. */
    public Subbotin subbotin() {
        return subbotin;
    }

    /** Scale a of Laplace's distribution about the same median. */
    public double laplace() {
        return laplace;
    }
}

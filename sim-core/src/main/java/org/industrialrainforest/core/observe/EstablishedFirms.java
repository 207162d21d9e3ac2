package org.industrialrainforest.core.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/** Yearly sales and growth of established firms: those at work that have had a product for three years. */
@Internal
public final class EstablishedFirms {
    /** Months since the product after which a firm is established: its first ramp of sales is over. */
    private static final int RIPE = 36;
    /** Firms without which nothing is said of sizes. */
    private static final int ENOUGH = 50;

    private EstablishedFirms() {}

    /** Yearly sales of firms three years past their product, ascending, RMB; empty below {@value #ENOUGH} such firms. */
    public static double[] yearlySales(World world, int month) {
        return Arrays.stream(selling(world, month))
                .mapToDouble(row -> yearly(world.firms, row, 0, month))
                .filter(x -> x > 0)
                .sorted()
                .toArray();
    }

    private static int[] selling(World world, int month) {
        Firms firms = world.firms;
        int[] selling = Arrays.stream(firms.byIdentity())
                .filter(row -> firms.works(row)
                        && firms.reachedProduct.get(row) > 0
                        && month - firms.reachedProduct.get(row) >= RIPE)
                .toArray();
        return selling.length < ENOUGH ? new int[0] : selling;
    }

    /** The top 5 % of ascending sizes, at least ten. */
    public static double[] largest(double[] ascending) {
        int from = Math.max(0, ascending.length - Math.max(10, ascending.length / 20));
        return Arrays.copyOfRange(ascending, from, ascending.length);
    }

    private static double yearly(Firms firms, int row, int yearsAgo, int month) {
        if (yearsAgo == 0) {
            return Money.rmb(firms.lastYear(row, Firms.SALES, month) + firms.lastYear(row, Firms.ORDERS, month));
        }
        return Money.rmb(firms.booked(row, Firms.SALES, yearsAgo) + firms.booked(row, Firms.ORDERS, yearsAgo));
    }

    /** Yearly log growth: each rate standardised in one of ten bins of size, and the bins' mean log sizes and log spreads. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Growth(double[] standardised, double[] size, double[] spread) {}

    /** Growth of the last two years of firms three years past their product; without rates below {@value #ENOUGH} such firms. */
    public static Growth growth(World world, int month) {
        List<double[]> points = new ArrayList<>();
        for (int row : selling(world, month)) {
            for (int ago = 0; ago < 2; ago++) {
                double now = yearly(world.firms, row, ago, month);
                double before = yearly(world.firms, row, ago + 1, month);
                if (now > 0 && before > 0) {
                    points.add(new double[] {DeterministicMath.log(before), DeterministicMath.log(now / before)});
                }
            }
        }
        points.sort((a, b) -> Double.compare(a[0], b[0]));
        int bins = 10;
        List<Double> standardised = new ArrayList<>();
        double[] x = new double[bins];
        double[] y = new double[bins];
        for (int b = 0; b < bins; b++) {
            List<double[]> bin = points.subList(points.size() * b / bins, points.size() * (b + 1) / bins);
            double size = bin.stream().mapToDouble(p -> p[0]).average().orElse(0);
            double mean = bin.stream().mapToDouble(p -> p[1]).average().orElse(0);
            double sd = Math.sqrt(
                    bin.stream().mapToDouble(p -> (p[1] - mean) * (p[1] - mean)).sum() / Math.max(1, bin.size() - 1));
            x[b] = size;
            y[b] = DeterministicMath.log(Math.max(1e-9, sd));
            bin.forEach(p -> standardised.add((p[1] - mean) / Math.max(1e-9, sd)));
        }
        return new Growth(standardised.stream().mapToDouble(Double::doubleValue).toArray(), x, y);
    }
}

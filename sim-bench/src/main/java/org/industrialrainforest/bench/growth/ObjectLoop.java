package org.industrialrainforest.bench.growth;

import java.util.SplittableRandom;

/** No library: a loop over objects with Java's own generator, normals by its ziggurat. */
public final class ObjectLoop implements Economy {
    private static final class Firm {
        private double sales = Growth.FIRST_SALES;
        private double cash = Growth.FIRST_CASH;
        private final int platform;

        private Firm(int platform) {
            this.platform = platform;
        }

        private void grow(double growth, double luck) {
            sales *= Math.exp(Growth.DRIFT + Growth.SPREAD * growth);
            cash += Growth.earned(sales, luck);
        }
    }

    private final SplittableRandom random = new SplittableRandom(1);
    private final Firm[] firms;
    private final long[] demand = new long[Growth.PLATFORMS];
    private long left;

    public ObjectLoop(int number) {
        firms = new Firm[number];
        for (int i = 0; i < number; i++) {
            firms[i] = new Firm(random.nextInt(Growth.PLATFORMS));
        }
    }

    @Override
    public void live(int months) {
        for (int month = 0; month < months; month++) {
            for (int i = 0; i < firms.length; i++) {
                Firm firm = firms[i];
                firm.grow(random.nextGaussian(), random.nextGaussian());
                demand[firm.platform]++;
                if (random.nextDouble() < Growth.EXIT) {
                    firms[i] = new Firm(random.nextInt(Growth.PLATFORMS));
                    left++;
                }
            }
        }
    }

    @Override
    public long asked() {
        return Columns.sum(demand);
    }

    @Override
    public long left() {
        return left;
    }
}

package org.industrialrainforest.bench.growth;

import ec.util.MersenneTwisterFast;
import sim.engine.SimState;
import sim.engine.Steppable;

/** On MASON, a loop over objects in one steppable: what its manual advises for many simple agents. */
@SuppressWarnings("serial") // MASON's types are serialisable; nothing here is stored
public final class MasonLoop extends SimState implements Economy, Steppable {
    private static final class Firm {
        private double sales = Growth.FIRST_SALES;
        private double cash = Growth.FIRST_CASH;
        private final int platform;

        private Firm(int platform) {
            this.platform = platform;
        }

        private void grow(MersenneTwisterFast random) {
            sales *= Math.exp(Growth.DRIFT + Growth.SPREAD * random.nextGaussian());
            cash += Growth.earned(sales, random.nextGaussian());
        }
    }

    private final Firm[] firms;
    private final long[] demand = new long[Growth.PLATFORMS];
    private long left;

    public MasonLoop(int number) {
        super(1);
        start();
        firms = new Firm[number];
        for (int i = 0; i < number; i++) {
            firms[i] = new Firm(random.nextInt(Growth.PLATFORMS));
        }
        schedule.scheduleRepeating(this);
    }

    @Override
    public void step(SimState state) {
        for (int i = 0; i < firms.length; i++) {
            Firm firm = firms[i];
            firm.grow(random);
            demand[firm.platform]++;
            if (random.nextDouble() < Growth.EXIT) {
                firms[i] = new Firm(random.nextInt(Growth.PLATFORMS));
                left++;
            }
        }
    }

    @Override
    public void live(int months) {
        for (int i = 0; i < months; i++) {
            schedule.step(this);
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

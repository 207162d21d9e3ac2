package org.industrialrainforest.bench.growth;

import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import org.jspecify.annotations.Nullable;

/** On MASON, each firm a steppable that the schedule repeats. The order of firms in a month is shuffled, as is MASON's default. */
@SuppressWarnings("serial") // MASON's types are serialisable; nothing here is stored
public final class MasonAgents extends SimState implements Economy {
    private static final class Firm implements Steppable {
        private final MasonAgents economy;
        private double sales = Growth.FIRST_SALES;
        private double cash = Growth.FIRST_CASH;
        private final int platform;
        private @Nullable Stoppable life;

        private Firm(MasonAgents economy) {
            this.economy = economy;
            platform = economy.random.nextInt(Growth.PLATFORMS);
        }

        @Override
        public void step(SimState state) {
            sales *= Math.exp(Growth.DRIFT + Growth.SPREAD * state.random.nextGaussian());
            cash += Growth.earned(sales, state.random.nextGaussian());
            economy.demand[platform]++;
            if (state.random.nextDouble() < Growth.EXIT && life != null) {
                life.stop();
                economy.left++;
                economy.enter();
            }
        }
    }

    private final long[] demand = new long[Growth.PLATFORMS];
    private long left;

    public MasonAgents(int number) {
        super(1);
        start();
        for (int i = 0; i < number; i++) {
            enter();
        }
    }

    private void enter() {
        Firm firm = new Firm(this);
        firm.life = schedule.scheduleRepeating(firm);
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

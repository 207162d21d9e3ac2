package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draws;

/** What firms without a product live on: contracts for services, renewed when the market looks. */
final class Services {
    private final Firms firms;
    private final SalesParameters rules;
    private final Rhythm looks;
    private final long overhead;
    private final double teamTime;
    private final double kept;
    private final double rootLook;
    private final double[] level;

    Services(World world, long overhead) {
        firms = world.firms;
        rules = world.rules.sales();
        looks = new Rhythm(rules.lookMonths());
        this.overhead = overhead;
        teamTime = world.rules.mechanisms().teamTime() ? world.rules.research().teamTime() : 0;
        kept = DeterministicMath.exp(-rules.serviceReversion() * rules.lookMonths() / 12);
        rootLook = Math.sqrt(rules.lookMonths() / 12.0);
        level = new double[world.scenario.months() + 1];
        for (int age = 0; age < level.length; age++) {
            level[age] = rules.serviceLevel() * (1 - DeterministicMath.exp(-age / rules.serviceRamp()));
        }
    }

    /** What the market sees of a firm now and then: its size, which tells how steady it is. It renews contracts then. */
    void look(int row, int month, Draws draws) {
        int age = month - firms.founded.get(row);
        if (looks.due(age)) {
            firms.volatility.set(row, DesiredSales.volatility(rules, firms.sold.get(row)));
            if (age > 0) {
                renew(row, draws);
            }
        }
    }

    /** Service income of the month: overhead · level · (1 − e^(−age/ramp)) · e^z, as far as research leaves time; fen. */
    long income(int row, int month) {
        int age = month - firms.founded.get(row);
        double time = firms.research.get(row) != 0 ? 1 - teamTime * firms.speed.get(row) : 1;
        return Money.share(overhead, level[Math.min(level.length - 1, age)] * firms.serviceIncome.get(row) * time);
    }

    /** Contracts are renewed when the market looks: z takes a shock as wide as that of sales and returns to its mean in between. */
    private void renew(int row, Draws draws) {
        double mean = rules.serviceQuality() * firms.quality.get(row);
        firms.contract(
                row,
                mean
                        + (firms.service.get(row) - mean) * kept
                        + firms.volatility.get(row) * rootLook * draws.laplace(DesiredSales.SERVICE, firms.id(row)));
    }
}

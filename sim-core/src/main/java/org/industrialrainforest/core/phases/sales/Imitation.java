package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.rules.ImitationRule;
import org.industrialrainforest.core.rules.KnowledgeRatio;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.scenario.KnowledgeParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;

/** Sellers learn from the best of their niche. */
final class Imitation {
    static final Process IMITATION = Process.lifelong("imitation", "learns")
            .means("whether a seller learns from the best of its niche; by firm and year since its product");

    private static final Draw LEARNS = IMITATION.draw("learns");

    /** Log qualities are kept as whole numbers above 0, which means nobody: what is below −16 counts as the least. */
    private static final double BEST_SHIFT = 16;

    private static final double BEST_UNIT = 1 << 24;

    private static final Rhythm YEARS = new Rhythm(12);

    private final World world;

    private final double[] development;

    private final ImitationRule rule;

    Imitation(World world, ImitationRule rule) {
        this.rule = rule;
        this.world = world;
        development = new double[world.scenario.sectors().size()];
        for (int sector = 0; sector < development.length; sector++) {
            for (int stage = 0; stage < world.ladders.productGate(sector); stage++) {
                development[sector] += world.ladders.cost(sector, stage);
            }
        }
    }

    /** Once a year each January: the best quality on sale in each niche. */
    void lookAtNiches() {
        Firms firms = world.firms;
        for (int s = 0; s < world.sectors.count(); s++) {
            for (int niche = 0; niche < world.sectors.nicheBest.width(); niche++) {
                world.sectors.nicheBest.set(s, niche, 0);
                world.sectors.nicheLeak.set(s, niche, 0);
            }
        }
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.works(row) && firms.reachedProduct.get(row) > 0) {
                int s = firms.sector.get(row);
                int niche = firms.niche.get(row);
                long quality = Math.max(1, (long) ((firms.quality.get(row) + BEST_SHIFT) * BEST_UNIT));
                if (quality > world.sectors.nicheBest.get(s, niche)) {
                    world.sectors.nicheBest.set(s, niche, quality);
                    world.sectors.nicheLeak.set(s, niche, (long) (firms.leakage.get(row) * BEST_UNIT));
                }
            }
        }
    }

    /**
     * Once a year a seller may close a part of the gap to the best of its niche; what the best has leaked at platforms shortens the distance. To
     * imitate costs a share of what it cost to develop that part of the product, and who cannot pay does not learn.
     */
    void imitate(int row, int sector, Draws draws, int month, Investment investment) {
        Firms firms = world.firms;
        int age = month - firms.reachedProduct.get(row);
        if (age == 0 || !YEARS.due(age)) {
            return;
        }
        int niche = firms.niche.get(row);
        long best = world.sectors.nicheBest.get(sector, niche);
        double gap = best / BEST_UNIT - BEST_SHIFT - firms.quality.get(row);
        if (best == 0 || gap <= 0) {
            return;
        }
        KnowledgeParameters rules = world.rules.knowledge();
        double leaked = world.sectors.nicheLeak.get(sector, niche) / BEST_UNIT;
        double chance = rule.learns(rules, KnowledgeRatio.of(world, row), gap * (1 - leaked));
        if (draws.happens(LEARNS, firms.id(row), 0, age / 12, chance)) {
            double learnt = rules.imitationGain() * gap;
            double cost = ImitationRule.cost(rules, learnt, development[sector]);
            if (cost <= Money.rmb(firms.cash(row))) {
                investment.develop(row, cost);
                firms.quality.add(row, learnt);
            }
        }
    }
}

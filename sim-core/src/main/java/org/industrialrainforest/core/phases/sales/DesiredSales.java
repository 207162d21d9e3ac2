package org.industrialrainforest.core.phases.sales;

import org.industrialrainforest.core.rules.KnowledgeRatio;
import org.industrialrainforest.core.rules.Licence;
import org.industrialrainforest.core.rules.Rhythm;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.rules.VarianceGamma;
import org.industrialrainforest.core.scenario.SalesParameters;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.random.Stretch;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tally;

/** What firms would sell if there were demand for all of it, and what the market sees of them. */
final class DesiredSales {
    static final Process MARKET = Process.monthly("market", "product-up", "product-down", "service")
            .means("shocks to sales and to service contracts; by firm and calendar month");

    private static final Draw PRODUCT_UP = MARKET.draw("product-up");

    private static final Draw PRODUCT_DOWN = MARKET.draw("product-down");

    static final Draw SERVICE = MARKET.draw("service");

    /** Attractiveness is kept within e^±4, lest one firm's number decide for a sector. */
    private static final double MOST_ATTRACTION = 4;

    /** A product desires at least this, RMB a month: from nothing no growth rate leads anywhere. */
    static final double SMALLEST = 1e4;

    /** Sizes below count as this, RMB m a year. */
    private static final double SMALLEST_SIZE = .1;

    /** Desires are summed in thousands of RMB: to 10⁻⁴ RMB a firm, and up to 10¹⁴ RMB a sector and month. */
    static final double THOUSAND = 1e3;

    private static final double ROOT_HALF = Math.sqrt(.5);

    /** No product grows to more than e times itself in a month, whatever is drawn. */
    private static final double MOST_GROWTH = 1;

    private final World world;

    private final Imitation imitation;

    private final Markets markets;

    private final boolean imitates;

    private final double[] growthByAge;

    private final Rhythm looks;

    DesiredSales(World world, Markets markets, Imitation imitation) {
        this.world = world;
        this.markets = markets;
        this.imitation = imitation;
        imitates = world.rules.mechanisms().imitation();
        SalesParameters rules = world.rules.sales();
        growthByAge = new double[world.scenario.months() + 1];
        for (int age = 0; age < growthByAge.length; age++) {
            growthByAge[age] = Valuation.growth(rules, age / 12.0);
        }
        looks = new Rhythm(rules.lookMonths());
    }

    /**
     * Desired sales follow growth by age, room in the market, relative attractiveness, and a shock that is smaller for larger firms.
     *
     * @param room part of each market's demand that is not served
     */
    void desire(Rows rows, int month, double[] room) {
        Firms firms = world.firms;
        SalesParameters rules = world.rules.sales();
        Draws draws = rows.draws();
        int part = rows.part();
        Tally.Part desired = world.sums.desired.part(part);
        Tally.Part fitness = world.sums.fitness.part(part);
        Tally.Part attractions = world.sums.attraction.part(part);
        Tally.Part sellers = world.sums.sellers.part(part);
        double beforeScaleUp = rules.beforeScaleUpM() * 1e6 / 12;
        Investment investment = new Investment(world, part);
        Stretch shocks = draws.stretch();
        int seller = 0;
        for (int row = rows.first(); row < rows.end(); row++) {
            if ((row - rows.first()) % Stretch.LENGTH == 0) {
                drawShocks(row, Math.min(rows.end(), row + Stretch.LENGTH), draws, shocks);
                seller = 0;
            }
            if (!firms.sells(row)) {
                continue;
            }
            int launched = firms.reachedProduct.get(row);
            int sector = firms.sector.get(row);
            if (launched == month || looks.due(month - firms.founded.get(row))) {
                lookAt(row);
            }
            if (imitates) {
                imitation.imitate(row, sector, draws, month, investment);
            }
            int market = markets.of(row);
            double growth = growthByAge[Math.min(month - launched, growthByAge.length - 1)] * room[market] / 12
                    + markets.selection(row);
            double shock = firms.volatility.get(row) * VarianceGamma.shock(shocks.first(seller), shocks.second(seller));
            seller++;
            double now = firms.product.get(row);
            double grown = now * DeterministicMath.exp(Math.min(MOST_GROWTH, growth + shock));
            if (firms.stage.get(row) < world.ladders.stages(sector)) {
                grown = Math.min(grown, Math.max(now, beforeScaleUp * Licence.kept(world, row)));
            }
            grown = Math.max(SMALLEST, investment.affordable(row, now, grown));
            investment.invest(row, Math.max(0, grown - now));
            firms.product.set(row, grown);
            desired.addReal(market, grown / THOUSAND);
            if (markets.niches()) {
                fitness.addReal(market, markets.fitness(row, grown / THOUSAND));
            }
            attractions.addReal(sector, firms.attraction.get(row));
            sellers.add(sector, 1);
        }
    }

    /** Draws for all sellers of a stretch at once; they are read in the same order. */
    private void drawShocks(int first, int end, Draws draws, Stretch sellers) {
        Firms firms = world.firms;
        sellers.clear();
        for (int row = first; row < end; row++) {
            if (firms.sells(row)) {
                sellers.add(firms.id(row));
            }
        }
        draws.uniforms(PRODUCT_UP, PRODUCT_DOWN, sellers);
    }

    /** What the market sees of a firm now and then: its size, which tells how steady it is, and how attractive its product is. */
    private void lookAt(int row) {
        world.firms.volatility.set(row, volatility(world.rules.sales(), world.firms.sold.get(row)));
        world.firms.attraction.set(row, attraction(row));
    }

    /** Standard deviation of yearly growth, over √2 as a shock has a yearly variance of two, of a firm that sells so much a month, RMB. */
    static double volatility(SalesParameters rules, double sold) {
        double size = Math.max(SMALLEST_SIZE, sold * 12 / 1e6);
        return ROOT_HALF * rules.volatility() * DeterministicMath.exp(-rules.sizeBeta() * DeterministicMath.log(size));
    }

    /** η(ln q + κ ln(K/K̄)). */
    private double attraction(int row) {
        SalesParameters rules = world.rules.sales();
        double value = rules.attractionQuality()
                * (world.firms.quality.get(row)
                        + rules.attractionKnowledge() * KnowledgeRatio.log(KnowledgeRatio.of(world, row)));
        return Math.max(-MOST_ATTRACTION, Math.min(MOST_ATTRACTION, value));
    }
}

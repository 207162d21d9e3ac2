package org.industrialrainforest.core.phases.sales;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.rules.ImitationRule;
import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tally;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 7. Firms earn from services, orders and products and pay overhead and the cost of sales. Products share the contestable demand of their
 * niche: when more is desired than demanded it is divided, and what model firms take, less the part that expands demand, incumbents lose.
 */
@Meaning(
        en = "Firms earn from services, orders and, after the product gate, products, and pay overhead, rent and "
                + "the cost of sales. Desired sales grow with age, room in the market, attractiveness and a "
                + "heavy-tailed shock; within a niche market shares follow attractiveness, and where a "
                + "niche's demand is exceeded all keep their shares of it, so that demand is conserved. What model firms sell, less the part that expands "
                + "demand, incumbents lose. Sellers imitate the best of their niche.")
public final class Selling implements Phase {
    private final World world;

    private final boolean imitates;

    private final Imitation imitation;

    private final Markets markets;

    private final DesiredSales desired;

    private final Rationing rationing;

    private final Deliveries deliveries;

    private final long overhead;

    private final long[] givenRent;

    private final long[] placeRent;

    private final Services services;

    public Selling(World world, ImitationRule imitationRule) {
        this.world = world;
        imitates = world.rules.mechanisms().imitation();
        imitation = new Imitation(world, imitationRule);
        markets = new Markets(world);
        desired = new DesiredSales(world, markets, imitation);
        rationing = new Rationing(world, markets);
        deliveries = new Deliveries(world, rationing);
        overhead = Money.fenOfMillions(world.rules.research().overheadM());
        givenRent = new long[world.parks.count()];
        Arrays.setAll(givenRent, park -> ParkRent.given(world, park));
        placeRent = world.scenario.incubators().stream()
                .mapToLong(i -> Money.fenOfMillions(i.rentM() / 12))
                .toArray();
        services = new Services(world, overhead);
    }

    @Override
    public List<Process> processes() {
        return List.of(DesiredSales.MARKET, Imitation.IMITATION);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        demand(month);
        if (imitates && tick.january()) {
            imitation.lookAtNiches();
        }
        Sums sums = world.sums;
        sums.desired.reset();
        sums.fitness.reset();
        sums.attraction.reset();
        sums.sellers.reset();
        sums.sold.reset();
        double[] room = markets.room();
        tick.each(world.firms, rows -> desired.desire(rows, month, room));
        rationing.ration(tick);
        markets.means();
        for (int s = 0; s < world.sectors.count(); s++) {
            long sellers = sums.sellers.total(s);
            world.sectors.attraction.set(s, sellers == 0 ? 0 : sums.attraction.real(s) / sellers);
        }
        if (world.rules.mechanisms().supplyLinks()) {
            deliveries.deliver(tick);
        }
        long[] rent = new long[givenRent.length];
        for (int park = 0; park < rent.length; park++) {
            rent[park] = ParkRent.ofMonth(world, park);
        }
        tick.each(world.firms, rows -> sell(rows, rent, month));
        markets.sold();
        incumbents();
    }

    private void demand(int month) {
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        for (int s = 0; s < world.sectors.count(); s++) {
            Sector sector = world.scenario.sectors().get(s);
            markets.demand(
                    s,
                    Money.fen(world.rules.sales().contestable()
                            * sector.demandBn()
                            * 1e9
                            / 12
                            * DeterministicMath.exp(DeterministicMath.log1p(sector.demandGrowth()) * years)));
        }
    }

    /** Firms sell, serve and deliver, and pay what that and their keep costs. */
    private void sell(Rows rows, long[] rent, int month) {
        Firms firms = world.firms;
        double salesEvidence = world.rules.quality().salesEvidence() / 12;
        double orderEvidence =
                world.rules.mechanisms().linkEvidence() ? world.rules.quality().orderEvidence() / 12 : 0;
        double supplyEvidence = world.rules.supply().evidence() / 12;
        Tally.Part sold = world.sums.sold.part(rows.part());
        Till till = new Till(world, overhead, givenRent, rent, placeRent, rows.part());
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            int sector = firms.sector.get(row);
            long product = 0;
            long service = 0;
            if (firms.reachedProduct.get(row) > 0) {
                product = sellProduct(row);
                sold.add(markets.niche(sector, firms.niche.get(row)), product);
                firms.evidence.add(row, salesEvidence);
            } else {
                services.look(row, month, rows.draws());
                service = services.income(row, month);
            }
            double ordered = firms.orders.get(row);
            long orders = 0;
            if (ordered > 0) {
                orders = Money.fen(ordered);
                firms.evidence.add(row, orderEvidence);
            }
            long delivered = firms.delivered.get(row);
            if (delivered > 0) {
                firms.evidence.add(row, supplyEvidence);
            }
            firms.sold.set(row, Money.rmb(product + service + orders + delivered));
            till.take(row, product, service, orders);
            long goods = product + orders + delivered;
            till.pay(row, goods == 0 ? 0 : Money.share(goods, 1 - world.ladders.margin(sector)));
        }
    }

    /** Product sales of the month: what is desired, or its part of demand that binds. */
    private long sellProduct(int row) {
        Firms firms = world.firms;
        double wanted = firms.product.get(row);
        double sold = wanted * rationing.part(row);
        if (sold < wanted) {
            firms.product.set(row, Math.max(DesiredSales.SMALLEST, sold));
        }
        return (long) Math.floor(sold * Money.RMB);
    }

    /** Incumbents sell the rest of what users would have bought from them. */
    private void incumbents() {
        long demand = 0;
        for (int s = 0; s < world.sectors.count(); s++) {
            demand += world.sectors.demand.get(s);
        }
        long displaced = Money.share(
                world.real.total(Real.SALES.ordinal()), 1 - world.rules.gains().demandExpansion());
        long sales = Math.max(0, demand - displaced);
        world.ledger.transfer(world.accounts.users, 0, world.accounts.rivals, 0, sales, Flow.INCUMBENT_SALES);
        world.real.add(Real.INCUMBENT_SALES.ordinal(), sales);
    }
}

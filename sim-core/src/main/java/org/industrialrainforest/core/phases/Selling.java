package org.industrialrainforest.core.phases;

import java.util.List;
import org.industrialrainforest.core.engine.Phase;
import org.industrialrainforest.core.engine.Rows;
import org.industrialrainforest.core.engine.Tick;
import org.industrialrainforest.core.ledger.Flow;
import org.industrialrainforest.core.ledger.Journal;
import org.industrialrainforest.core.money.Money;
import org.industrialrainforest.core.random.DeterministicMath;
import org.industrialrainforest.core.random.Draw;
import org.industrialrainforest.core.random.Process;
import org.industrialrainforest.core.rules.ImitationRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.rules.VarianceGamma;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;

/**
 * Phase 7. Firms earn from services, orders and products and pay overhead and the cost of sales. Products share a contestable demand: when
 * more is desired than demanded it is divided by attractiveness, and what model firms take, less the part that expands demand, incumbents lose.
 */
public final class Selling implements Phase {
    private static final Process MARKET =
            Process.monthly("market", "product-up", "product-down", "service-up", "service-down");
    private static final Draw PRODUCT_UP = MARKET.draw("product-up");
    private static final Draw PRODUCT_DOWN = MARKET.draw("product-down");
    private static final Draw SERVICE_UP = MARKET.draw("service-up");
    private static final Draw SERVICE_DOWN = MARKET.draw("service-down");
    private static final Process IMITATION = Process.lifelong("imitation", "learns");
    private static final Draw LEARNS = IMITATION.draw("learns");
    private static final double BEST_SHIFT = 16;
    private static final double BEST_UNIT = 1 << 24;
    private static final int VOLATILITY_EVERY = 6;
    private static final double SMALLEST = 1e4;
    /** Desires are summed in thousands of RMB: to 10⁻⁴ RMB a firm, and up to 10¹⁴ RMB a sector and month. */
    private static final double THOUSAND = 1e3;

    private static final double NOT_BINDING = -1;

    private final World world;
    private final long[] rent;
    private final double[] serviceRamp;
    private final double[] growthByAge;

    public Selling(World world) {
        this.world = world;
        Rules.Sales rules = world.rules.sales();
        rent = world.scenario.parks().stream()
                .mapToLong(p -> Money.fenOfMillions(p.rentM() / 12))
                .toArray();
        serviceRamp = new double[world.scenario.months() + 1];
        growthByAge = new double[world.scenario.months() + 1];
        for (int age = 0; age < serviceRamp.length; age++) {
            serviceRamp[age] = 1 - DeterministicMath.exp(-age / rules.serviceRamp());
            growthByAge[age] = Valuation.growth(rules, age / 12.0);
        }
    }

    @Override
    public List<Process> processes() {
        return List.of(MARKET, IMITATION);
    }

    @Override
    public void run(Tick tick) {
        int month = tick.month();
        demand(month);
        if (tick.january()) {
            lookAtNiches();
        }
        Sums sums = world.sums;
        sums.desired.reset();
        sums.weighted.reset();
        sums.attraction.reset();
        sums.sellers.reset();
        tick.each(world.firms, rows -> desire(rows, month));
        boolean anyBinds = false;
        for (int s = 0; s < world.sectors.count(); s++) {
            anyBinds |= binds(s);
        }
        if (anyBinds) {
            tick.each(world.firms, this::weigh);
        }
        for (int s = 0; s < world.sectors.count(); s++) {
            long sellers = sums.sellers.total(s);
            world.sectors.attraction.set(s, sellers == 0 ? 0 : sums.attraction.real(s) / sellers);
            double demand = Money.rmb(world.sectors.demand.get(s)) / THOUSAND;
            world.sectors.crowding.set(s, binds(s) ? demand / sums.weighted.real(s) : NOT_BINDING);
            world.sectors.sales.set(s, 0);
        }
        world.sums.sold.reset();
        tick.each(world.firms, rows -> sell(rows, month));
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.sales.set(s, world.sums.sold.total(s));
        }
        incumbents();
    }

    private void demand(int month) {
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        for (int s = 0; s < world.sectors.count(); s++) {
            Sector sector = world.scenario.sectors().get(s);
            world.sectors.demand.set(
                    s,
                    Money.fen(sector.demandBn()
                            * 1e9
                            / 12
                            * DeterministicMath.exp(DeterministicMath.log1p(sector.demandGrowth()) * years)));
        }
    }

    /** Desired sales follow growth by age, room in the market, relative attractiveness, and a shock that is smaller for larger firms. */
    private void desire(Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Sales rules = world.rules.sales();
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            long id = firms.id(row);
            boolean sells = firms.reachedProduct.get(row) > 0;
            if ((month - firms.founded.get(row)) % VOLATILITY_EVERY == 0) {
                double size = Math.max(.1, firms.sold.get(row) * 12 / 1e6);
                firms.volatility.set(
                        row,
                        rules.volatility() * DeterministicMath.exp(-rules.sizeBeta() * DeterministicMath.log(size)));
            }
            double sd = firms.volatility.get(row) / Math.sqrt(2.0);
            if (!sells) {
                double shock = VarianceGamma.shock(
                        rows.draws().uniform(SERVICE_UP, id), rows.draws().uniform(SERVICE_DOWN, id));
                firms.service.add(row, sd * shock);
                continue;
            }
            int sector = firms.sector.get(row);
            imitate(row, sector, rows, month);
            double attraction = attraction(row, sector);
            double demand = Money.rmb(world.sectors.demand.get(sector));
            double room = demand <= 0 ? 0 : Math.max(0, 1 - Money.rmb(world.sectors.sales.get(sector)) / demand);
            int age = month - firms.reachedProduct.get(row);
            double growth = growthByAge[Math.min(age, growthByAge.length - 1)] * room
                    + rules.replicator() * (attraction - world.sectors.attraction.get(sector));
            double shock = VarianceGamma.shock(
                    rows.draws().uniform(PRODUCT_UP, id), rows.draws().uniform(PRODUCT_DOWN, id));
            double grown = firms.product.get(row) * DeterministicMath.exp(Math.min(1, growth / 12 + sd * shock));
            if (firms.stage.get(row) < world.ladders.stages(sector)) {
                grown = Math.min(grown, Math.max(firms.product.get(row), rules.beforeScaleUpM() * 1e6 / 12));
            }
            grown = Math.max(SMALLEST, affordable(row, grown));
            invest(row, grown - firms.product.get(row), rows);
            firms.product.set(row, grown);
            double desired = grown / THOUSAND;
            world.sums.desired.addReal(rows.chunk(), sector, desired);
            world.sums.attraction.addReal(rows.chunk(), sector, attraction);
            world.sums.sellers.add(rows.chunk(), sector, 1);
        }
    }

    /** Once a year each January: the best quality on sale in each niche. */
    private void lookAtNiches() {
        Firms firms = world.firms;
        for (int s = 0; s < world.sectors.count(); s++) {
            for (int niche = 0; niche < Sectors.NICHES; niche++) {
                world.sectors.nicheBest.set(s, niche, 0);
                world.sectors.nicheLeak.set(s, niche, 0);
            }
        }
        for (int row = 0; row < firms.end(); row++) {
            if (firms.live(row) && firms.works(row) && firms.reachedProduct.get(row) > 0) {
                int s = firms.sector.get(row);
                int niche = firms.niche.get(row);
                long quality = (long) ((firms.quality.get(row) + BEST_SHIFT) * BEST_UNIT);
                if (quality > world.sectors.nicheBest.get(s, niche)) {
                    world.sectors.nicheBest.set(s, niche, quality);
                    world.sectors.nicheLeak.set(s, niche, (long) (firms.leakage.get(row) * BEST_UNIT));
                }
            }
        }
    }

    /** Once a year a seller may close a part of the gap to the best of its niche; what the best has leaked at platforms makes it easier. */
    private void imitate(int row, int sector, Rows rows, int month) {
        Firms firms = world.firms;
        int age = month - firms.reachedProduct.get(row);
        long best = world.sectors.nicheBest.get(sector, firms.niche.get(row));
        if (age == 0 || age % 12 != 0 || best == 0) {
            return;
        }
        Rules.Knowledge rules = world.rules.knowledge();
        double gap = best / BEST_UNIT - BEST_SHIFT - firms.quality.get(row);
        if (gap <= 0) {
            return;
        }
        double ratio = firms.knowledge.get(row) / Math.max(1e-9, world.sectors.knowledge.get(sector));
        double leaked = world.sectors.nicheLeak.get(sector, firms.niche.get(row)) / BEST_UNIT;
        double chance = ImitationRule.chance(rules, ratio, gap * (1 - leaked));
        if (rows.draws().happens(LEARNS, firms.id(row), 0, age / 12, chance)) {
            firms.quality.add(row, rules.imitationGain() * gap);
        }
    }

    /** η(ln q + κ ln K). */
    private double attraction(int row, int sector) {
        Rules.Sales rules = world.rules.sales();
        double ratio =
                Math.max(.05, world.firms.knowledge.get(row) / Math.max(1e-9, world.sectors.knowledge.get(sector)));
        double value = rules.attractionQuality()
                * (world.firms.quality.get(row) + rules.attractionKnowledge() * DeterministicMath.log(ratio));
        return Math.max(-4, Math.min(4, value));
    }

    /** Growth needs working capital. */
    private double affordable(int row, double wanted) {
        double now = world.firms.product.get(row);
        double price = world.rules.sales().growthCapital() * 12;
        if (wanted <= now || price <= 0) {
            return wanted;
        }
        double spare = .5 * Money.rmb(world.firms.cash(row));
        return Math.min(wanted, now + spare / price);
    }

    /** Pays for the equipment and stocks that added sales need. */
    private void invest(int row, double added, Rows rows) {
        if (added <= 0) {
            return;
        }
        Firms firms = world.firms;
        long fen = Math.min(
                firms.cash(row), Money.fen(added * 12 * world.rules.sales().growthCapital()));
        world.ledger
                .journal(rows.chunk())
                .pay(world.accounts.firms(), row, world.accounts.suppliers, fen, Flow.SUPPLIES);
        firms.book(row, Firms.SUPPLIES, fen);
        world.real.add(rows.chunk(), Real.SUPPLIES.ordinal(), fen);
    }

    private void sell(Rows rows, int month) {
        Firms firms = world.firms;
        Rules.Sales rules = world.rules.sales();
        double overhead = world.rules.research().overheadM() * 1e6;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            int sector = firms.sector.get(row);
            boolean sells = firms.reachedProduct.get(row) > 0;
            Journal journal = world.ledger.journal(rows.chunk());
            long product = 0;
            long service = 0;
            if (sells) {
                double crowding = world.sectors.crowding.get(sector);
                double sold = firms.product.get(row);
                if (crowding != NOT_BINDING) {
                    sold *= crowding * DeterministicMath.exp(attraction(row, sector));
                    firms.product.set(row, Math.max(SMALLEST, sold));
                }
                product = (long) Math.floor(sold * Money.RMB);
                world.sums.sold.add(rows.chunk(), sector, product);
            } else {
                int age = Math.min(serviceRamp.length - 1, month - firms.founded.get(row));
                service = Money.fen(overhead
                        * rules.serviceLevel()
                        * serviceRamp[age]
                        * DeterministicMath.exp(Math.min(5, firms.service.get(row))));
            }
            long orders = firms.orders.get(row) > 0 ? Money.fen(firms.orders.get(row)) : 0;
            journal.receive(world.accounts.users, world.accounts.firms(), row, product, Flow.PRODUCT_SALES);
            journal.receive(world.accounts.users, world.accounts.firms(), row, service, Flow.SERVICE_SALES);
            journal.receive(world.accounts.leaders, world.accounts.firms(), row, orders, Flow.ORDERS);
            firms.book(row, Firms.SALES, product + service);
            firms.book(row, Firms.ORDERS, orders);
            world.real.add(rows.chunk(), Real.SALES.ordinal(), product + service);
            world.real.add(rows.chunk(), Real.ORDERS.ordinal(), orders);
            firms.sold.set(row, Money.rmb(product + service + orders));
            pay(row, sector, product + orders, rows, journal);
            if (sells) {
                firms.evidence.add(row, world.rules.quality().salesEvidence() / 12);
            }
            if (orders > 0 && world.rules.mechanisms().linkEvidence()) {
                firms.evidence.add(row, world.rules.quality().orderEvidence() / 12);
            }
        }
    }

    /** Whether more is desired of a sector this month than is demanded. */
    private boolean binds(int sector) {
        return world.sums.desired.real(sector) > Money.rmb(world.sectors.demand.get(sector)) / THOUSAND;
    }

    /** Sums desired sales by attractiveness where demand binds. */
    private void weigh(Rows rows) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.live(row) && firms.works(row) && firms.reachedProduct.get(row) > 0) {
                int sector = firms.sector.get(row);
                if (binds(sector)) {
                    double desired = firms.product.get(row) / THOUSAND;
                    double weight = DeterministicMath.exp(attraction(row, sector));
                    world.sums.weighted.addReal(rows.chunk(), sector, desired * weight);
                }
            }
        }
    }

    /** Cost of sales, growth capital, overhead with the founder's pay, rent. A firm pays no more than it has. */
    private void pay(int row, int sector, long sales, Rows rows, Journal journal) {
        Firms firms = world.firms;
        Rules.Sales rules = world.rules.sales();
        double margin = world.ladders.margin(sector);
        long cost = Money.share(sales, 1 - margin);
        long founder = Math.min(
                firms.cash(row), Money.fen(world.rules.founding().founderPayShare() * firms.outsidePay.get(row)));
        founder = Math.min(founder, Money.fenOfMillions(world.rules.research().overheadM()));
        if (firms.status.get(row) != Firms.ACTIVE) {
            founder = 0;
        }
        journal.pay(world.accounts.firms(), row, world.accounts.founders, founder, Flow.PAY);
        long overhead = Money.fenOfMillions(world.rules.research().overheadM()) - founder;
        long due = firms.park.has(row) ? rent[firms.park.get(row)] : 0;
        due = Math.min(due, overhead);
        long staff = Math.min(firms.cash(row), Money.share(cost, rules.staffShare()) + (overhead - due) / 2);
        journal.pay(world.accounts.firms(), row, world.accounts.staff, staff, Flow.PAY);
        long suppliers = Math.min(
                firms.cash(row),
                cost - Money.share(cost, rules.staffShare()) + (overhead - due) - (overhead - due) / 2);
        journal.pay(world.accounts.firms(), row, world.accounts.suppliers, suppliers, Flow.SUPPLIES);
        boolean sheltered = firms.incubator.has(row) && world.rules.mechanisms().incubationPlaces();
        due = sheltered ? 0 : Math.min(firms.cash(row), due);
        journal.pay(world.accounts.firms(), row, world.accounts.suppliers, due, Flow.RENT);
        firms.book(row, Firms.PAY, staff + founder);
        firms.book(row, Firms.SUPPLIES, suppliers + due);
        world.real.add(rows.chunk(), Real.WAGES.ordinal(), staff);
        world.real.add(rows.chunk(), Real.SUPPLIES.ordinal(), suppliers + due);
        if (firms.status.get(row) == Firms.ACTIVE) {
            world.real.add(rows.chunk(), Real.FOUNDER_TIME.ordinal(), Money.fen(firms.outsidePay.get(row)));
        }
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

package org.industrialrainforest.core.phases;

import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.rules.ImitationRule;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.rules.VarianceGamma;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.Sectors;
import org.industrialrainforest.core.world.Sums;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Flow;
import org.industrialrainforest.engine.ledger.Journal;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Tally;
import org.industrialrainforest.engine.simulation.Tick;

/**
 * Phase 7. Firms earn from services, orders and products and pay overhead and the cost of sales. Products share a contestable demand: when
 * more is desired than demanded it is divided by attractiveness, and what model firms take, less the part that expands demand, incumbents lose.
 */
@Meaning(
        en = "Firms earn from services, orders and, after the product gate, products, and pay overhead, rent and "
                + "the cost of sales. Desired sales grow with age, room in the market, attractiveness and a "
                + "heavy-tailed shock; where they exceed the sector's contestable demand they are rationed by "
                + "attractiveness, so that demand is conserved. What model firms sell, less the part that expands "
                + "demand, incumbents lose. Sellers imitate the best of their niche.",
        zh = "企业以服务、订单以及（通过产品关后）产品销售获得收入，支付管理费、租金与销售成本。期望销售随年龄、市"
                + "场余量、吸引力与厚尾冲击增长；超过部门可争夺需求时按吸引力配给，需求守恒。模型企业的销售除去扩大需求"
                + "的部分，由在位企业失去。销售者会模仿同领域最优者。")
public final class Selling implements Phase {
    private static final Process MARKET = Process.monthly("market", "product-up", "product-down", "service")
            .means("shocks to sales and to service contracts; by firm and calendar month", "销售与服务合同的冲击；按企业与日历月");
    private static final Draw PRODUCT_UP = MARKET.draw("product-up");
    private static final Draw PRODUCT_DOWN = MARKET.draw("product-down");
    private static final Draw SERVICE = MARKET.draw("service");
    private static final Process IMITATION = Process.lifelong("imitation", "learns")
            .means(
                    "whether a seller learns from the best of its niche; by firm and year since its product",
                    "销售者是否向同领域最优者学习；按企业与产品上市后的年数");
    private static final Draw LEARNS = IMITATION.draw("learns");
    private static final double BEST_SHIFT = 16;
    private static final double BEST_UNIT = 1 << 24;
    /** Attractiveness is kept within e^±4, lest one firm's number decide for a sector. */
    private static final double MOST_ATTRACTION = 4;
    /** Knowledge below a twentieth of the mean counts as a twentieth. */
    private static final double LEAST_KNOWLEDGE = .05;
    /** A product desires at least this, RMB a month: from nothing no growth rate leads anywhere. */
    private static final double SMALLEST = 1e4;
    /** Sizes below count as this, RMB m a year. */
    private static final double SMALLEST_SIZE = .1;
    /** Desires are summed in thousands of RMB: to 10⁻⁴ RMB a firm, and up to 10¹⁴ RMB a sector and month. */
    private static final double THOUSAND = 1e3;

    private static final double NOT_BINDING = -1;
    private static final double ROOT_HALF = Math.sqrt(.5);

    private final World world;
    private final boolean rivalry;
    private final boolean imitation;
    private final long overhead;
    private final long[] rent;
    private final long[] placeRent;
    private final double[] serviceLevel;
    private final double[] growthByAge;
    private final double serviceKept;
    private final double rootLook;
    private final double[] development;

    public Selling(World world) {
        this.world = world;
        Rules.Sales rules = world.rules.sales();
        rivalry = world.rules.mechanisms().rivalry();
        imitation = world.rules.mechanisms().imitation();
        overhead = Money.fenOfMillions(world.rules.research().overheadM());
        rent = world.scenario.parks().stream()
                .mapToLong(p -> Money.fenOfMillions(p.rentM() / 12))
                .toArray();
        placeRent = world.scenario.incubators().stream()
                .mapToLong(i -> Money.fenOfMillions(i.rentM() / 12))
                .toArray();
        serviceLevel = new double[world.scenario.months() + 1];
        growthByAge = new double[world.scenario.months() + 1];
        for (int age = 0; age < serviceLevel.length; age++) {
            serviceLevel[age] = rules.serviceLevel() * (1 - DeterministicMath.exp(-age / rules.serviceRamp()));
            growthByAge[age] = Valuation.growth(rules, age / 12.0);
        }
        serviceKept = DeterministicMath.exp(-rules.serviceReversion() * rules.lookMonths() / 12);
        rootLook = Math.sqrt(rules.lookMonths() / 12.0);
        development = new double[world.scenario.sectors().size()];
        for (int sector = 0; sector < development.length; sector++) {
            for (int stage = 0; stage < world.ladders.productGate(sector); stage++) {
                development[sector] += world.ladders.cost(sector, stage);
            }
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
        if (imitation && tick.january()) {
            lookAtNiches();
        }
        Sums sums = world.sums;
        sums.desired.reset();
        sums.attraction.reset();
        sums.sellers.reset();
        sums.sold.reset();
        double[] room = room();
        tick.each(world.firms, rows -> desire(rows, month, room));
        ration(tick);
        for (int s = 0; s < world.sectors.count(); s++) {
            long sellers = sums.sellers.total(s);
            world.sectors.attraction.set(s, sellers == 0 ? 0 : sums.attraction.real(s) / sellers);
        }
        tick.each(world.firms, rows -> sell(rows, month));
        for (int s = 0; s < world.sectors.count(); s++) {
            world.sectors.sales.set(s, sums.sold.total(s));
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

    /** Part of each sector's demand that nobody of the city served last month. */
    private double[] room() {
        double[] room = new double[world.sectors.count()];
        for (int s = 0; s < room.length; s++) {
            double demand = Money.rmb(world.sectors.demand.get(s));
            room[s] = demand <= 0 ? 0 : Math.max(0, 1 - Money.rmb(world.sectors.sales.get(s)) / demand);
        }
        return room;
    }

    /** Desired sales follow growth by age, room in the market, relative attractiveness, and a shock that is smaller for larger firms. */
    private void desire(Rows rows, int month, double[] room) {
        Firms firms = world.firms;
        Rules.Sales rules = world.rules.sales();
        Draws draws = rows.draws();
        int chunk = rows.chunk();
        Tally.Part desired = world.sums.desired.part(chunk);
        Tally.Part attractions = world.sums.attraction.part(chunk);
        Tally.Part sellers = world.sums.sellers.part(chunk);
        double replicator = rules.replicator();
        double beforeScaleUp = rules.beforeScaleUpM() * 1e6 / 12;
        Investment investment = new Investment(world, chunk);
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            int launched = firms.reachedProduct.get(row);
            boolean sells = launched > 0;
            int sector = firms.sector.get(row);
            int age = month - firms.founded.get(row);
            if (age % rules.lookMonths() == 0 || launched == month) {
                lookAt(row, sector, sells);
                if (!sells && age > 0) {
                    renewContracts(row, draws);
                }
            }
            if (!sells) {
                continue;
            }
            if (imitation) {
                imitate(row, sector, draws, month, investment);
            }
            long id = firms.id(row);
            double attraction = firms.attraction.get(row);
            double growth = growthByAge[Math.min(month - launched, growthByAge.length - 1)] * room[sector]
                    + replicator * (attraction - world.sectors.attraction.get(sector));
            double shock = firms.volatility.get(row)
                    * VarianceGamma.shock(draws.uniform(PRODUCT_UP, id), draws.uniform(PRODUCT_DOWN, id));
            double now = firms.product.get(row);
            double grown = now * DeterministicMath.exp(Math.min(1, growth / 12 + shock));
            if (firms.stage.get(row) < world.ladders.stages(sector)) {
                grown = Math.min(grown, Math.max(now, beforeScaleUp));
            }
            grown = Math.max(SMALLEST, investment.affordable(row, now, grown));
            investment.invest(row, Math.max(0, grown - now));
            firms.product.set(row, grown);
            desired.addReal(sector, grown / THOUSAND);
            attractions.addReal(sector, attraction);
            sellers.add(sector, 1);
        }
    }

    /** What the market sees of a firm now and then: its size, which tells how steady it is, and how attractive its product is. */
    private void lookAt(int row, int sector, boolean sells) {
        Firms firms = world.firms;
        Rules.Sales rules = world.rules.sales();
        double size = Math.max(SMALLEST_SIZE, firms.sold.get(row) * 12 / 1e6);
        // A shock has a yearly variance of two.
        firms.volatility.set(
                row,
                ROOT_HALF
                        * rules.volatility()
                        * DeterministicMath.exp(-rules.sizeBeta() * DeterministicMath.log(size)));
        if (sells) {
            firms.attraction.set(row, attraction(row, sector));
        }
    }

    /** η(ln q + κ ln(K/K̄)). */
    private double attraction(int row, int sector) {
        Rules.Sales rules = world.rules.sales();
        double ratio = Math.max(LEAST_KNOWLEDGE, knowledgeRatio(row, sector));
        double value = rules.attractionQuality()
                * (world.firms.quality.get(row) + rules.attractionKnowledge() * DeterministicMath.log(ratio));
        return Math.max(-MOST_ATTRACTION, Math.min(MOST_ATTRACTION, value));
    }

    private double knowledgeRatio(int row, int sector) {
        return world.firms.knowledge.get(row) / Math.max(1e-9, world.sectors.knowledge.get(sector));
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

    /**
     * Once a year a seller may close a part of the gap to the best of its niche; what the best has leaked at platforms shortens the distance. To
     * imitate costs a share of what it cost to develop that part of the product, and who cannot pay does not learn.
     */
    private void imitate(int row, int sector, Draws draws, int month, Investment investment) {
        Firms firms = world.firms;
        int age = month - firms.reachedProduct.get(row);
        if (age == 0 || age % 12 != 0) {
            return;
        }
        int niche = firms.niche.get(row);
        long best = world.sectors.nicheBest.get(sector, niche);
        double gap = best / BEST_UNIT - BEST_SHIFT - firms.quality.get(row);
        if (best == 0 || gap <= 0) {
            return;
        }
        Rules.Knowledge rules = world.rules.knowledge();
        double leaked = world.sectors.nicheLeak.get(sector, niche) / BEST_UNIT;
        double chance = ImitationRule.chance(rules, knowledgeRatio(row, sector), gap * (1 - leaked));
        if (draws.happens(LEARNS, firms.id(row), 0, age / 12, chance)) {
            double learnt = rules.imitationGain() * gap;
            double cost = ImitationRule.cost(rules, learnt, development[sector]);
            if (cost <= Money.rmb(firms.cash(row))) {
                investment.develop(row, cost);
                firms.quality.add(row, learnt);
            }
        }
    }

    /** What a chunk of sellers spends on growth and on learning from others. */
    private static final class Investment {
        private final World world;
        private final Tally.Part real;
        private final double price;
        private final double ready;
        private final Journal.Payments payments;

        Investment(World world, int chunk) {
            this.world = world;
            real = world.real.part(chunk);
            price = world.rules.sales().growthCapital() * 12;
            ready = world.rules.sales().growthCash();
            payments = world.ledger
                    .journal(chunk)
                    .payments(world.accounts.firms(), world.accounts.suppliers, Flow.SUPPLIES);
        }

        /** Growth needs working capital: the sales that the cash set aside for it can carry. */
        double affordable(int row, double now, double wanted) {
            return price <= 0 ? wanted : Math.min(wanted, now + ready * Money.rmb(world.firms.cash(row)) / price);
        }

        /** Pays for the equipment and stocks that added sales need: what the firm owns then is no cost of the year. */
        void invest(int row, double added) {
            pay(row, Money.fen(added * price));
        }

        /** Pays for development that takes up what others have. */
        void develop(int row, double rmb) {
            long paid = pay(row, Money.fen(rmb));
            world.firms.book(row, Firms.SUPPLIES, paid);
            world.firms.book(row, Firms.RND, paid);
        }

        private long pay(int row, long fen) {
            long paid = Math.min(world.firms.cash(row), fen);
            payments.pay(row, paid);
            real.add(Real.SUPPLIES.ordinal(), paid);
            return paid;
        }
    }

    /**
     * Where more is desired than demanded, demand D is divided by attractiveness, and no firm sells more than it desires. Let firm i sell
     * d_i·min(1, λ w_i) with w = e^attraction and λ such that Σ d_i·min(1, λ w_i) = D. The factor λ grows from round to round, as the part that
     * the most attractive firms do not need is divided among the others.
     */
    private void ration(Tick tick) {
        Sums sums = world.sums;
        double[] part = new double[world.sectors.count()];
        // RMB in which desires are added up; more only in markets where they would not fit into a sum.
        double[] unit = new double[part.length];
        Arrays.fill(unit, THOUSAND);
        boolean more = false;
        for (int s = 0; s < part.length; s++) {
            boolean binds = sums.desired.full(s) || sums.desired.real(s) > demand(s, THOUSAND);
            part[s] = binds ? 0 : NOT_BINDING;
            more |= binds;
        }
        while (more) {
            sums.filled.reset();
            sums.weighted.reset();
            tick.each(world.firms, rows -> weigh(rows, part, unit));
            more = false;
            for (int s = 0; s < part.length; s++) {
                if (sums.filled.full(s) || sums.weighted.full(s)) {
                    unit[s] *= THOUSAND;
                    more = true;
                } else if (part[s] != NOT_BINDING) {
                    double left = demand(s, unit[s]) - sums.filled.real(s);
                    double larger = larger(part[s], left, sums.weighted.real(s));
                    more |= larger > part[s];
                    part[s] = larger;
                }
            }
        }
        for (int s = 0; s < part.length; s++) {
            world.sectors.crowding.set(s, part[s]);
        }
    }

    /**
     * The next λ, never less than the last. Where desires exceed demand by no more than rounding, all firms may seem served, and the rest of
     * demand is slightly negative.
     *
     * @param left demand that those leave who have all they desire
     * @param weighted weighed desires of the others
     */
    static double larger(double part, double left, double weighted) {
        return weighted > 0 ? Math.max(part, left / weighted) : part;
    }

    private double demand(int sector, double unit) {
        return Money.rmb(world.sectors.demand.get(sector)) / unit;
    }

    /** Adds up what those desire who get all of it at this part of the demand, and the weighed desires of the others. */
    private void weigh(Rows rows, double[] part, double[] unit) {
        Firms firms = world.firms;
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.live(row) && firms.reachedProduct.get(row) > 0 && firms.works(row)) {
                int sector = firms.sector.get(row);
                if (part[sector] != NOT_BINDING) {
                    double desired = firms.product.get(row) / unit[sector];
                    double weight = weight(row);
                    if (part[sector] * weight >= 1) {
                        world.sums.filled.addReal(rows.chunk(), sector, desired);
                    } else {
                        world.sums.weighted.addReal(rows.chunk(), sector, desired * weight);
                    }
                }
            }
        }
    }

    /** What a firm's desire counts where demand binds; without rivalry all count the same. */
    private double weight(int row) {
        return rivalry ? DeterministicMath.exp(world.firms.attraction.get(row)) : 1;
    }

    /** Firms sell, serve and deliver, and pay what that and their keep costs. */
    private void sell(Rows rows, int month) {
        Firms firms = world.firms;
        double salesEvidence = world.rules.quality().salesEvidence() / 12;
        double orderEvidence =
                world.rules.mechanisms().linkEvidence() ? world.rules.quality().orderEvidence() / 12 : 0;
        Till till = new Till(world, overhead, rent, placeRent, rows.chunk());
        for (int row = rows.first(); row < rows.end(); row++) {
            if (!firms.live(row) || !firms.works(row)) {
                continue;
            }
            int sector = firms.sector.get(row);
            long product = 0;
            long service = 0;
            if (firms.reachedProduct.get(row) > 0) {
                product = product(row, sector);
                world.sums.sold.add(rows.chunk(), sector, product);
                firms.evidence.add(row, salesEvidence);
            } else {
                service = service(row, month);
            }
            double ordered = firms.orders.get(row);
            long orders = 0;
            if (ordered > 0) {
                orders = Money.fen(ordered);
                firms.evidence.add(row, orderEvidence);
            }
            firms.sold.set(row, Money.rmb(product + service + orders));
            till.take(row, product, service, orders);
            long sold = product + orders;
            till.pay(row, sold == 0 ? 0 : Money.share(sold, 1 - world.ladders.margin(sector)));
        }
    }

    /** Product sales of the month: what is desired, or its part of demand that binds. */
    private long product(int row, int sector) {
        Firms firms = world.firms;
        double sold = firms.product.get(row);
        double crowding = world.sectors.crowding.get(sector);
        if (crowding != NOT_BINDING) {
            sold *= Math.min(1, crowding * weight(row));
            firms.product.set(row, Math.max(SMALLEST, sold));
        }
        return (long) Math.floor(sold * Money.RMB);
    }

    /** Service income of the month: overhead · level · (1 − e^(−age/ramp)) · e^z. */
    private long service(int row, int month) {
        Firms firms = world.firms;
        int age = Math.min(serviceLevel.length - 1, month - firms.founded.get(row));
        return Money.share(overhead, serviceLevel[age] * firms.serviceIncome.get(row));
    }

    /** Contracts are renewed when the market looks: z takes a shock as wide as that of sales and returns to its mean in between. */
    private void renewContracts(int row, Draws draws) {
        Firms firms = world.firms;
        double mean = world.rules.sales().serviceQuality() * firms.quality.get(row);
        firms.contract(
                row,
                mean
                        + (firms.service.get(row) - mean) * serviceKept
                        + firms.volatility.get(row) * rootLook * draws.laplace(SERVICE, firms.id(row)));
    }

    /** What a chunk of firms takes from customers and pays for it. */
    private static final class Till {
        private final Firms firms;
        private final Tally.Part real;
        private final long overhead;
        private final long[] rent;
        private final long[] placeRent;
        private final double staffShare;
        private final double founderPay;
        private final boolean places;
        private final Journal.Payments products;
        private final Journal.Payments services;
        private final Journal.Payments ordered;
        private final Journal.Payments founders;
        private final Journal.Payments staff;
        private final Journal.Payments suppliers;
        private final Journal.Payments landlords;
        private final Journal.Payments incubators;

        Till(World world, long overhead, long[] rent, long[] placeRent, int chunk) {
            real = world.real.part(chunk);
            this.overhead = overhead;
            this.rent = rent;
            this.placeRent = placeRent;
            firms = world.firms;
            staffShare = world.rules.sales().staffShare();
            founderPay = world.rules.founding().founderPayShare();
            places = world.rules.mechanisms().incubationPlaces();
            Journal journal = world.ledger.journal(chunk);
            Party own = world.accounts.firms();
            products = journal.payments(world.accounts.users, own, Flow.PRODUCT_SALES);
            services = journal.payments(world.accounts.users, own, Flow.SERVICE_SALES);
            ordered = journal.payments(world.accounts.leaders, own, Flow.ORDERS);
            founders = journal.payments(own, world.accounts.founders, Flow.PAY);
            staff = journal.payments(own, world.accounts.staff, Flow.PAY);
            suppliers = journal.payments(own, world.accounts.suppliers, Flow.SUPPLIES);
            landlords = journal.payments(own, world.accounts.suppliers, Flow.RENT);
            incubators = journal.payments(own, world.accounts.stateCapital, Flow.RENT);
        }

        void take(int row, long product, long service, long order) {
            if (product != 0) {
                products.pay(row, product);
            }
            if (service != 0) {
                services.pay(row, service);
            }
            firms.book(row, Firms.SALES, product + service);
            real.add(Real.SALES.ordinal(), product + service);
            if (order != 0) {
                ordered.pay(row, order);
                firms.book(row, Firms.ORDERS, order);
                real.add(Real.ORDERS.ordinal(), order);
            }
        }

        /**
         * Cost of sales, overhead with the founder's pay, rent: of the park, or of the incubator instead, which is a transfer to state capital,
         * for the place itself is paid for by the lever. A firm pays no more than it has.
         */
        void pay(int row, long cost) {
            long cash = firms.cash(row);
            long founder = 0;
            if (firms.status.get(row) == Firms.ACTIVE) {
                long outside = Money.fen(firms.outsidePay.get(row));
                founder = Math.min(Math.min(cash, Money.share(outside, founderPay)), overhead);
                founders.pay(row, founder);
                real.add(Real.FOUNDER_TIME.ordinal(), outside);
                cash -= founder;
            }
            long keep = overhead - founder;
            long due = firms.park.has(row) ? Math.min(rent[firms.park.get(row)], keep) : 0;
            keep -= due;
            long staffCost = cost == 0 ? 0 : Money.share(cost, staffShare);
            long paidStaff = Math.min(cash, staffCost + keep / 2);
            staff.pay(row, paidStaff);
            cash -= paidStaff;
            long paidSuppliers = Math.min(cash, cost - staffCost + keep - keep / 2);
            suppliers.pay(row, paidSuppliers);
            cash -= paidSuppliers;
            firms.book(row, Firms.PAY, paidStaff + founder);
            real.add(Real.WAGES.ordinal(), paidStaff);
            if (places && firms.incubator.has(row)) {
                due = Math.min(cash, placeRent[firms.incubator.get(row)]);
                incubators.pay(row, due);
                real.add(Real.SUPPLIES.ordinal(), paidSuppliers);
            } else {
                due = Math.min(cash, due);
                landlords.pay(row, due);
                real.add(Real.SUPPLIES.ordinal(), paidSuppliers + due);
            }
            firms.book(row, Firms.SUPPLIES, paidSuppliers + due);
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

package org.industrialrainforest.core.observe;

import org.industrialrainforest.core.rules.ExpectedGrowth;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.Licence;
import org.industrialrainforest.core.rules.ParkRent;
import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.DealExit;
import org.industrialrainforest.core.world.FirmStatus;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;

/**
 * Terminal values TV_p: what firms, platforms and funds are worth after the last month, divided by the cap table, and the burden of public
 * funds. RMB, discounted to the first recorded month.
 */
final class TerminalValues {
    private final World world;
    private final GainParameters rules;
    private double growth;
    private double market = 1;
    private double most = 1;
    private double hazard;
    private final GateRule gates;
    private final Gains gains;
    private final int end;

    /**
     * Terminal values of a world.
     *
     * @param gates by which what is expected of a firm without a product is reckoned
     * @param end the last month
     */
    TerminalValues(World world, GateRule gates, Gains gains, int end) {
        this.world = world;
        this.rules = world.rules.gains();
        this.gates = gates;
        this.gains = gains;
        this.end = end;
    }

    /**
     * Adds them to the gains, and the burden of public funds.
     *
     * @param passThrough what lies at parties that only pass money on, RMB
     */
    void add(double passThrough) {
        double delta = gains.discount(end);
        Firms firms = world.firms;
        for (int row : firms.byIdentity()) {
            if (firms.status.is(row, FirmStatus.DEREGISTERED) || firms.status.is(row, FirmStatus.FAILED)) {
                continue;
            }
            owners(row, delta * Money.rmb(firms.cash(row)), 0);
            if (!firms.works(row)) {
                continue;
            }
            if (firms.research.get(row) == 0 || firms.reachedProduct.get(row) > 0) {
                lastYear(row, delta);
            } else if (rules.expectedBundle()) {
                expected(row, delta);
            }
        }
        double platformCash = 0;
        for (int p = 0; p < world.platforms.count(); p++) {
            platformCash += Money.rmb(world.accounts.platforms().balance(p));
            double equipment = delta * salvage(p);
            owner(GainParty.STATE_CAPITAL, equipment, 0);
            gains.real(equipment);
        }
        owner(GainParty.STATE_CAPITAL, delta * platformCash, 0);
        for (int f = 0; f < world.funds.count(); f++) {
            double cash = delta * Money.rmb(world.accounts.funds().balance(f));
            double state = world.funds.stateShare(f);
            owner(GainParty.STATE_CAPITAL, state * cash, 0);
            owner(GainParty.PRIVATE_INVESTORS, (1 - state) * cash, 0);
        }
        gains.cash(GainParty.BANK, -delta * passThrough);
        double burden = (rules.publicFunds() - 1) * gains.publicOutflow();
        gains.cash(GainParty.TAXPAYERS, -burden);
        gains.real(-burden);
    }

    private double salvage(int p) {
        PlatformStatus status = world.platforms.status.get(p);
        double paid = Money.rmb(world.platforms.paid.get(p));
        if (status == PlatformStatus.PLANNED) {
            return 0;
        }
        double age = status == PlatformStatus.BUILDING ? 0 : (end - world.platforms.opens.get(p)) / 12.0;
        return paid * Math.max(0, 1 - age / world.rules.state().platformLife());
    }

    /**
     * Divides money of a firm among its owners by the cap table.
     *
     * @param years years' worth that the amount is at the social rate, 0 for money that is there already
     */
    private void owners(int row, double amount, double years) {
        Firms firms = world.firms;
        if (firms.status.is(row, FirmStatus.ACQUIRED)) {
            owner(GainParty.LEADERS, amount, years);
            return;
        }
        double left = amount;
        for (int deal = firms.deals.get(row); deal >= 0; deal = world.deals.next.get(deal)) {
            if (world.deals.exit.is(deal, DealExit.OPEN)) {
                double part = amount * world.deals.share.get(deal);
                left -= part;
                double state = part * world.deals.stateHeld(deal);
                owner(GainParty.STATE_CAPITAL, state, years);
                owner(GainParty.PRIVATE_INVESTORS, part - state, years);
            }
        }
        double pool = amount * firms.poolShare.get(row);
        double open = amount * firms.publicShare.get(row);
        gains.cash(GainParty.STAFF, pool);
        owner(GainParty.PUBLIC_SHAREHOLDERS, open, years);
        owner(GainParty.FOUNDERS, left - pool - open, years);
    }

    /** A terminal value of somebody who also looks at it at an own rate. */
    private void owner(GainParty party, double amount, double years) {
        gains.cash(party, amount);
        double rate = gains.ownRate(party);
        double fewer = years == 0 ? 1 : annuity(rate) / years;
        gains.own(party, amount / gains.discount(end) * gains.discount(end, rate) * fewer);
    }

    /**
     * A firm's last twelve months, profit or loss, for the terminal years at its hazard. Profits grow as everybody expects, who reckons with the
     * part κ of growth that is left from year to year and with the niche's demand as the most that can be sold. Losses do not grow. Deliveries of the last
     * month go on, as long as both sides are in business, with what they cost; what an ended link delivered is bought outside again.
     */
    private void lastYear(int row, double delta) {
        Firms firms = world.firms;
        double sales = Money.rmb(firms.lastYear(row, Firms.SALES, end));
        double deliveries = Money.rmb(firms.lastYear(row, Firms.DELIVERED, end));
        double orders = Math.max(0, Money.rmb(firms.lastYear(row, Firms.ORDERS, end)) - deliveries);
        double purchases = Money.rmb(firms.lastYear(row, Firms.PURCHASED, end));
        double supplies = Math.max(0, Money.rmb(firms.lastYear(row, Firms.SUPPLIES, end)) - purchases);
        double paid = Money.rmb(firms.lastYear(row, Firms.PAY, end));
        int from = firms.supplierOf(row);
        double delivers = deliveryYears(row) * delivered(row);
        double buys = deliveryYears(from) * delivered(from);
        // Deliveries less purchases from other firms: over all firms they cancel.
        double trade = delivers - buys;
        prospects(row);
        double years = annuity(rules.discount());
        delivers = years == 0 ? 0 : delivers / years;
        buys = years == 0 ? 0 : buys / years;
        double more = (delivers - deliveries) * (1 - world.ladders.margin(firms.sector.get(row)));
        double staff = world.rules.sales().staffShare();
        paid = Math.max(0, paid + more * staff);
        double outsiders = (purchases - buys) / (1 - world.rules.supply().saving());
        supplies = Math.max(0, supplies + more * (1 - staff) + outsiders);
        double weight = delta * years;
        double outside = firms.status.is(row, FirmStatus.ACTIVE) ? weight * 12 * firms.outsidePay.get(row) : 0;
        vector(
                row,
                weight * sales,
                weight * orders,
                weight * paid,
                weight * supplies,
                delta * trade,
                weight * Math.min(supplies, scarcityRent(row)),
                outside,
                years);
    }

    /** What is expected of a firm after its last year: growth, at most the market, and its hazard. */
    private void prospects(int row) {
        Firms firms = world.firms;
        double sales = Money.rmb(firms.lastYear(row, Firms.SALES, end));
        double orders = Money.rmb(firms.lastYear(row, Firms.ORDERS, end));
        double spent = Money.rmb(firms.lastYear(row, Firms.PAY, end) + firms.lastYear(row, Firms.SUPPLIES, end));
        growth = firms.reachedProduct.get(row) > 0 ? ExpectedGrowth.afterClosing(world, row, end) : 0;
        growth = sales + orders < spent ? Math.min(0, growth) : growth;
        int sector = firms.sector.get(row);
        market = 1 + world.scenario.sectors().get(sector).demandGrowth();
        most = sales <= 0 ? 1 : ExpectedProfit.most(world, sector, firms.niche.get(row)) / sales;
        hazard = firms.status.is(row, FirmStatus.LISTED) ? rules.listedHazard() : rules.terminalHazard();
    }

    /** Years' worth of a supplier's deliveries: the less of what its own and its customer's prospects let expect, so that both reckon alike. */
    private double deliveryYears(int supplier) {
        if (delivered(supplier) == 0) {
            return 0;
        }
        prospects(world.firms.customerOf(supplier));
        double years = annuity(rules.discount());
        prospects(supplier);
        return Math.min(years, annuity(rules.discount()));
    }

    /** Deliveries of the last month, made yearly, that go on, RMB; nothing for no supplier, and where either side is not in business or was bought. */
    private double delivered(int supplier) {
        Firms firms = world.firms;
        int customer = supplier < 0 ? -1 : firms.customerOf(supplier);
        return customer < 0 || !firms.trades(supplier) || !firms.trades(customer)
                ? 0
                : 12 * Money.rmb(firms.delivered.get(supplier));
    }

    /** What a firm pays a year for its park's occupancy beyond the given rent, at the last month's rent, RMB; nothing in an incubator. */
    private double scarcityRent(int row) {
        Firms firms = world.firms;
        boolean rents = firms.park.has(row)
                && !(firms.incubator.has(row) && world.rules.mechanisms().incubationPlaces());
        return rents ? 12 * Money.rmb(ParkRent.scarcity(world, firms.park.get(row))) : 0;
    }

    /**
     * What is expected of a firm without a product, as a sensitivity. It is the cost of its open stages as far as they are reached. To it come
     * the sales of a
     * first year over the terminal years if all gates up to the product are passed, at the gates' true odds.
     */
    private void expected(int row, double delta) {
        Firms firms = world.firms;
        Ladders ladders = world.ladders;
        int sector = firms.sector.get(row);
        growth = 0;
        hazard = rules.terminalHazard();
        double odds = 1;
        double months = 0;
        double cost = 0;
        for (int k = firms.stage.get(row); k < ladders.productGate(sector); k++) {
            double left = k == firms.stage.get(row) ? 1 - firms.done.get(row) : 1;
            cost += odds * ladders.cost(sector, k) * left * ahead(months);
            months += ladders.months(sector, k) * left;
            double once = gates.passes(
                    world.rules.research(),
                    ladders.pass(sector, k),
                    ladders.gateShift(sector, k),
                    firms.quality.get(row),
                    1,
                    0,
                    0);
            odds *= ladders.passes(ladders.cell(sector, k), once);
        }
        double years = annuity(rules.discount());
        double sales = delta
                * odds
                * ahead(months)
                * years
                * ExpectedProfit.launch(world, sector, firms.quality.get(row))
                * Licence.kept(world, row);
        double staff = world.rules.sales().staffShare();
        double spent = sales * (1 - ladders.margin(sector));
        double research = world.rules.research().staffShare();
        vector(row, 0, 0, delta * cost * research, delta * cost * (1 - research), 0, 0, 0, 0);
        vector(row, sales, 0, spent * staff, spent * (1 - staff), 0, 0, 0, years);
    }

    private double ahead(double months) {
        return DeterministicMath.exp(
                (-rules.terminalHazard() - DeterministicMath.log1p(rules.discount())) * months / 12);
    }

    /**
     * Sales, orders, pay and supplies after the horizon, and what they mean for everybody.
     *
     * @param trade deliveries to other firms less purchases from them; they cancel over all firms
     * @param scarcity part of the rent in supplies that takes no resources
     * @param outside what the founder would earn elsewhere
     * @param years years' worth that they are
     */
    private void vector(
            int row,
            double r,
            double o,
            double pay,
            double s,
            double trade,
            double scarcity,
            double outside,
            double years) {
        boolean certified = world.firms.certifiedUntil.get(row) >= end;
        double profit = r + o - pay - s + trade;
        double tax = Math.max(0, profit)
                * (certified
                        ? world.rules.taxes().certified()
                        : world.rules.taxes().corporate());
        double founderPay = Math.min(pay, world.rules.founding().founderPayShare() * outside);
        double displaced = (1 - rules.demandExpansion()) * r;
        double wages = pay - founderPay;
        gains.impute(GainParty.USERS, rules.userSurplus() * r - rules.incumbentSurplus() * displaced);
        gains.add(GainParty.RIVALS, -rules.incumbentMargin() * displaced);
        gains.impute(GainParty.LEADERS, rules.leaderSurplus() * o);
        gains.impute(GainParty.STAFF, rules.wagePremium() * wages);
        gains.add(GainParty.SUPPLIERS, rules.supplierMargin() * s + (1 - rules.supplierMargin()) * scarcity);
        owner(GainParty.FOUNDERS, founderPay - outside, years);
        gains.cash(GainParty.TREASURY, tax);
        owners(row, profit - tax, years);
        gains.real((1 + rules.userSurplus()) * r
                + (1 + rules.leaderSurplus()) * o
                - (1 + rules.incumbentSurplus()) * displaced
                + (1 - rules.incumbentMargin()) * displaced
                - (1 - rules.wagePremium()) * wages
                - (1 - rules.supplierMargin()) * (s - scarcity)
                - outside);
    }

    /** Present value of what is one RMB in the last year and grows up to the market's bound, over the terminal years at the firm's hazard. */
    private double annuity(double rate) {
        double q = DeterministicMath.exp(-hazard - DeterministicMath.log1p(rate));
        double kept = world.rules.exits().growthKept();
        double g = growth;
        double bound = most;
        double now = 1;
        double discount = 1;
        double sum = 0;
        for (int k = 1; k <= rules.terminalYears(); k++) {
            bound *= market;
            now = ExpectedProfit.grown(now, g, bound);
            discount *= q;
            sum += discount * now;
            g *= kept;
        }
        return sum;
    }
}

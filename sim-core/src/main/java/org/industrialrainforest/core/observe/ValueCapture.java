package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.Deals;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Ladders;
import org.industrialrainforest.core.world.Platforms;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.ledger.Purpose;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Persistent;
import org.jspecify.annotations.Nullable;

/**
 * Gains by party: G_p = Σ_t δ^t (N_pt + B_pt − C_pt) + δ^T TV_p, from the ledger; and beside it the same total from real flows
 * tallied where they happen, which must agree. All values in RMB, discounted to the first recorded month.
 */
public final class ValueCapture implements Persistent {
    private static final GainParty[] ALL = GainParty.values();
    private static final int PARTIES = ALL.length;
    /** Those who look at their own cash at a rate of their own. */
    public static final List<GainParty> INVESTING = List.of(
            GainParty.STATE_CAPITAL,
            GainParty.PRIVATE_INVESTORS,
            GainParty.FOUNDERS,
            GainParty.PUBLIC_SHAREHOLDERS,
            GainParty.LEADERS);

    private final World world;
    private final GainParameters rules;
    private final GateRule gates;
    private final double[] gain = new double[PARTIES];
    private final double[] imputed = new double[PARTIES];
    private final double[] own = new double[PARTIES];
    private final boolean withBank;
    private double realGain;
    private double publicOutflow;
    private long floatBefore;
    private int end;

    public ValueCapture(World world) {
        this(world, GateRule.logistic(), true);
    }

    /** With or without the bank's line; without it the identity fails, which a test shows. */
    ValueCapture(World world, GateRule gates, boolean withBank) {
        this.world = world;
        this.gates = gates;
        this.rules = world.rules.gains();
        this.withBank = withBank;
    }

    /** Takes up a month's payments; to be called for every month, burn-in too. */
    public void month(int month) {
        long floatNow = passThrough();
        if (world.recorded(month)) {
            double delta = discount(month);
            ledgerSide(delta, floatNow - floatBefore);
            ownSide(month);
            realSide(delta);
        }
        floatBefore = floatNow;
    }

    private double discount(int month) {
        return discount(month, rules.discount());
    }

    private double discount(int month, double rate) {
        double years = (month - world.scenario.recordFrom().index()) / 12.0;
        return DeterministicMath.exp(-DeterministicMath.log1p(rate) * years);
    }

    /** Rate at which a party that invests looks at its own cash; NaN for the others. */
    private double ownRate(GainParty party) {
        return switch (party) {
            case STATE_CAPITAL -> rules.discountState();
            case PRIVATE_INVESTORS, FOUNDERS -> rules.discountPrivate();
            case PUBLIC_SHAREHOLDERS -> rules.discountShareholders();
            case LEADERS -> world.rules.exits().leaderDiscount();
            default -> Double.NaN;
        };
    }

    /** Cash of those who invest, at their own rates. What the treasury gives state capital and takes from it is no return. */
    private void ownSide(int month) {
        double[] delta = new double[PARTIES];
        for (GainParty party : ALL) {
            delta[party.ordinal()] = discount(month, ownRate(party));
        }
        world.ledger.month().forEach((payer, payee, flow, fen) -> {
            if (flow != Flow.APPROPRIATION && flow != Flow.REMITTANCE) {
                own(party(payer), -Money.rmb(fen), delta);
                own(party(payee), Money.rmb(fen), delta);
            }
        });
        own(GainParty.FOUNDERS, -real(Real.FOUNDER_TIME), delta);
    }

    private void own(@Nullable GainParty party, double amount, double[] delta) {
        if (party != null && !Double.isNaN(delta[party.ordinal()])) {
            own[party.ordinal()] += amount * delta[party.ordinal()];
        }
    }

    private long passThrough() {
        long sum = 0;
        for (Party party : world.accounts.passThrough()) {
            sum += party.total();
        }
        return sum;
    }

    private void ledgerSide(double delta, long floatChange) {
        world.ledger.month().forEach((payer, payee, flow, fen) -> {
            double amount = delta * Money.rmb(fen);
            cash(payer, -amount);
            cash(payee, amount);
            value(payer, payee, flow, amount);
        });
        if (withBank) {
            add(GainParty.BANK, delta * Money.rmb(floatChange), false);
        }
        add(GainParty.FOUNDERS, -delta * Money.rmb(world.real.total(Real.FOUNDER_TIME.ordinal())), false);
    }

    /** Net cash of a party. The ledger's parties up to the bank stand in the order of {@link GainParty}, taxpayers apart. */
    private void cash(int ledgerParty, double amount) {
        GainParty party = party(ledgerParty);
        if (party == null) {
            return;
        }
        add(party, amount, false);
        if (party == GainParty.TREASURY || party == GainParty.STATE_CAPITAL) {
            publicOutflow -= amount;
        }
    }

    private @Nullable GainParty party(int ledgerParty) {
        if (ledgerParty >= PARTIES - 1) {
            return null;
        }
        return ALL[ledgerParty < GainParty.TAXPAYERS.ordinal() ? ledgerParty : ledgerParty + 1];
    }

    /** What a payment is worth or costs beyond its cash. */
    private void value(int payer, int payee, Purpose purpose, double amount) {
        if (!(purpose instanceof Flow flow)) {
            return;
        }
        switch (flow) {
            case PRODUCT_SALES, SERVICE_SALES -> {
                add(GainParty.USERS, amount, false);
                add(GainParty.USERS, rules.userSurplus() * amount, true);
            }
            case INCUMBENT_SALES -> {
                add(GainParty.USERS, amount, false);
                add(GainParty.USERS, rules.incumbentSurplus() * amount, true);
                add(GainParty.RIVALS, -(1 - rules.incumbentMargin()) * amount, false);
            }
            case ORDERS -> {
                add(GainParty.LEADERS, amount, false);
                add(GainParty.LEADERS, rules.leaderSurplus() * amount, true);
            }
            case PLATFORM_FEE -> {
                if (payer == world.accounts.outsideCustomers.index()) {
                    add(GainParty.OUTSIDE_CUSTOMERS, amount, false);
                    add(GainParty.OUTSIDE_CUSTOMERS, (rules.outsideValue() - 1) * amount, true);
                }
            }
            case PAY, PLATFORM_OPEX, INCUBATION_COST, BRIDGE_COST, FUND_FEE, RENT -> {
                if (payee == world.accounts.staff.index()) {
                    add(GainParty.STAFF, -amount, false);
                    add(GainParty.STAFF, rules.wagePremium() * amount, true);
                } else if (payee == world.accounts.suppliers.index()) {
                    add(GainParty.SUPPLIERS, -(1 - rules.supplierMargin()) * amount, false);
                }
            }
            case SUPPLIES, FACILITY_PRICE, PLATFORM_CAPITAL ->
                add(GainParty.SUPPLIERS, -(1 - rules.supplierMargin()) * amount, false);
            case SALVAGE -> add(GainParty.SUPPLIERS, amount, false);
            default -> {}
        }
    }

    private void add(GainParty party, double amount, boolean isImputed) {
        gain[party.ordinal()] += amount;
        if (isImputed) {
            imputed[party.ordinal()] += amount;
        }
    }

    private void realSide(double delta) {
        double total = (1 + rules.userSurplus()) * real(Real.SALES)
                + (1 + rules.incumbentSurplus()) * real(Real.INCUMBENT_SALES)
                + (1 + rules.leaderSurplus()) * real(Real.ORDERS)
                + real(Real.OUTSIDE_VALUE)
                - (1 - rules.wagePremium()) * real(Real.WAGES)
                - (1 - rules.supplierMargin()) * real(Real.SUPPLIES)
                - real(Real.FOUNDER_TIME)
                - (1 - rules.incumbentMargin()) * real(Real.INCUMBENT_SALES)
                + real(Real.SALVAGE);
        realGain += delta * total;
    }

    private double real(Real item) {
        return Money.rmb(world.real.total(item.ordinal()));
    }

    /** Adds the terminal values after the last month and the burden of public funds. */
    public void finish(int lastMonth) {
        double delta = discount(lastMonth);
        end = lastMonth;
        double annuity = annuity(rules.discount());
        Firms firms = world.firms;
        for (int row : firms.byIdentity()) {
            if (firms.status.get(row) == Firms.DEREGISTERED || firms.status.get(row) == Firms.FAILED) {
                continue;
            }
            owners(row, delta * Money.rmb(firms.cash(row)), 0);
            if (!firms.works(row)) {
                continue;
            }
            if (firms.research.get(row) == 0 || firms.reachedProduct.get(row) > 0) {
                lastYear(row, delta * annuity, lastMonth);
            } else if (rules.expectedBundle()) {
                expected(row, delta);
            }
        }
        double platformCash = 0;
        for (int p = 0; p < world.platforms.count(); p++) {
            platformCash += Money.rmb(world.accounts.platforms().balance(p));
            double equipment = delta * salvage(p, lastMonth);
            owner(GainParty.STATE_CAPITAL, equipment, 0);
            realGain += equipment;
        }
        owner(GainParty.STATE_CAPITAL, delta * platformCash, 0);
        for (int f = 0; f < world.funds.count(); f++) {
            double cash = delta * Money.rmb(world.accounts.funds().balance(f));
            double state = world.funds.stateShare(f);
            owner(GainParty.STATE_CAPITAL, state * cash, 0);
            owner(GainParty.PRIVATE_INVESTORS, (1 - state) * cash, 0);
        }
        if (withBank) {
            terminal(GainParty.BANK, -delta * Money.rmb(passThrough()));
        }
        double burden = (rules.publicFunds() - 1) * publicOutflow;
        terminal(GainParty.TAXPAYERS, -burden);
        realGain -= burden;
    }

    /** Present value of one RMB a year over the terminal years at the terminal hazard. */
    private double annuity(double rate) {
        double q = DeterministicMath.exp(-rules.terminalHazard() - DeterministicMath.log1p(rate));
        double sum = 0;
        for (int k = 1; k <= rules.terminalYears(); k++) {
            sum = (sum + 1) * q;
        }
        return sum;
    }

    private double salvage(int p, int lastMonth) {
        int status = world.platforms.status.get(p);
        double paid = Money.rmb(world.platforms.paid.get(p));
        if (status == Platforms.PLANNED) {
            return 0;
        }
        double age = status == Platforms.BUILDING ? 0 : (lastMonth - world.platforms.opens.get(p)) / 12.0;
        return paid * Math.max(0, 1 - age / world.rules.state().platformLife());
    }

    private void terminal(GainParty party, double amount) {
        add(party, amount, false);
        if (party == GainParty.TREASURY || party == GainParty.STATE_CAPITAL) {
            publicOutflow -= amount;
        }
    }

    /**
     * Divides money of a firm among its owners by the cap table.
     *
     * @param years years' worth that the amount is at the social rate, 0 for money that is there already
     */
    private void owners(int row, double amount, double years) {
        Firms firms = world.firms;
        if (firms.status.get(row) == Firms.ACQUIRED) {
            owner(GainParty.LEADERS, amount, years);
            return;
        }
        double left = amount;
        for (int deal = firms.deals.get(row); deal >= 0; deal = world.deals.next.get(deal)) {
            if (world.deals.exit.get(deal) == Deals.OPEN) {
                double part = amount * world.deals.share.get(deal);
                left -= part;
                double state = part * world.deals.stateHeld(deal);
                owner(GainParty.STATE_CAPITAL, state, years);
                owner(GainParty.PRIVATE_INVESTORS, part - state, years);
            }
        }
        double pool = amount * firms.poolShare.get(row);
        double open = amount * firms.publicShare.get(row);
        terminal(GainParty.STAFF, pool);
        owner(GainParty.PUBLIC_SHAREHOLDERS, open, years);
        owner(GainParty.FOUNDERS, left - pool - open, years);
    }

    /** A terminal value of somebody who also looks at it at an own rate. */
    private void owner(GainParty party, double amount, double years) {
        terminal(party, amount);
        double rate = ownRate(party);
        double fewer = years == 0 ? 1 : annuity(rate) / years;
        own[party.ordinal()] += amount / discount(end) * discount(end, rate) * fewer;
    }

    /** A firm's last twelve months, profit or loss, repeated for the terminal years at the terminal hazard. */
    private void lastYear(int row, double weight, int lastMonth) {
        Firms firms = world.firms;
        double pay = weight * Money.rmb(firms.lastYear(row, Firms.PAY, lastMonth));
        double outside = firms.status.get(row) == Firms.ACTIVE ? weight * 12 * firms.outsidePay.get(row) : 0;
        vector(
                row,
                weight * Money.rmb(firms.lastYear(row, Firms.SALES, lastMonth)),
                weight * Money.rmb(firms.lastYear(row, Firms.ORDERS, lastMonth)),
                pay,
                weight * Money.rmb(firms.lastYear(row, Firms.SUPPLIES, lastMonth)),
                outside,
                annuity(rules.discount()));
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
        double sales =
                delta * odds * ahead(months) * years * ExpectedProfit.launch(world, sector, firms.quality.get(row));
        double staff = world.rules.sales().staffShare();
        double spent = sales * (1 - ladders.margin(sector));
        double research = world.rules.research().staffShare();
        vector(row, 0, 0, delta * cost * research, delta * cost * (1 - research), 0, 0);
        vector(row, sales, 0, spent * staff, spent * (1 - staff), 0, years);
    }

    private double ahead(double months) {
        return DeterministicMath.exp(
                (-rules.terminalHazard() - DeterministicMath.log1p(rules.discount())) * months / 12);
    }

    /**
     * Sales, orders, pay and supplies after the horizon, and what they mean for everybody.
     *
     * @param outside what the founder would earn elsewhere
     * @param years years' worth that they are
     */
    private void vector(int row, double r, double o, double pay, double s, double outside, double years) {
        boolean certified = world.firms.certifiedUntil.get(row) >= end;
        double profit = r + o - pay - s;
        double tax = Math.max(0, profit)
                * (certified
                        ? world.rules.taxes().certified()
                        : world.rules.taxes().corporate());
        double founderPay = Math.min(pay, world.rules.founding().founderPayShare() * outside);
        double displaced = (1 - rules.demandExpansion()) * r;
        double wages = pay - founderPay;
        add(GainParty.USERS, rules.userSurplus() * r - rules.incumbentSurplus() * displaced, true);
        add(GainParty.RIVALS, -rules.incumbentMargin() * displaced, false);
        add(GainParty.LEADERS, rules.leaderSurplus() * o, true);
        add(GainParty.STAFF, rules.wagePremium() * wages, true);
        add(GainParty.SUPPLIERS, rules.supplierMargin() * s, false);
        owner(GainParty.FOUNDERS, founderPay - outside, years);
        terminal(GainParty.TREASURY, tax);
        owners(row, profit - tax, years);
        realGain += (1 + rules.userSurplus()) * r
                + (1 + rules.leaderSurplus()) * o
                - (1 + rules.incumbentSurplus()) * displaced
                + (1 - rules.incumbentMargin()) * displaced
                - (1 - rules.wagePremium()) * wages
                - (1 - rules.supplierMargin()) * s
                - outside;
    }
    /** Gain of a party, RMB. */
    public double gain(GainParty party) {
        return gain[party.ordinal()];
    }

    /**
     * Net cash and terminal value of a party that invests, discounted at its own rate instead of the social one, RMB; 0 for the others.
     * Appropriations and remittances do not count; founders' pay elsewhere does.
     */
    public double ownReturn(GainParty party) {
        return own[party.ordinal()];
    }

    /** Part of a party's gain that rests on imputed surplus and not on cash, RMB. */
    public double imputed(GainParty party) {
        return imputed[party.ordinal()];
    }

    /** Sum over all parties, RMB. */
    public double total() {
        double sum = 0;
        for (double one : gain) {
            sum += one;
        }
        return sum;
    }

    /** Difference between the parties' gains and the gain from real flows, RMB: rounding only. */
    public double identityError() {
        return total() - realGain;
    }

    /** Present value of what treasury and state capital paid out, net of what they received, RMB. */
    public double netPublicCost() {
        return publicOutflow;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (int p = 0; p < PARTIES; p++) {
            out.writeDouble(gain[p]);
            out.writeDouble(imputed[p]);
            out.writeDouble(own[p]);
        }
        out.writeDouble(realGain);
        out.writeDouble(publicOutflow);
        out.writeLong(floatBefore);
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int p = 0; p < PARTIES; p++) {
            gain[p] = in.readDouble();
            imputed[p] = in.readDouble();
            own[p] = in.readDouble();
        }
        realGain = in.readDouble();
        publicOutflow = in.readDouble();
        floatBefore = in.readLong();
    }
}

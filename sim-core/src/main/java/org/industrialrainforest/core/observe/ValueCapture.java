package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.scenario.GainParameters;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Real;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.ledger.Purpose;
import org.industrialrainforest.engine.money.Money;
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
    private final Gains gains;
    private final boolean withBank;
    private long floatBefore;

    /** With or without the bank's line; without it the identity fails, which a test shows. */
    ValueCapture(World world, GateRule gates, boolean withBank) {
        this.world = world;
        this.gates = gates;
        this.rules = world.rules.gains();
        this.gains = new Gains(world);
        this.withBank = withBank;
    }

    /** Takes up a month's payments; to be called for every month, burn-in too. */
    public void month(int month) {
        long floatNow = passThrough();
        if (world.recorded(month)) {
            double delta = gains.discount(month);
            ledgerSide(delta, floatNow - floatBefore);
            ownSide(month);
            realSide(delta);
        }
        floatBefore = floatNow;
    }

    /** Cash of those who invest, at their own rates. What the treasury gives state capital and takes from it is no return. */
    private void ownSide(int month) {
        double[] delta = new double[PARTIES];
        for (GainParty party : ALL) {
            delta[party.ordinal()] = gains.discount(month, gains.ownRate(party));
        }
        world.ledger.month().forEach((payer, payee, flow, fen) -> {
            if (flow != Flow.APPROPRIATION && flow != Flow.REMITTANCE) {
                gains.own(party(payer), -Money.rmb(fen), delta);
                gains.own(party(payee), Money.rmb(fen), delta);
            }
        });
        gains.own(GainParty.FOUNDERS, -real(Real.FOUNDER_TIME), delta);
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
            gains.add(GainParty.BANK, delta * Money.rmb(floatChange));
        }
        gains.add(GainParty.FOUNDERS, -delta * Money.rmb(world.real.total(Real.FOUNDER_TIME.ordinal())));
        gains.add(GainParty.SUPPLIERS, (1 - rules.supplierMargin()) * delta * real(Real.SCARCITY_RENT));
        gains.add(GainParty.STAFF, (1 - rules.wagePremium()) * delta * real(Real.SCARCITY_PAY));
    }

    /** Net cash of a party. The ledger's parties up to the bank stand in the order of {@link GainParty}, taxpayers apart. */
    private void cash(int ledgerParty, double amount) {
        GainParty party = party(ledgerParty);
        if (party != null) {
            gains.cash(party, amount);
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
                gains.add(GainParty.USERS, amount);
                gains.impute(GainParty.USERS, rules.userSurplus() * amount);
            }
            case INCUMBENT_SALES -> {
                gains.add(GainParty.USERS, amount);
                gains.impute(GainParty.USERS, rules.incumbentSurplus() * amount);
                gains.add(GainParty.RIVALS, -(1 - rules.incumbentMargin()) * amount);
            }
            case ORDERS -> {
                gains.add(GainParty.LEADERS, amount);
                gains.impute(GainParty.LEADERS, rules.leaderSurplus() * amount);
            }
            case LICENCE -> gains.add(GainParty.OUTSIDE_CUSTOMERS, amount);
            case PLATFORM_FEE -> {
                if (payer == world.accounts.outsideCustomers.index()) {
                    gains.add(GainParty.OUTSIDE_CUSTOMERS, amount);
                    gains.impute(GainParty.OUTSIDE_CUSTOMERS, (rules.outsideValue() - 1) * amount);
                }
            }
            case PAY, PLATFORM_OPEX, INCUBATION_COST, BRIDGE_COST, FUND_FEE, RENT -> {
                if (payee == world.accounts.staff.index()) {
                    gains.add(GainParty.STAFF, -amount);
                    gains.impute(GainParty.STAFF, rules.wagePremium() * amount);
                } else if (payee == world.accounts.suppliers.index()) {
                    gains.add(GainParty.SUPPLIERS, -(1 - rules.supplierMargin()) * amount);
                }
            }
            case SUPPLIES, FACILITY_PRICE, PLATFORM_CAPITAL ->
                gains.add(GainParty.SUPPLIERS, -(1 - rules.supplierMargin()) * amount);
            case SALVAGE -> gains.add(GainParty.SUPPLIERS, amount);
            default -> {}
        }
    }

    private void realSide(double delta) {
        double total = (1 + rules.userSurplus()) * real(Real.SALES)
                + (1 + rules.incumbentSurplus()) * real(Real.INCUMBENT_SALES)
                + (1 + rules.leaderSurplus()) * real(Real.ORDERS)
                + real(Real.LICENCES)
                + real(Real.OUTSIDE_VALUE)
                - (1 - rules.wagePremium()) * (real(Real.WAGES) - real(Real.SCARCITY_PAY))
                - (1 - rules.supplierMargin()) * (real(Real.SUPPLIES) - real(Real.SCARCITY_RENT))
                - real(Real.FOUNDER_TIME)
                - (1 - rules.incumbentMargin()) * real(Real.INCUMBENT_SALES)
                + real(Real.SALVAGE);
        gains.real(delta * total);
    }

    private double real(Real item) {
        return Money.rmb(world.real.total(item.ordinal()));
    }

    /** Adds the terminal values after the last month and the burden of public funds. */
    public void finish(int lastMonth) {
        new TerminalValues(world, gates, gains, lastMonth).add(withBank ? Money.rmb(passThrough()) : 0);
    }

    /** Gain of a party, RMB. */
    public double gain(GainParty party) {
        return gains.gain(party);
    }

    /**
     * Net cash and terminal value of a party that invests, discounted at its own rate instead of the social one, RMB; 0 for the others.
     * Appropriations and remittances do not count; founders' pay elsewhere does.
     */
    public double ownReturn(GainParty party) {
        return gains.ownReturn(party);
    }

    /** Part of a party's gain that rests on imputed surplus and not on cash, RMB. */
    public double imputed(GainParty party) {
        return gains.imputed(party);
    }

    /** Sum over all parties, RMB. */
    public double total() {
        return gains.total();
    }

    /** Sum over all parties without imputed surplus, RMB. */
    public double paid() {
        double sum = total();
        for (GainParty party : ALL) {
            sum -= gains.imputed(party);
        }
        return sum;
    }

    /** Difference between the parties' gains and the gain from real flows, RMB: rounding only. */
    public double identityError() {
        return total() - gains.real();
    }

    /** Present value of what treasury and state capital paid out, net of what they received, RMB. */
    public double netPublicCost() {
        return gains.publicOutflow();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        gains.write(out);
        out.writeLong(floatBefore);
    }

    @Override
    public void read(DataInput in) throws IOException {
        gains.read(in);
        floatBefore = in.readLong();
    }
}

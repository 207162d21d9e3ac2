package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.simulation.Persistent;

/**
 * What state capital put into firms and funds and what came back, month by month, and the present value of parties' net cash at rates of
 * their own. Cash is what was paid; the mark is what is held at the last valuations and is never added to cash unless a measure says so.
 */
public final class StateReturns implements Persistent {
    private final World world;
    private final long[] paid;
    private final long[] back;
    /** State money paid to firms for incubation and for places, fen. */
    long incubation;

    /** What firms added to what they bought. */
    public final ValueAdded added;

    private long researchSupport;
    private long pay;
    private long incumbentSales;
    private long clawback;

    StateReturns(World world) {
        this.world = world;
        int months = world.scenario.end().since(world.scenario.recordFrom()) + 1;
        paid = new long[months];
        back = new long[months];
        added = new ValueAdded(world.accounts);
    }

    /** Takes up a recorded month. */
    void month(int t) {
        int state = world.accounts.stateCapital.index();
        int firms = world.accounts.firms().index();
        world.ledger.month().forEach((payer, payee, purpose, fen) -> {
            if (!(purpose instanceof Flow flow)) {
                return;
            }
            added.paid(payer, payee, flow, fen);
            switch (flow) {
                case STATE_EQUITY, FUND_OF_FUNDS -> paid[t] += payer == state ? fen : 0;
                case INCUBATION_SUPPORT -> {
                    paid[t] += fen;
                    incubation += fen;
                    researchSupport += fen;
                }
                case INCUBATION_COST -> {
                    paid[t] += fen;
                    incubation += fen;
                }
                case GRANT, TAX_CREDIT -> researchSupport += payee == firms ? fen : 0;
                case CLAWBACK -> {
                    back[t] += fen;
                    clawback += fen;
                }
                case SHARE_PURCHASE, ACQUISITION_PRICE, REDEMPTION, FINAL_CASH, DISTRIBUTION, RENT ->
                    back[t] += payee == state ? fen : 0;
                case PAY -> pay += payer == firms && payee == world.accounts.staff.index() ? fen : 0;
                case INCUMBENT_SALES -> incumbentSales += fen;
                default -> {}
            }
        });
    }

    /** Money paid in, RMB. */
    public double paid() {
        return Money.rmb(Arrays.stream(paid).sum());
    }

    /** Money that came back, RMB. */
    public double back() {
        return Money.rmb(Arrays.stream(back).sum());
    }

    /** What came back less what was paid in, RMB, by recorded months; the last with the mark, 0 for cash alone. */
    public double[] net(double mark) {
        double[] net = new double[paid.length];
        for (int t = 0; t < net.length; t++) {
            net[t] = Money.rmb(back[t] - paid[t]);
        }
        net[net.length - 1] += mark;
        return net;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, paid);
        Kept.write(out, back);
        Kept.write(out, incubation, researchSupport, pay, incumbentSales, clawback);
        added.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, paid);
        Kept.read(in, back);
        incubation = in.readLong();
        researchSupport = in.readLong();
        pay = in.readLong();
        incumbentSales = in.readLong();
        clawback = in.readLong();
        added.read(in);
    }

    /** Risk money that tenants repaid in recorded months, not discounted, RMB. */
    public double repaid() {
        return Money.rmb(clawback);
    }

    /** Pay of firms to staff, fen. */
    public long pay() {
        return pay;
    }

    /** Support, grants and tax credits to firms, fen. */
    public long researchSupport() {
        return researchSupport;
    }

    /** Users' purchases from incumbents, fen. */
    public long incumbentSales() {
        return incumbentSales;
    }
}

package org.industrialrainforest.core.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.FlowMatrix;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.simulation.Persistent;

/** What levers were authorised to spend and spent, what came back, and what private funds put in beside, in recorded time. */
final class LeverTallies implements Persistent {
    private final World world;
    private final double[] outlay = new double[Lever.values().length];
    private final double[] authorised = new double[Lever.values().length];
    private double returned;
    private long respent;
    private long privateInvested;
    private long stateInvested;

    LeverTallies(World world) {
        this.world = world;
    }

    /** @param t months since the first recorded one */
    void month(int t, MonthlySeries series) {
        FlowMatrix flows = world.ledger.month();
        long invested = flows.amount(world.accounts.funds(), world.accounts.firms(), Flow.EQUITY);
        long state = flows.amount(world.accounts.stateCapital, world.accounts.firms(), Flow.STATE_EQUITY);
        privateInvested += invested;
        stateInvested += state;
        series.set(Series.PRIVATE_INVESTED, t, Money.rmb(invested));
        double years = t / 12.0;
        double delta = 1
                / DeterministicMath.exp(
                        DeterministicMath.log1p(world.rules.gains().discount()) * years);
        double drawn = 0;
        for (Lever lever : Lever.values()) {
            double spent = Money.rmb(world.levers.drawn.get(lever.ordinal()));
            outlay[lever.ordinal()] += delta * spent;
            spent += Money.rmb(world.levers.redrawn.get(lever.ordinal()));
            respent += world.levers.redrawn.get(lever.ordinal());
            authorised[lever.ordinal()] += delta * Money.rmb(world.levers.accrual.get(lever.ordinal()));
            drawn += spent;
        }
        series.set(Series.STATE_OUTLAY, t, drawn);
        double back = Money.rmb(flows.amount(world.accounts.stateCapital, world.accounts.treasury, Flow.REMITTANCE));
        series.set(Series.STATE_RETURN, t, back);
        returned += delta * back;
    }

    /** Use of every lever. */
    List<LeverUse> uses() {
        return Arrays.stream(Lever.values())
                .map(l -> new LeverUse(l.id(), l.title(), authorised(l), outlay(l)))
                .toList();
    }

    /** Present value of a lever's outlay, RMB. */
    double outlay(Lever lever) {
        return outlay[lever.ordinal()];
    }

    /** Present value of what a lever was authorised to spend, RMB. */
    double authorised(Lever lever) {
        return authorised[lever.ordinal()];
    }

    /** Present value of cash that came back to the treasury, RMB. */
    double returned() {
        return returned;
    }

    /** Returns that state capital spent again, not discounted, RMB. */
    double respent() {
        return Money.rmb(respent);
    }

    /** Equity that private funds paid to firms, RMB. */
    double privateInvested() {
        return Money.rmb(privateInvested);
    }

    /** Equity that state capital paid to firms, RMB. */
    double stateInvested() {
        return Money.rmb(stateInvested);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Kept.write(out, outlay);
        Kept.write(out, authorised);
        out.writeDouble(returned);
        out.writeLong(respent);
        out.writeLong(privateInvested);
        out.writeLong(stateInvested);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Kept.read(in, outlay);
        Kept.read(in, authorised);
        returned = in.readDouble();
        respent = in.readLong();
        privateInvested = in.readLong();
        stateInvested = in.readLong();
    }
}
